import { eq, sql } from "drizzle-orm";
import type { SettledPayee } from "../../core/correction/corrected-payees.ts";
import { cents } from "../../core/money/cents.ts";
import { cardPart } from "../../core/settlement/backing.ts";
import type { Database } from "../database.ts";
import { distribution } from "../schema/distribution.ts";
import { market } from "../schema/market.ts";
import { correction, settlement } from "../schema/money.ts";

/**
 * What correcting a basket of a validated distribution needs beside the basket: the commission's rates, the number of the next
 * correction, and what every payee was settled for less earlier corrections. A payee whose transfers were planned has its money.
 */
export async function correctionFacts(db: Database, distributionId: string) {
  const [heads, numbers, settlements] = await db.batch([
    db
      .select({ platformFeeBps: market.platformFeeBps, platformFeeVatBps: market.platformFeeVatBps })
      .from(distribution)
      .innerJoin(market, eq(market.id, distribution.marketId))
      .where(eq(distribution.id, distributionId)),
    db
      .select({ last: sql<number>`coalesce(max(${correction.number}), 0)` })
      .from(correction)
      .where(eq(correction.distributionId, distributionId)),
    db
      .select({
        settlement,
        isSent: sql<number>`EXISTS (SELECT 1 FROM transfer t WHERE t.settlement_id = ${settlement.id})`,
        offGross: sql<number>`(SELECT coalesce(sum(d.gross_cents), 0) FROM debt d WHERE d.settlement_id = ${settlement.id})`,
        offFee: sql<number>`(SELECT coalesce(sum(d.platform_fee_cents), 0) FROM debt d WHERE d.settlement_id = ${settlement.id})`,
        offVat: sql<number>`(SELECT coalesce(sum(d.platform_fee_vat_cents), 0) FROM debt d WHERE d.settlement_id = ${settlement.id})`,
      })
      .from(settlement)
      .where(eq(settlement.distributionId, distributionId)),
  ]);
  const rates = heads[0];
  if (rates === undefined) return undefined;
  return {
    rates,
    nextNumber: (numbers[0]?.last ?? 0) + 1,
    payees: settlements.map(
      ({ settlement: row, isSent, offGross, offFee, offVat }): SettledPayee => ({
        settlementId: row.id,
        kind: row.payeeKind,
        id: row.payeeId,
        grossCents: cents(row.grossCents - offGross),
        platformFeeCents: cents(row.platformFeeCents - offFee),
        platformFeeVatCents: cents(row.platformFeeVatCents - offVat),
        cardCents: cardPart(row),
        part: isSent === 1 || !["accrued", "held"].includes(row.status) ? "debt" : "accrued",
      }),
    ),
  };
}
export type CorrectionFacts = NonNullable<Awaited<ReturnType<typeof correctionFacts>>>;
