import { and, eq, isNull } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { feeColumns, marketFeeOf } from "../db/queries/market-fees.ts";
import { marketFee } from "../db/schema/market.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { markFeeRetired } from "../db/writes/market-fee.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** MFE-1. Orders to come bear it no more; those that were placed keep it. */
export async function retireMarketFee(
  ports: Ports,
  actor: Actor,
  input: { id: string; marketId: string; feeId: string },
): Promise<{ feeId: string } | Refusal> {
  const { db } = ports;
  return once<{ feeId: string }>(ports, actor, {
    id: input.id,
    kind: "retire-market-fee",
    decide: async () => {
      const standing = await db
        .select(feeColumns)
        .from(marketFee)
        .where(and(eq(marketFee.id, input.feeId), eq(marketFee.marketId, input.marketId), isNull(marketFee.retiredAt)))
        .get();
      if (standing === undefined) return refuse("not_found");
      const at = ports.marketNow();
      return {
        answer: { feeId: standing.id },
        statements: [
          markFeeRetired(db, standing.id, at),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: input.marketId,
              kind: "market_fee_retired",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              before: marketFeeOf(standing),
            },
          ]),
        ],
      };
    },
  });
}
