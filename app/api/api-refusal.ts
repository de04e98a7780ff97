import { type Code, codes } from "../../core/contract/codes.ts";

/** `unreachable`: no answer at all; the network, or a server that is down. */
export type ApiCode = Code | "unreachable";

/** What the server would not do, with its code and what the person can act on. */
export class ApiRefusal extends Error {
  readonly code: ApiCode;
  readonly data: Readonly<Record<string, unknown>>;
  readonly status: number;

  constructor(code: ApiCode, status: number, data: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.name = "ApiRefusal";
    this.code = code;
    this.data = data;
    this.status = status;
  }
}

/** `if (isRefusedWith(error, "not_found")) …` */
export const isRefusedWith = (error: unknown, ...wanted: readonly ApiCode[]): error is ApiRefusal =>
  error instanceof ApiRefusal && wanted.includes(error.code);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isCode = (value: unknown): value is Code => typeof value === "string" && Object.hasOwn(codes, value);

/** The refusal in an answer's body; whatever does not look like one (a proxy's page, a newer code) is our failure. */
export function refusalOf(status: number, body: unknown): ApiRefusal {
  const error = isRecord(body) && isRecord(body.error) ? body.error : {};
  return new ApiRefusal(isCode(error.code) ? error.code : "internal", status, isRecord(error.data) ? error.data : {});
}
