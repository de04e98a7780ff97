import { and, eq, isNull } from "drizzle-orm";
import type { MarketFee } from "../../core/fee/market-fee.ts";
import type { Database } from "../database.ts";
import { marketFee } from "../schema/market.ts";

/** The fees customers of a market pay now, as a snapshot for an order. */
export async function marketFees(db: Database, marketId: string): Promise<MarketFee[]> {
  const rows = await db
    .select()
    .from(marketFee)
    .where(and(eq(marketFee.marketId, marketId), isNull(marketFee.retiredAt)));
  return rows.map((row): MarketFee => {
    const base = { id: row.id, label: row.label, vatBps: row.vatBps };
    if (row.kind === "percent" && row.rateBps !== null) return { ...base, kind: "percent", bps: row.rateBps };
    if (row.kind === "flat" && row.amountCents !== null) return { ...base, kind: "flat", amountCents: row.amountCents };
    throw new Error(`market fee ${row.id} has no amount`);
  });
}
