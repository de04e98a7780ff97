import { and, eq, ne } from "drizzle-orm";
import type { Database } from "../../../db/database.ts";
import { basket, basketLine, due } from "../../../db/schema/basket.ts";
import { boxContent } from "../../../db/schema/catalog.ts";
import { distribution, offer } from "../../../db/schema/distribution.ts";
import { market } from "../../../db/schema/market.ts";
import { producer } from "../../../db/schema/producer.ts";

/** A basket with everything its mails tell, in one round trip. */
export async function orderOf(db: Database, basketId: string) {
  const [heads, lines, dues] = await db.batch([
    db
      .select({ basket, distribution, market })
      .from(basket)
      .innerJoin(distribution, eq(distribution.id, basket.distributionId))
      .innerJoin(market, eq(market.id, basket.marketId))
      .where(eq(basket.id, basketId)),
    db
      .select({ line: basketLine, producerName: producer.name, boxContent: boxContent.body })
      .from(basketLine)
      .innerJoin(producer, eq(producer.id, basketLine.producerId))
      .innerJoin(offer, eq(offer.id, basketLine.offerId))
      .leftJoin(
        boxContent,
        and(eq(boxContent.productId, offer.productId), eq(boxContent.distributionId, basketLine.distributionId)),
      )
      .where(eq(basketLine.basketId, basketId))
      .orderBy(basketLine.ref),
    db
      .select()
      .from(due)
      .where(and(eq(due.basketId, basketId), ne(due.status, "withdrawn")))
      .orderBy(due.id),
  ]);
  const head = heads[0];
  return head === undefined ? undefined : { ...head, lines, dues };
}
