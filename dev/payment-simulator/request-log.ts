import type { FormValue } from "./http/form.ts";

/** One API request as it came in and what became of it. The key is never kept, only whether it was the right one. */
export interface LoggedRequest {
  readonly id: string;
  /** Real time, ISO. */
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly query: { readonly [name: string]: FormValue };
  readonly apiVersion: string | null;
  readonly contentType: string | null;
  readonly idempotencyKey: string | null;
  readonly stripeAccount: string | null;
  readonly rawBody: string;
  /** Decoded form (v1, all leaves are strings) or JSON (v2); null when it could not be decoded. */
  readonly body: unknown;
  /** Null when the connection was dropped without an answer. */
  readonly status: number | null;
  readonly replayed: boolean;
  readonly fault: string | null;
}
