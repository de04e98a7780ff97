import { and, eq, isNull } from "drizzle-orm";
import type { MarketFee } from "../../core/fee/market-fee.ts";
import type { Database } from "../database.ts";
import { marketFee } from "../schema/market.ts";

/** The fees customers of a market pay now, oldest first, as a snapshot for an order. */
export async function marketFees(db: Database, marketId: string): Promise<MarketFee[]> {
  const rows = await db
    .select(feeColumns)
    .from(marketFee)
    .where(and(eq(marketFee.marketId, marketId), isNull(marketFee.retiredAt)))
    .orderBy(marketFee.id);
  return rows.map(marketFeeOf);
}

/** What of its row makes a fee. */
export const feeColumns = {
  id: marketFee.id,
  producerId: marketFee.producerId,
  label: marketFee.label,
  kind: marketFee.kind,
  rateBps: marketFee.rateBps,
  amountCents: marketFee.amountCents,
  vatBps: marketFee.vatBps,
};
type FeeRow = Pick<typeof marketFee.$inferSelect, keyof typeof feeColumns>;

/** A row as the rules know it; throws on one that `market_fee_shape` excludes. */
export function marketFeeOf({ rateBps, amountCents, ...row }: FeeRow): MarketFee {
  const base = { id: row.id, producerId: row.producerId, label: row.label, vatBps: row.vatBps };
  if (row.kind === "percent" && rateBps !== null) return { ...base, kind: "percent", bps: rateBps };
  if (row.kind === "flat" && amountCents !== null) return { ...base, kind: "flat", amountCents };
  throw new Error(`market fee ${row.id} has no amount`);
}
