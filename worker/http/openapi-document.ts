import type { Context, Hono } from "hono";
import { generateSpecs } from "hono-openapi";
import { type Code, codes } from "../../core/contract/codes.ts";
import type { ApiEnv } from "./api.ts";

type Answer = { description: string; content?: Record<string, { schema: unknown }> };
type Operation = {
  parameters?: unknown[];
  requestBody?: unknown;
  responses: Record<string, Answer>;
  security?: unknown[];
};
type Document = { paths: Record<string, Record<string, Operation>>; components?: object };

const ABOUT =
  "Everything a screen does. Sign in with POST /session/password or a code by mail: the answer sets a session cookie. Amounts are integer euro cents, weights grams, instants epoch milliseconds. A UUID as Idempotency-Key makes a write safe to repeat: it is carried out once. Refusals are {error: {code, data?}}.";

/** The document itself and never its promise: one request must not wait for the work of another. */
let made: Document | undefined;

/** The OpenAPI document: made once an isolate, from the very schemas that parse requests and type the screens. */
export function openapiDocument(routes: Hono<ApiEnv>) {
  return async (c: Context<ApiEnv>) => {
    made ??= await describe(routes);
    return c.json(made);
  };
}

async function describe(routes: Hono<ApiEnv>): Promise<Document> {
  const documentation = {
    openapi: "3.1.0",
    info: { title: "Cabas", version: "1", description: ABOUT },
    servers: [{ url: "/api" }],
    components: {
      securitySchemes: { session: { type: "apiKey" as const, in: "cookie", name: "cabas.session_token" } },
    },
  };
  // The library's own types stop at what it generated; what is read here is what OpenAPI says of every document.
  const document = (await generateSpecs(routes, { documentation })) as unknown as Document;
  for (const item of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(item)) complete(method, operation);
  }
  return document;
}

const IDEMPOTENCY_KEY = {
  in: "header",
  name: "Idempotency-Key",
  required: false,
  description: "A command id of the caller's: a repeat with it returns the first answer.",
  schema: { type: "string", format: "uuid" },
};

/** What the doors in front of every route refuse, and what asks for a session. */
function complete(method: string, operation: Operation): void {
  const writes = method !== "get";
  const takes = operation.requestBody !== undefined;
  if (takes || (operation.parameters ?? []).length > 0) add(operation, "bad_input");
  if (takes) add(operation, "too_large");
  if (writes) {
    add(operation, "bad_origin");
    operation.parameters = [...(operation.parameters ?? []), IDEMPOTENCY_KEY];
  }
  if (operation.responses["401"] !== undefined) operation.security = [{ session: [] }];
}

function add({ responses }: Operation, code: Code): void {
  // The library's validator writes an answer of its own, in words that are no code of ours.
  const known = (responses[codes[code]]?.description ?? "").split(", ").filter((one) => one in codes && one !== code);
  responses[codes[code]] = refusalAnswer([...known, code]);
}

/** One status with the codes it may carry. */
function refusalAnswer(list: readonly string[]): Answer {
  const error = {
    type: "object",
    properties: { code: { type: "string", enum: list }, data: { type: "object" } },
    required: ["code"],
  };
  const schema = { type: "object", properties: { error }, required: ["error"] };
  return { description: list.join(", "), content: { "application/json": { schema } } };
}
