import { hc } from "hono/client";
import type { Api } from "./api-types.ts";

/**
 * Every route of the Worker, typed by the Worker itself. Same origin: the browser adds the session's cookie and the Origin
 * header that writes are checked for. Call through `answer` or `done`, which turn refusals into `ApiRefusal`.
 */
export const api = hc<Api>("/api");
