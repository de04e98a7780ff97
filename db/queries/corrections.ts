import { and, asc, desc, eq, isNull } from "drizzle-orm";
import * as v from "valibot";
import { basisSchema } from "../../core/contract/board.ts";
import type { Correctable, Corrections } from "../../core/contract/closing.ts";
import { feesOf } from "../../core/contract/market-fee.ts";
import { NO_CENTS } from "../../core/money/cents.ts";
import type { Database } from "../database.ts";
import { finalFeesOf } from "../rows/final-fees-of.ts";
import { basket, basketLine } from "../schema/basket.ts";
import { lateChange } from "../schema/hand-over.ts";
import { correction } from "../schema/money.ts";
import { producer } from "../schema/producer.ts";
import { basketLineColumns } from "./basket-line-columns.ts";
import { correctionFacts } from "./correction-facts.ts";

const nameOf = (row: { firstName: string; lastName: string }): string => `${row.firstName} ${row.lastName}`.trim();

/** The baskets of a validated distribution, what came for them since, and what was corrected. */
export async function correctionsOf(db: Database, distributionId: string): Promise<Corrections> {
  const [baskets, lates, lines, made] = await db.batch([
    db
      .select({
        id: basket.id,
        number: basket.number,
        firstName: basket.firstName,
        lastName: basket.lastName,
        finalCents: basket.finalCents,
      })
      .from(basket)
      .where(and(eq(basket.distributionId, distributionId), eq(basket.status, "validated")))
      .orderBy(asc(basket.number)),
    db
      .select()
      .from(lateChange)
      .where(and(eq(lateChange.distributionId, distributionId), isNull(lateChange.decidedAt)))
      .orderBy(asc(lateChange.at)),
    db
      .select({ basketId: basketLine.basketId, ref: basketLine.ref, productName: basketLine.productName })
      .from(basketLine)
      .innerJoin(lateChange, and(eq(lateChange.basketId, basketLine.basketId), isNull(lateChange.decidedAt)))
      .where(eq(basketLine.distributionId, distributionId)),
    db
      .select({ correction, basketNumber: basket.number })
      .from(correction)
      .innerJoin(basket, eq(basket.id, correction.basketId))
      .where(eq(correction.distributionId, distributionId))
      .orderBy(desc(correction.number)),
  ]);
  return {
    baskets: baskets.map((row) => ({
      id: row.id,
      number: row.number,
      name: nameOf(row),
      finalCents: row.finalCents ?? NO_CENTS,
    })),
    lateChanges: lates.flatMap((row) => {
      const own = baskets.find((one) => one.id === row.basketId);
      return own === undefined
        ? []
        : [
            {
              id: row.id,
              basketId: row.basketId,
              basketNumber: own.number,
              name: nameOf(own),
              authors: row.authors,
              at: row.at,
              validated: v.parse(basisSchema, row.validated),
              proposed: v.parse(basisSchema, row.proposed),
              lines: lines
                .filter((line) => line.basketId === row.basketId)
                .map(({ ref, productName }) => ({ ref, productName })),
            },
          ];
    }),
    corrections: made.map(({ correction: row, basketNumber }) => ({
      id: row.id,
      basketNumber,
      at: row.at,
      byName: row.byName,
      reason: row.reason,
      refundCents: row.refundCents,
    })),
  };
}

/** One basket with what correcting it would move; undefined while its distribution is not validated. */
export async function correctableBasket(db: Database, basketId: string): Promise<Correctable | undefined> {
  const [heads, lines] = await db.batch([
    db
      .select()
      .from(basket)
      .where(and(eq(basket.id, basketId), eq(basket.status, "validated"))),
    db
      .select(basketLineColumns)
      .from(basketLine)
      .innerJoin(producer, eq(producer.id, basketLine.producerId))
      .where(eq(basketLine.basketId, basketId))
      .orderBy(asc(basketLine.ref)),
  ]);
  const row = heads[0];
  const settled = row === undefined ? undefined : await correctionFacts(db, row.distributionId);
  if (row === undefined || settled === undefined || settled.payees.length === 0) return undefined;
  return {
    basketId: row.id,
    number: row.number,
    name: nameOf(row),
    finalCents: row.finalCents ?? NO_CENTS,
    lines,
    fees: feesOf(row.fees),
    finalFees: finalFeesOf(row.finalFees),
    ...settled.rates,
    payees: settled.payees.map(({ netCents: _n, tillCents: _t, carriedCents: _c, ...payee }) => payee),
  };
}
