import * as v from "valibot";
import type { MarketFee } from "../fee/market-fee.ts";
import { bps, cents } from "./values.ts";

// A snapshot taken before fees could be of one producer says nothing of it: it is on all goods.
const base = { id: v.string(), producerId: v.optional(v.string(), ""), vatBps: bps, label: v.string() };

/** A market's fee as orders keep it and shops show it. */
export const marketFeeSchema = v.variant("kind", [
  v.object({ ...base, kind: v.literal("percent"), bps }),
  v.object({ ...base, kind: v.literal("flat"), amountCents: cents }),
]);
const feesSchema = v.array(marketFeeSchema);

/** The fees of a checkout or basket, as they were when it was ordered; throws on what was never one. */
export const feesOf = (json: unknown): MarketFee[] => v.parse(feesSchema, json);
