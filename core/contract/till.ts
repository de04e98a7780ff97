import * as v from "valibot";
import { cents, instantSchema } from "./values.ts";

/** What the market's till handed over, when and by whose hand. */
export const tillGivingSchema = v.object({
  id: v.string(),
  amountCents: cents,
  at: instantSchema,
  byName: v.string(),
});

/** What the till owes one payee of a date; the market's own part stays in it. */
export const tillPartSchema = v.object({
  settlementId: v.string(),
  payeeKind: v.picklist(["producer", "market"]),
  payeeName: v.string(),
  tillCents: cents,
  tillGiven: v.array(tillGivingSchema),
});
export type TillPartShown = v.InferOutput<typeof tillPartSchema>;

/** `seenCents`: what was counted into the hand. */
export const tillGivingRequestSchema = v.object({
  seenCents: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000_000)),
});
export const tillGivenSchema = v.object({ givingId: v.string(), amountCents: cents });

/** How the money of a due came to the till. */
export const dueTakenRequestSchema = v.object({ way: v.picklist(["cash", "terminal"]) });
