import * as v from "valibot";
import { bps } from "../money/bps.ts";
import { cents } from "../money/cents.ts";
import { bps as bpsSchema, cents as centsSchema, idSchema } from "./values.ts";

/** VAT on a market's own service, in basis points. */
export const FEE_VAT_RATES = [0, 550, 1000, 2000] as const;
/** Half of the goods' price, and 100 €: far above what any market takes, near enough to stop a slip of the hand. */
export const MOST_FEE_BPS = 5000;
export const MOST_FEE_CENTS = 10_000;
/** What a cart can still show line by line. */
export const MOST_FEES = 12;

const base = {
  label: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(60)),
  vatBps: v.pipe(
    v.number(),
    v.values(FEE_VAT_RATES),
    v.transform((rate) => bps(rate)),
  ),
  /** On the goods of this producer alone; without it on all goods. */
  producerId: v.optional(idSchema),
  /** The fee that this one takes the place of: orders placed before keep it. */
  replaces: v.optional(idSchema),
};

export const newFeeSchema = v.variant("kind", [
  v.object({
    ...base,
    kind: v.literal("percent"),
    bps: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.maxValue(MOST_FEE_BPS),
      v.transform((rate) => bps(rate)),
    ),
  }),
  v.object({
    ...base,
    kind: v.literal("flat"),
    amountCents: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.maxValue(MOST_FEE_CENTS),
      v.transform((amount) => cents(amount)),
    ),
  }),
]);
export type NewFee = v.InferOutput<typeof newFeeSchema>;

export const feeIdSchema = v.object({ feeId: v.string() });

const managed = {
  id: v.string(),
  label: v.string(),
  vatBps: bpsSchema,
  producerId: v.string(),
  /** null where it is on all goods. */
  producerName: v.nullable(v.string()),
};
export const managedFeesSchema = v.object({
  fees: v.array(
    v.variant("kind", [
      v.object({ ...managed, kind: v.literal("percent"), bps: bpsSchema }),
      v.object({ ...managed, kind: v.literal("flat"), amountCents: centsSchema }),
    ]),
  ),
  /** Whose goods a fee can be on. */
  producers: v.array(v.object({ id: v.string(), name: v.string() })),
});
export type ManagedFees = v.InferOutput<typeof managedFeesSchema>;
