import { desc, eq } from "drizzle-orm";
import type { JournalEntry } from "../../core/contract/journal.ts";
import type { JournalBasket } from "../../core/journal/draft-changes.ts";
import type { Database } from "../database.ts";
import { basket, basketLine } from "../schema/basket.ts";
import { distribution } from "../schema/distribution.ts";
import { journal } from "../schema/journal.ts";
import { market } from "../schema/market.ts";

type DistributionJournal = {
  /** Its room is gone: what people observed stands among the recorded entries. */
  archived: boolean;
  timeZone: string;
  recorded: JournalEntry[];
  /** By number: what the draft's entries are about. */
  baskets: Map<number, JournalBasket>;
};

/** All that was recorded of a distribution, and what the draft's small numbers mean: one round trip, whatever their number. */
export async function distributionJournal(
  db: Database,
  distributionId: string,
): Promise<DistributionJournal | undefined> {
  const [heads, rows, baskets, lines] = await db.batch([
    db
      .select({ archivedAt: distribution.archivedAt, timeZone: market.timeZone })
      .from(distribution)
      .innerJoin(market, eq(market.id, distribution.marketId))
      .where(eq(distribution.id, distributionId)),
    db
      .select({
        id: journal.id,
        at: journal.at,
        kind: journal.kind,
        byName: journal.byName,
        before: journal.before,
        after: journal.after,
        reason: journal.reason,
        basketNumber: basket.number,
        firstName: basket.firstName,
        lastName: basket.lastName,
        productName: basketLine.productName,
        lineKind: basketLine.kind,
        unit: basketLine.unit,
        orderedMilli: basketLine.quantityMilli,
      })
      .from(journal)
      .leftJoin(basket, eq(basket.id, journal.basketId))
      .leftJoin(basketLine, eq(basketLine.id, journal.lineId))
      .where(eq(journal.distributionId, distributionId))
      .orderBy(desc(journal.at), desc(journal.id)),
    db
      .select({ id: basket.id, number: basket.number, firstName: basket.firstName, lastName: basket.lastName })
      .from(basket)
      .where(eq(basket.distributionId, distributionId)),
    db
      .select({
        basketId: basketLine.basketId,
        ref: basketLine.ref,
        productName: basketLine.productName,
        kind: basketLine.kind,
        unit: basketLine.unit,
        orderedMilli: basketLine.quantityMilli,
      })
      .from(basketLine)
      .where(eq(basketLine.distributionId, distributionId)),
  ]);
  const head = heads[0];
  if (head === undefined) return undefined;
  const linesOf = Map.groupBy(lines, (line) => line.basketId);
  return {
    archived: head.archivedAt !== null,
    timeZone: head.timeZone,
    recorded: rows.map(({ firstName, lastName, lineKind, unit, ...row }) => ({
      ...row,
      customer: firstName === null ? null : `${firstName} ${lastName ?? ""}`.trim(),
      unit: countUnit(lineKind, unit),
    })),
    baskets: new Map(
      baskets.map((row): [number, JournalBasket] => [
        row.number,
        {
          customer: `${row.firstName} ${row.lastName}`.trim(),
          lines: new Map(
            (linesOf.get(row.id) ?? []).map((line) => [
              line.ref,
              {
                productName: line.productName,
                unit: countUnit(line.kind, line.unit) ?? "",
                orderedMilli: line.orderedMilli,
              },
            ]),
          ),
        },
      ]),
    ),
  };
}

/** Weighed goods are counted in pieces. */
const countUnit = (kind: string | null, unit: string | null): string | null => (kind === "weighed" ? "piece" : unit);
