import { exports } from "cloudflare:workers";
import type { Person } from "./market-people.ts";

const ORIGIN = "http://localhost:5173";

export type Answer = { status: number; body: unknown };

/** One request to the API as a browser sends it: same origin, the person's cookie; `raw` is a body as it stands. */
export async function call(
  method: string,
  path: string,
  who: Person | null,
  body?: unknown,
  raw = body === undefined ? undefined : JSON.stringify(body),
  more: Record<string, string> = {},
): Promise<Answer> {
  const headers = new Headers({ origin: ORIGIN, ...more });
  if (who !== null) headers.set("cookie", who.cookie);
  if (raw !== undefined) headers.set("content-type", "application/json");
  const response = await exports.default.fetch(
    new Request(`${ORIGIN}/api${path}`, {
      method,
      headers,
      ...(raw === undefined ? {} : { body: raw }),
    }),
  );
  const text = await response.text();
  const isTable = response.headers.get("content-type")?.startsWith("text/csv") ?? false;
  return { status: response.status, body: text === "" || isTable ? text || null : (JSON.parse(text) as unknown) };
}
