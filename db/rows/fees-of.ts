import * as v from "valibot";
import { bps, cents } from "../../core/contract/values.ts";
import type { MarketFee } from "../../core/fee/market-fee.ts";

const feeSchema = v.variant("kind", [
  v.object({ id: v.string(), kind: v.literal("percent"), bps, vatBps: bps, label: v.string() }),
  v.object({ id: v.string(), kind: v.literal("flat"), amountCents: cents, vatBps: bps, label: v.string() }),
]);
const feesSchema = v.array(feeSchema);

/** The fee snapshot of a checkout or basket (JSON column). */
export const feesOf = (json: unknown): MarketFee[] => v.parse(feesSchema, json);

const finalFeesSchema = v.array(v.object({ feeId: v.string(), cents }));

/** What each fee of a validated basket came to (JSON column). */
export const finalFeesOf = (json: unknown): v.InferOutput<typeof finalFeesSchema> =>
  v.parse(finalFeesSchema, json ?? []);
