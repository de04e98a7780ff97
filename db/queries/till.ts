import { and, asc, desc, eq, gt, ne, sql } from "drizzle-orm";
import type { Till } from "../../core/contract/due.ts";
import { type Cents, cents, sumCents } from "../../core/money/cents.ts";
import { tillSums } from "../../core/till/till-sums.ts";
import type { Database } from "../database.ts";
import { basket, due } from "../schema/basket.ts";
import { market } from "../schema/market.ts";
import { refund, settlement } from "../schema/money.ts";
import { producer } from "../schema/producer.ts";
import { movedAt, standing } from "./due-columns.ts";
import { tillGivings } from "./till-part.ts";

/** TIL-1, TIL-2. What the till took of a date, what is promised and carried, and once it is closed who gets what of it. */
export async function tillOf(db: Database, distributionId: string): Promise<Till> {
  const [rows, parts, givings, repaid] = await db.batch([
    db
      .select({
        id: due.id,
        basketId: due.basketId,
        basketNumber: basket.number,
        firstName: basket.firstName,
        lastName: basket.lastName,
        amountCents: standing,
        way: due.way,
        status: due.status,
        byName: due.byName,
        at: movedAt,
      })
      .from(due)
      .innerJoin(basket, eq(basket.id, due.basketId))
      .where(and(eq(due.distributionId, distributionId), ne(due.status, "withdrawn")))
      .orderBy(due.id),
    db
      .select({
        settlementId: settlement.id,
        payeeKind: settlement.payeeKind,
        payeeName: sql<string>`coalesce(${producer.name}, ${market.name})`,
        tillCents: settlement.tillCents,
      })
      .from(settlement)
      .innerJoin(market, eq(market.id, settlement.marketId))
      .leftJoin(producer, and(eq(settlement.payeeKind, "producer"), eq(producer.id, settlement.payeeId)))
      .where(and(eq(settlement.distributionId, distributionId), gt(settlement.tillCents, cents(0))))
      // Producers first: the market's own part waits for nobody.
      .orderBy(desc(settlement.payeeKind), asc(producer.name), asc(settlement.id)),
    tillGivings(db, eq(settlement.distributionId, distributionId)),
    db
      .select({ cents: sql<Cents>`coalesce(sum(${refund.amountCents}), 0)` })
      .from(refund)
      .where(and(eq(refund.distributionId, distributionId), eq(refund.status, "repaid"))),
  ]);
  const dues = rows.map(({ firstName, lastName, ...row }) => ({ ...row, name: `${firstName} ${lastName}`.trim() }));
  const givingsOf = Map.groupBy(givings, (row) => row.settlementId);
  return {
    ...tillSums(dues),
    repaidCents: repaid[0]?.cents ?? cents(0),
    givenCents: sumCents(givings.map((one) => one.amountCents)),
    dues,
    parts: parts.map((part) => ({
      ...part,
      tillGiven: (givingsOf.get(part.settlementId) ?? []).map(({ settlementId: _, ...giving }) => giving),
    })),
  };
}
