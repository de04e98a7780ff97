import * as v from "valibot";
import type { BoardBasket } from "../../../core/contract/board.ts";
import { bps, cents } from "../../../core/contract/values.ts";
import type { MarketFee } from "../../../core/fee/market-fee.ts";

const feesSchema = v.array(
  v.variant("kind", [
    v.object({ id: v.string(), kind: v.literal("percent"), bps, vatBps: bps, label: v.string() }),
    v.object({ id: v.string(), kind: v.literal("flat"), amountCents: cents, vatBps: bps, label: v.string() }),
  ]),
);

/** The market's fees on a basket, as they were when it was ordered. */
export const basketFeesOf = (basket: BoardBasket): MarketFee[] => v.parse(feesSchema, basket.fees);
