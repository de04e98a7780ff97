import type { ApiHeaders } from "./gate.ts";

export interface ApiRequest {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly headers: ApiHeaders;
  /** Decoded parameters: the body of a POST, the query of a GET; undefined when the body could not be decoded. */
  readonly params: unknown;
}
