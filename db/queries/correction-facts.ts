import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { SettledPayee } from "../../core/correction/corrected-payees.ts";
import type { BackedPayee } from "../../core/correction/rebacked.ts";
import { cents } from "../../core/money/cents.ts";
import { cardPart } from "../../core/settlement/backing.ts";
import type { Database } from "../database.ts";
import { basket, basketLine, due } from "../schema/basket.ts";
import { distribution } from "../schema/distribution.ts";
import { market } from "../schema/market.ts";
import { correction, settlement, tillGiving } from "../schema/money.ts";
import { unbackedDues } from "./unbacked-dues.ts";

/**
 * What correcting a basket of a validated distribution needs beside the basket: the commission's rates, the number of the next
 * correction, what every payee was settled for less earlier corrections, and what of the date no card has paid. A payee whose
 * transfers were planned has its money. `isOpen`: nothing of the date was transferred or handed over (COR-6).
 */
export async function correctionFacts(db: Database, distributionId: string) {
  const owing = db.select({ id: due.basketId }).from(due).where(eq(due.distributionId, distributionId));
  const [heads, numbers, settlements, givings, baskets, lines, dues] = await db.batch([
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
    db
      .select({ id: tillGiving.id })
      .from(tillGiving)
      .innerJoin(settlement, eq(settlement.id, tillGiving.settlementId))
      .where(and(eq(settlement.distributionId, distributionId), isNull(tillGiving.takenBackAt)))
      .limit(1),
    db
      .select({ id: basket.id, finalFees: basket.finalFees })
      .from(basket)
      .where(and(eq(basket.status, "validated"), inArray(basket.id, owing))),
    db
      .select({
        basketId: basketLine.basketId,
        ref: basketLine.ref,
        producerId: basketLine.producerId,
        finalCents: basketLine.finalCents,
        chargedCents: basketLine.chargedCents,
        extraCents: basketLine.extraCents,
      })
      .from(basketLine)
      .where(inArray(basketLine.basketId, owing)),
    unbackedDues(db, distributionId),
  ]);
  const rates = heads[0];
  if (rates === undefined) return undefined;
  const hasLeft = ({ settlement: row, isSent }: (typeof settlements)[number]) =>
    isSent === 1 || !["accrued", "held"].includes(row.status);
  const isOpen = givings.length === 0 && !settlements.some(hasLeft);
  return {
    rates,
    isOpen,
    nextNumber: (numbers[0]?.last ?? 0) + 1,
    unpaid: { baskets, lines, dues },
    payees: settlements.map((one): SettledPayee & BackedPayee => {
      const { settlement: row, offGross, offFee, offVat } = one;
      return {
        settlementId: row.id,
        kind: row.payeeKind,
        id: row.payeeId,
        grossCents: cents(row.grossCents - offGross),
        platformFeeCents: cents(row.platformFeeCents - offFee),
        platformFeeVatCents: cents(row.platformFeeVatCents - offVat),
        part: hasLeft(one) ? "debt" : "accrued",
        openCents: isOpen ? row.netCents : cardPart(row),
        netCents: row.netCents,
        tillCents: row.tillCents,
        carriedCents: row.carriedCents,
      };
    }),
  };
}
export type CorrectionFacts = NonNullable<Awaited<ReturnType<typeof correctionFacts>>>;
