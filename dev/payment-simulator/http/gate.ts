import { API_VERSION, PLATFORM } from "../constants.ts";
import { invalidRequest, type Refusal } from "../refusal.ts";
import type { Store } from "../store/store.ts";
import type { Endpoint } from "./endpoint.ts";

/** The headers of an API request that mean something here. */
export interface ApiHeaders {
  readonly authorization: string | null;
  readonly apiVersion: string | null;
  readonly contentType: string | null;
  readonly idempotencyKey: string | null;
  readonly stripeAccount: string | null;
}

export function apiHeaders(headers: Headers): ApiHeaders {
  return {
    authorization: headers.get("Authorization"),
    apiVersion: headers.get("Stripe-Version"),
    contentType: headers.get("Content-Type"),
    idempotencyKey: headers.get("Idempotency-Key"),
    stripeAccount: headers.get("Stripe-Account") ?? headers.get("Stripe-Context"),
  };
}

export function keyRefusal(headers: ApiHeaders, secretKey: string): Refusal | undefined {
  const given = headers.authorization?.replace(/^Bearer\s+/i, "") ?? "";
  if (given === secretKey && secretKey !== "") {
    return undefined;
  }
  const message =
    given === ""
      ? "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY')."
      : `Invalid API Key provided: ${given.slice(0, 8)}${"*".repeat(Math.max(0, given.length - 12))}${given.slice(-4)}`;
  return { refused: true, status: 401, error: { type: "invalid_request_error", message } };
}

export function versionRefusal(headers: ApiHeaders): Refusal | undefined {
  return headers.apiVersion === null || headers.apiVersion === API_VERSION
    ? undefined
    : invalidRequest(`Invalid Stripe API version: ${headers.apiVersion}. This simulator plays ${API_VERSION} only.`);
}

export function unknownPath(method: string, path: string): Refusal {
  const message = `Unrecognized request URL (${method}: ${path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`;
  return { refused: true, status: 404, error: { type: "invalid_request_error", message } };
}

/** The account that the call speaks for, or why it may not. */
export function callerAccount(store: Store, headers: ApiHeaders, endpoint: Endpoint): string | Refusal {
  const { stripeAccount } = headers;
  if (stripeAccount === null) {
    return PLATFORM;
  }
  if (store.get("account", stripeAccount) === undefined) {
    const message = `The provided key does not have access to account '${stripeAccount}' (or that account does not exist). Application access may have been revoked.`;
    return { refused: true, status: 403, error: { type: "invalid_request_error", code: "account_invalid", message } };
  }
  return endpoint.connected
    ? stripeAccount
    : invalidRequest("This endpoint does not allow impersonation as a Connected Account.");
}

/** v1 takes forms, v2 takes JSON. */
export function contentTypeRefusal(headers: ApiHeaders, isV2: boolean): Refusal | undefined {
  const given = headers.contentType ?? "";
  const wanted = isV2 ? "application/json" : "application/x-www-form-urlencoded";
  return given === "" || given.startsWith(wanted)
    ? undefined
    : invalidRequest(`Invalid request (check that your Content-Type header is ${wanted}; it is ${given}).`);
}
