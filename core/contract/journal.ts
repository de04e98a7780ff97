import * as v from "valibot";
import { instantSchema } from "./values.ts";

/** Who changed what in a distribution, when, from, to and why; newest first. */
export const journalPageSchema = v.object({
  entries: v.array(
    v.object({
      id: v.string(),
      at: instantSchema,
      kind: v.string(),
      byName: v.string(),
      /** The basket's number and its line's product, where the change is about one. */
      basketNumber: v.nullable(v.number()),
      productName: v.nullable(v.string()),
      before: v.unknown(),
      after: v.unknown(),
      reason: v.nullable(v.string()),
    }),
  ),
  /** Give it as `before` for the next page; null on the last one. */
  next: v.nullable(v.string()),
});
export type JournalPage = v.InferOutput<typeof journalPageSchema>;

export const journalQuerySchema = v.object({
  before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,16}-[0-9a-f-]{36}$/))),
  /** Of one basket alone, by its number. */
  basket: v.optional(v.pipe(v.string(), v.regex(/^\d{1,6}$/))),
});
