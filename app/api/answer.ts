import { ApiRefusal, refusalOf } from "./api-refusal.ts";

/** What of a response of the typed client is needed here. */
interface Answered {
  readonly ok: boolean;
  readonly status: number;
  json(): Promise<unknown>;
}

type BodyOf<Response> = Response extends { json(): Promise<infer Body> } ? Body : never;

/** The part of a route's answers that is no refusal. */
export type Given<Response> = Exclude<BodyOf<Response>, { error: unknown }>;

/** The Worker's own types say what a good answer holds; it comes from the same build (codes of others: `reload_needed`). */
const isGiven = <Response>(_body: unknown, ok: boolean): _body is Given<Response> => ok;

/** The body of a route's good answer: `answer(api.markets.$get())`. Rejects with an ApiRefusal, and with nothing else. */
export async function answer<Response extends Answered>(request: Promise<Response>): Promise<Given<Response>> {
  const response = await reached(request);
  let body: unknown;
  try {
    body = await response.json();
  } catch {
    // Not ours (a proxy's page), or cut short on its way.
    throw response.ok ? new ApiRefusal("unreachable", response.status) : refusalOf(response.status, undefined);
  }
  if (!isGiven<Response>(body, response.ok)) throw refusalOf(response.status, body);
  return body;
}

/** For routes that answer 204: nothing to read, unless it was refused. */
export async function done(request: Promise<Answered>): Promise<void> {
  const response = await reached(request);
  if (!response.ok) throw refusalOf(response.status, await response.json().catch(() => undefined));
}

async function reached<Response>(request: Promise<Response>): Promise<Response> {
  try {
    return await request;
  } catch (error) {
    console.warn("server-unreachable", { error });
    throw new ApiRefusal("unreachable", 0);
  }
}
