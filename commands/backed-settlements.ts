import { unbackedShares } from "../core/due/unbacked-shares.ts";
import { type Cents, cents, sumCents } from "../core/money/cents.ts";
import { backingOf, carriedCents, type Unbacked } from "../core/settlement/backing.ts";
import type { Settlement } from "../core/settlement/settle.ts";
import type { UnbackedDue } from "../db/queries/unbacked-dues.ts";
import { finalFeesOf } from "../db/rows/final-fees-of.ts";
import type { basket, basketLine } from "../db/schema/basket.ts";
import type { Ports } from "./ports.ts";

/** DUE-4. Which payee waits for which part of what no card of this date has paid. */
export const unbackedOf = (
  baskets: readonly Pick<typeof basket.$inferSelect, "id" | "finalFees">[],
  lines: readonly Pick<
    typeof basketLine.$inferSelect,
    "basketId" | "producerId" | "finalCents" | "chargedCents" | "extraCents"
  >[],
  dues: readonly UnbackedDue[],
): Unbacked[] =>
  baskets.flatMap((row) => {
    const own = dues.filter((one) => one.basketId === row.id);
    if (own.length === 0) return [];
    const shares = unbackedShares({
      lines: lines
        .filter((line) => line.basketId === row.id)
        .map((line) => ({ ...line, finalCents: line.finalCents ?? cents(0) })),
      feeCents: sumCents(finalFeesOf(row.finalFees).map((fee) => fee.cents)),
      dues: own,
    });
    return shares.map((share) => ({ share, inTill: own.some((one) => one.id === share.dueId && one.inTill) }));
  });

/** DUE-5. Settlements with the parts in which their nets come: by transfer, from the till, with later orders. */
export function backedSettlements(
  ports: Ports,
  settlement: Settlement,
  { marketId, unbacked }: { marketId: string; unbacked: readonly Unbacked[] },
) {
  const partsOf = (kind: "producer" | "market", id: string, netCents: Cents) => {
    const parts = backingOf({ kind, id }, netCents, unbacked);
    return { id: ports.newId(), ...parts, carriedCents: carriedCents(parts.carried) };
  };
  return {
    producers: settlement.producers.map((one) => ({ ...one, ...partsOf("producer", one.producerId, one.netCents) })),
    market: partsOf("market", marketId, settlement.market.grossCents),
  };
}
