import { houseRules } from "./check/house-rules.ts";
import { escaped, openApi } from "./check/openapi.ts";
import type { LoggedRequest } from "./request-log.ts";

/** What `GET /_sim/requests` lists. */
export type CheckedRequest = Pick<
  LoggedRequest,
  "method" | "path" | "query" | "apiVersion" | "contentType" | "idempotencyKey" | "rawBody" | "body"
>;

export interface RequestChecker {
  /** All that is wrong with a request that the product sent; empty when the provider would understand it. */
  request(request: CheckedRequest): string[];
  /** All that is wrong with an answer of the simulator itself. */
  answer(method: string, path: string, status: number, body: unknown): string[];
  /** All that is wrong with a snapshot event. */
  event(event: { readonly type: string; readonly data: { readonly object: unknown } }): string[];
}

/**
 * The independent validator between the product and the simulator: it knows Stripe's published description of the API, which
 * the simulator does not. Give it the parsed OpenAPI subset; keep one checker for a whole test, since it remembers keys.
 */
export function requestChecker(description: unknown): RequestChecker {
  const api = openApi(description);
  const bytesOfKey = new Map<string, string>();

  return {
    request(request) {
      const operation = api.operation(request.method, request.path);
      if (typeof operation === "string") {
        return [operation];
      }
      const { pointer, bodyType } = operation;
      const isPost = request.method === "POST";
      const query = `${pointer}/x-query`;
      const body = `${pointer}/requestBody/content/${escaped(bodyType ?? "")}/schema`;
      const schema = isPost
        ? bodyType !== undefined && api.has(body)
          ? body
          : undefined
        : api.has(query)
          ? query
          : undefined;
      const value = isPost ? (request.body ?? {}) : request.query;
      const isForm = !request.path.startsWith("/v2/") || !isPost;
      const undescribed = schema === undefined && Object.keys(value).length > 0 ? ["takes no parameters"] : [];
      return [
        ...undescribed,
        ...(schema === undefined ? [] : api.problems(schema, value, isForm)),
        ...houseRules(request, api.version, bytesOfKey),
      ];
    },
    answer(method, path, status, body) {
      const operation = api.operation(method, path);
      if (typeof operation === "string") {
        return [operation];
      }
      const schema =
        status < 300
          ? `${operation.pointer}/responses/200/content/application~1json/schema`
          : "/components/schemas/error";
      return api.problems(schema, body, false);
    },
    event(event) {
      const schema = `/x-events/${escaped(event.type)}`;
      return api.has(schema)
        ? [
            ...api.problems("/components/schemas/event", event, false),
            ...api.problems(schema, event.data.object, false),
          ]
        : [`${event.type} is no event of the API`];
    },
  };
}

/** The problems of a whole log, each with the request it belongs to. */
export function checkRequests(description: unknown, requests: readonly CheckedRequest[]): string[] {
  const checker = requestChecker(description);
  return requests.flatMap((request) =>
    checker.request(request).map((problem) => `${request.method} ${request.path}: ${problem}`),
  );
}
