import { V1_KEY_LIFE_MS, V2_KEY_LIFE_MS } from "../constants.ts";
import type { Refusal } from "../refusal.ts";
import type { Store } from "../store/store.ts";

/** The first execution's answer, replayed under its key. */
export interface IdempotentAnswer {
  readonly key: string;
  readonly path: string;
  /** Canonical JSON of the parameters; two encodings of the same ones are the same request. */
  readonly params: string;
  readonly status: number;
  readonly body: string;
  readonly requestId: string;
  readonly forgottenAt: number;
}

export interface KeyedCall {
  /** Keys live apart per account and per API generation. */
  readonly scope: string;
  readonly key: string;
  readonly path: string;
  readonly params: string;
}

export const rowId = (call: KeyedCall): string => `${call.scope} ${call.key}`;

/** The stored answer, or a refusal when the key was used for something else. */
export function earlierAnswer(store: Store, call: KeyedCall): IdempotentAnswer | Refusal | undefined {
  const earlier = store.get("idempotent_answer", rowId(call));
  if (earlier === undefined) {
    return undefined;
  }
  if (earlier.path !== call.path) {
    return keyMisuse(
      `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${call.path}' vs '${earlier.path}'). Try using a key other than '${call.key}' if you meant to execute a different request.`,
    );
  }
  return earlier.params === call.params
    ? earlier
    : keyMisuse(
        `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${call.key}' if you meant to execute a different request.`,
      );
}

export interface GivenAnswer {
  readonly status: number;
  readonly body: string;
  readonly requestId: string;
}

/**
 * v1 keeps whatever the execution gave, errors included. v2 keeps only what succeeded: failed work is done again under the
 * same key.
 */
export function rememberAnswer(store: Store, call: KeyedCall, answer: GivenAnswer, now: number): void {
  const isV2 = call.path.startsWith("/v2/");
  if (isV2 && answer.status >= 300) {
    return;
  }
  const { key, path, params } = call;
  const forgottenAt = now + (isV2 ? V2_KEY_LIFE_MS : V1_KEY_LIFE_MS);
  store.put("idempotent_answer", rowId(call), { key, path, params, ...answer, forgottenAt });
}

/** Keys in use right now: the simulator's own memory, since a restart ends every request. */
export type KeysInUse = Set<string>;

export function keyInUse(key: string): Refusal {
  return {
    refused: true,
    status: 409,
    error: {
      // Not an `idempotency_error`: that type is for a key used with other parameters.
      type: "invalid_request_error",
      code: "idempotency_key_in_use",
      doc_url: "https://docs.stripe.com/error-codes#idempotency-key-in-use",
      message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
    },
  };
}

function keyMisuse(message: string): Refusal {
  return { refused: true, status: 400, error: { type: "idempotency_error", message } };
}

/** Same parameters, same text, whatever the order in which they were sent. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
