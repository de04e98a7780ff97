/** What the simulated provider refuses: a value, rendered as Stripe's error envelope by `http/answer.ts`. */
export interface Refusal {
  readonly refused: true;
  readonly status: number;
  readonly error: {
    readonly type: "api_error" | "card_error" | "idempotency_error" | "invalid_request_error";
    readonly message: string;
    readonly code?: string;
    readonly param?: string;
    readonly doc_url?: string;
  };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "refused" in value;
}

/** A 400 `invalid_request_error`. Stripe sends no `code` for many of them (e.g. a refund above the rest): leave it out then. */
export function invalidRequest(message: string, more: { code?: string; param?: string } = {}): Refusal {
  const docs = more.code === undefined ? {} : { doc_url: `https://docs.stripe.com/error-codes#${more.code}` };
  return { refused: true, status: 400, error: { type: "invalid_request_error", message, ...more, ...docs } };
}

/** An id in the path that is not there is a 404; the same id in a parameter is a 400. */
export function noSuch(noun: string, id: string, param?: string): Refusal {
  const refusal = invalidRequest(`No such ${noun}: '${id}'`, { code: "resource_missing", param: param ?? "id" });
  return param === undefined ? { ...refusal, status: 404 } : refusal;
}

export function missingParam(param: string): Refusal {
  return invalidRequest(`Missing required param: ${param}.`, { code: "parameter_missing", param });
}

/** Amounts in Stripe's messages read "€30.00". */
export function inEuros(cents: number): string {
  return `€${(cents / 100).toFixed(2)}`;
}
