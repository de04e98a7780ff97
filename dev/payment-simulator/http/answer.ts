import { API_VERSION } from "../constants.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { ApiRequest } from "./api-request.ts";
import type { IdempotentAnswer } from "./idempotency.ts";

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Record<string, string>;
}

/** No answer at all: the connection breaks. In process it is thrown like a failed fetch; over HTTP it is an empty 500. */
export class ConnectionDropped extends TypeError {
  override name = "ConnectionDropped";
}

export function answered(result: object | Refusal, request: ApiRequest): Answer {
  return isRefusal(result)
    ? refused(result, request)
    : { status: 200, body: JSON.stringify(result, null, 2), headers: headersOf(request) };
}

/** Stripe's error envelope. */
export function refused(refusal: Refusal, request: ApiRequest): Answer {
  const { type, ...rest } = refusal.error;
  const request_log_url = `https://dashboard.stripe.com/test/workbench/logs?object=${request.id}`;
  const body = JSON.stringify({ error: { ...rest, request_log_url, type } }, null, 2);
  return { status: refusal.status, body, headers: headersOf(request) };
}

/** A stored 500 comes back under its key, so trying again is pointless and the header says so. */
export function internalError(request: ApiRequest): Answer {
  const error = { type: "api_error", message: "An unknown error occurred." } as const;
  const answer = refused({ refused: true, status: 500, error }, request);
  return { ...answer, headers: { ...answer.headers, "Stripe-Should-Retry": "false" } };
}

/** The first execution's answer once more. */
export function replayed(earlier: IdempotentAnswer, request: ApiRequest): Answer {
  return {
    status: earlier.status,
    body: earlier.body,
    headers: {
      ...headersOf(request),
      "Original-Request": earlier.requestId,
      "Idempotent-Replayed": "true",
      ...(earlier.status >= 500 ? { "Stripe-Should-Retry": "false" } : {}),
    },
  };
}

function headersOf({ id, headers }: ApiRequest): Record<string, string> {
  const key = headers.idempotencyKey;
  return {
    "Content-Type": "application/json",
    "Cache-Control": "no-cache, no-store",
    "Request-Id": id,
    "Stripe-Version": API_VERSION,
    ...(key === null ? {} : { "Idempotency-Key": key, "Original-Request": id }),
  };
}
