import { onTestFinished, vi } from "vitest";

export interface ApiCall {
  /** "GET /api/markets/captieux" */
  route: string;
  json: unknown;
  idempotencyKey: string | null;
}

export interface ApiAnswer {
  status?: number;
  /** None for 204. */
  body?: unknown;
}

export type ApiHandler = ApiAnswer | ((call: ApiCall) => ApiAnswer | Promise<ApiAnswer>);

/** A refusal as the Worker writes it. */
export const refusal = (code: string, data: Record<string, unknown> = {}, status = 409): ApiAnswer => ({
  status,
  body: { error: { code, data } },
});

/**
 * The API behind `fetch` for one test: what is not in the table is a mistake of the test and rejects loudly. Routes may be
 * replaced while the test goes on; `calls` tells what the screen asked, in order.
 */
export function fakeApi(routes: Record<string, ApiHandler>) {
  const calls: ApiCall[] = [];
  const unknown: string[] = [];
  vi.stubGlobal("fetch", async (address: string, init: RequestInit = {}) => {
    const { body } = init;
    const call: ApiCall = {
      route: `${init.method ?? "GET"} ${address}`,
      json: typeof body === "string" ? JSON.parse(body) : undefined,
      idempotencyKey: new Headers(init.headers).get("idempotency-key"),
    };
    calls.push(call);
    const handler = routes[call.route];
    if (handler === undefined) {
      unknown.push(call.route);
      throw new Error(`the test knows no answer to ${call.route}`);
    }
    const { status = 200, body: answer } = typeof handler === "function" ? await handler(call) : handler;
    return answer === undefined
      ? new Response(null, { status: status === 200 ? 204 : status })
      : Response.json(answer, { status });
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
    if (unknown.length > 0) throw new Error(`unanswered: ${unknown.join(", ")}`);
  });
  return { calls, routes, asked: (route: string) => calls.filter((call) => call.route === route) };
}
