import type { hc } from "hono/client";
import type { Api } from "./api-types.ts";

type Client = ReturnType<typeof hc<Api>>;

/** What hono's typed client takes for a call. */
interface CallInput {
  param?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string | readonly string[] | undefined>>;
  json?: unknown;
}
interface CallOptions {
  headers?: Readonly<Record<string, string>>;
}

function addressOf(path: readonly string[], { param, query }: CallInput): string {
  const address = path.map((part) => (part.startsWith(":") ? encodeURIComponent(param?.[part.slice(1)] ?? "") : part));
  const search = new URLSearchParams();
  for (const [name, values] of Object.entries(query ?? {})) {
    for (const value of [values ?? []].flat()) search.append(name, value);
  }
  return `/api/${address.join("/")}${search.size > 0 ? `?${search}` : ""}`;
}

function call(path: readonly string[], input: CallInput = {}, options: CallOptions = {}): Promise<Response> {
  const method = (path.at(-1) ?? "").slice(1).toUpperCase();
  const init: RequestInit = { method, headers: { accept: "application/json", ...options.headers } };
  if (input.json !== undefined) {
    init.headers = { ...init.headers, "content-type": "application/json" };
    init.body = JSON.stringify(input.json);
  }
  return fetch(addressOf(path.slice(0, -1), input), init);
}

const at = (path: readonly string[]): object =>
  new Proxy(call, {
    get: (_call, part) => (typeof part === "string" && part !== "then" ? at([...path, part]) : undefined),
    apply: (_call, _self, [input, options]: [CallInput?, CallOptions?]) => call(path, input, options),
  });

/**
 * Every route of the Worker, typed by the Worker itself: `api.markets[":slug"].$get({ param: { slug } })`. Same origin: the
 * browser adds the session's cookie and the Origin header that writes are checked for. Call through `answer` or `done`,
 * which turn refusals into `ApiRefusal`.
 *
 * The types are hono's client's; its code is not: 3 kB of the shop's first view for what forty lines do here. A Proxy
 * answers to any name, so its type can only be given, hence the one cast.
 */
export const api = at([]) as Client;
