import type { CheckedRequest } from "../request-check.ts";

/** What Cabas asks of its own requests beyond the published description. */
export function houseRules(request: CheckedRequest, version: string, bytesOfKey: Map<string, string>): string[] {
  const wrong: string[] = [];
  const isPost = request.method === "POST";
  const isV2 = request.path.startsWith("/v2/");
  if (request.apiVersion !== version) {
    wrong.push(`Stripe-Version is ${request.apiVersion}, not ${version}`);
  }
  const wanted = isV2 ? "application/json" : "application/x-www-form-urlencoded";
  if (isPost && !(request.contentType ?? "").startsWith(wanted)) {
    wrong.push(`the body is ${request.contentType}, not ${wanted}`);
  }
  if (isPost) {
    wrong.push(...keyRules(request, bytesOfKey));
  }
  const names = leaves(request.body);
  for (const forbidden of ["application_fee_amount", "payment_method_types"]) {
    if (names.some(({ path }) => path.includes(forbidden))) {
      wrong.push(`${forbidden} must not be sent`);
    }
  }
  for (const { path, value } of names) {
    if (path.at(-1) === "currency" && value !== "eur") {
      wrong.push(`${path.join(".")} is ${String(value)}, not eur`);
    }
  }
  if (isPost && movesMoney.test(request.path) && !names.some(({ path }) => path.join(".") === "metadata.op_id")) {
    wrong.push("metadata.op_id is missing");
  }
  return wrong;
}

/** Requests whose object must be found again by the operation that asked for it. */
const movesMoney = /^\/v1\/(refunds|transfers|transfers\/[^/]+\/reversals)$/;

function keyRules({ idempotencyKey: key, path, rawBody }: CheckedRequest, bytesOfKey: Map<string, string>): string[] {
  if (key === null) {
    return ["no Idempotency-Key"];
  }
  if (key.startsWith("stripe-node-retry-")) {
    return ["the Idempotency-Key is the SDK's own: a second call would be a second operation"];
  }
  const bytes = `${path}\n${rawBody}`;
  const before = bytesOfKey.get(key);
  bytesOfKey.set(key, before ?? bytes);
  return before === undefined || before === bytes ? [] : [`the key ${key} was used before with other bytes`];
}

function leaves(value: unknown, path: readonly string[] = []): { path: readonly string[]; value: unknown }[] {
  return typeof value === "object" && value !== null
    ? [{ path, value: undefined }, ...Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]))]
    : [{ path, value }];
}
