import * as v from "valibot";
import { JOURNAL_GROUPS } from "../journal/journal-groups.ts";
import { REASONS } from "../line/reason.ts";
import { instantSchema, milli } from "./values.ts";

export const journalEntrySchema = v.object({
  id: v.string(),
  at: instantSchema,
  kind: v.string(),
  byName: v.string(),
  /** The basket's number and whose it is, and its line's product, where the change is about one. */
  basketNumber: v.nullable(v.number()),
  customer: v.nullable(v.string()),
  productName: v.nullable(v.string()),
  /** How that line is counted: a sale unit, or "piece" for what is paid by weight. */
  unit: v.nullable(v.string()),
  orderedMilli: v.nullable(milli),
  before: v.unknown(),
  after: v.unknown(),
  reason: v.nullable(v.string()),
});
export type JournalEntry = v.InferOutput<typeof journalEntrySchema>;

/** Who changed what in a distribution, when, from, to and why; newest first. */
export const journalPageSchema = v.object({
  entries: v.array(journalEntrySchema),
  /** Give it as `before` for the next page; null on the last one. */
  next: v.nullable(v.string()),
  /** How many there are in all, as asked. */
  total: v.number(),
  /** Everybody in the whole journal, to choose from. */
  people: v.array(v.string()),
  timeZone: v.string(),
});
export type JournalPage = v.InferOutput<typeof journalPageSchema>;

export const journalWishSchema = v.object({
  /** Of one basket alone, by its number. */
  basket: v.optional(v.pipe(v.string(), v.regex(/^\d{1,6}$/))),
  person: v.optional(v.pipe(v.string(), v.maxLength(200))),
  group: v.optional(v.picklist(JOURNAL_GROUPS)),
  reason: v.optional(v.picklist(REASONS)),
  q: v.optional(v.pipe(v.string(), v.maxLength(100))),
});
export const journalQuerySchema = v.object({
  ...journalWishSchema.entries,
  before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,16}-[A-Za-z0-9_/-]{1,120}$/))),
});
export type JournalWish = v.InferOutput<typeof journalWishSchema>;
