import { and, desc, eq, lt, or } from "drizzle-orm";
import type { JournalPage } from "../../core/contract/journal.ts";
import type { Database } from "../database.ts";
import { basket, basketLine, journal } from "../schema/basket.ts";

const PAGE = 100;

type Wanted = {
  /** What the page before gave as `next`. */
  before?: string | undefined;
  basketNumber?: number | undefined;
};

/** One page of a distribution's journal, or of one basket's, newest first. */
export async function journalPage(
  db: Database,
  distributionId: string,
  { before, basketNumber }: Wanted,
): Promise<JournalPage> {
  const rows = await db
    .select({
      id: journal.id,
      at: journal.at,
      kind: journal.kind,
      byName: journal.byName,
      before: journal.before,
      after: journal.after,
      reason: journal.reason,
      basketNumber: basket.number,
      productName: basketLine.productName,
    })
    .from(journal)
    .leftJoin(basket, eq(basket.id, journal.basketId))
    .leftJoin(basketLine, eq(basketLine.id, journal.lineId))
    .where(
      and(
        eq(journal.distributionId, distributionId),
        olderThan(before),
        basketNumber === undefined ? undefined : eq(basket.number, basketNumber),
      ),
    )
    .orderBy(desc(journal.at), desc(journal.id))
    .limit(PAGE + 1);
  const entries = rows.slice(0, PAGE);
  const last = entries.at(-1);
  return { entries, next: rows.length > PAGE && last !== undefined ? `${last.at}-${last.id}` : null };
}

/** Several rows may be of one instant: the id decides among them. */
function olderThan(cursor: string | undefined) {
  if (cursor === undefined) return undefined;
  const cut = cursor.indexOf("-");
  const at = Number(cursor.slice(0, cut));
  return or(lt(journal.at, at), and(eq(journal.at, at), lt(journal.id, cursor.slice(cut + 1))));
}
