import { eq } from "drizzle-orm";
import type { JournalBasket } from "../../core/journal/draft-changes.ts";
import type { Database } from "../database.ts";
import { basket, basketLine } from "../schema/basket.ts";
import { distribution } from "../schema/distribution.ts";

type ArchiveGround = {
  marketId: string;
  /** What the draft's small numbers are. */
  baskets: Map<number, JournalBasket>;
  basketIds: Map<number, string>;
  /** By "basket line". */
  lineIds: Map<string, string>;
};

/** What a board's entries are about, to write them down for good. */
export async function archiveGround(db: Database, distributionId: string): Promise<ArchiveGround | undefined> {
  const [heads, baskets, lines] = await db.batch([
    db.select({ marketId: distribution.marketId }).from(distribution).where(eq(distribution.id, distributionId)),
    db.select({ id: basket.id, number: basket.number }).from(basket).where(eq(basket.distributionId, distributionId)),
    db
      .select({ id: basketLine.id, number: basket.number, ref: basketLine.ref })
      .from(basketLine)
      .innerJoin(basket, eq(basket.id, basketLine.basketId))
      .where(eq(basketLine.distributionId, distributionId)),
  ]);
  const head = heads[0];
  if (head === undefined) return undefined;
  return {
    marketId: head.marketId,
    baskets: new Map(baskets.map((row) => [row.number, { customer: "", lines: new Map() }])),
    basketIds: new Map(baskets.map((row) => [row.number, row.id])),
    lineIds: new Map(lines.map((row) => [`${row.number} ${row.ref}`, row.id])),
  };
}
