import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { type Code, codes, type Refusal } from "../../core/contract/codes.ts";

/** The one shape of every error: {error: {code, data?}}. Never echoes input. */
export const refusalResponse = (c: Context, { refused, data }: Refusal) =>
  c.json(
    { error: data === undefined ? { code: refused } : { code: refused, data } },
    codes[refused] as ContentfulStatusCode,
  );

/** Thrown by middleware and guards; the error handler answers it. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(code: Code, data?: Readonly<Record<string, unknown>>) {
    super(code);
    this.refusal = data === undefined ? { refused: code } : { refused: code, data };
  }
}
