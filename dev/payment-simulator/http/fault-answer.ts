import type { RequestFault } from "../faults/fault.ts";
import { type Answer, ConnectionDropped, internalError, refused } from "./answer.ts";
import type { ApiRequest } from "./api-request.ts";
import { keyInUse } from "./idempotency.ts";

/** The answer of a fault that keeps the request from being looked at; undefined when the fault comes later or is none. */
export function answerOfFault(
  fault: RequestFault | undefined,
  request: ApiRequest,
): Answer | ConnectionDropped | undefined {
  switch (fault?.kind) {
    case "drop_before":
      return new ConnectionDropped("fetch failed");
    case "429": {
      const error = {
        type: "invalid_request_error",
        code: "rate_limit",
        message: "Request rate limit exceeded.",
      } as const;
      return withHeader(
        refused({ refused: true, status: 429, error }, request),
        "Stripe-Rate-Limited-Reason",
        "global-rate",
      );
    }
    case "409":
      return refused(keyInUse(request.headers.idempotencyKey ?? ""), request);
    case "500":
      return withHeader(internalError(request), "Stripe-Should-Retry", "true");
    default:
      return undefined;
  }
}

const withHeader = (answer: Answer, name: string, value: string): Answer => ({
  ...answer,
  headers: { ...answer.headers, [name]: value },
});
