import type { Code } from "../../core/contract/codes.ts";

/** `unreachable`: no answer at all; the network, or a server that is down. */
export type ApiCode = Code | "unreachable";

/** What the server would not do, with its code and what the person can act on. */
export class ApiRefusal extends Error {
  /** An ApiCode, or one of a newer server's: `isRefusedWith` compares, `explain` finds words for it. */
  readonly code: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly status: number;

  constructor(code: string, status: number, data: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.name = "ApiRefusal";
    this.code = code;
    this.data = data;
    this.status = status;
  }
}

/** `if (isRefusedWith(error, "not_found")) …` */
export const isRefusedWith = (error: unknown, ...wanted: readonly ApiCode[]): error is ApiRefusal =>
  error instanceof ApiRefusal && wanted.some((code) => code === error.code);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The refusal in an answer's body; whatever does not look like one (a proxy's page) is our failure. */
export function refusalOf(status: number, body: unknown): ApiRefusal {
  const error = isRecord(body) && isRecord(body.error) ? body.error : {};
  const code = typeof error.code === "string" ? error.code : "internal";
  return new ApiRefusal(code, status, isRecord(error.data) ? error.data : {});
}
