import { and, desc, eq, isNull, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { LastBasket } from "../../core/contract/order.ts";
import type { Database } from "../database.ts";
import { basket, basketLine } from "../schema/basket.ts";
import { distribution, offer } from "../schema/distribution.ts";

/** A person's newest basket at the market of a date, of another date; undefined where there is none. */
export const lastBasketId = async (
  db: Database,
  { distributionId, userId }: { distributionId: string; userId: string },
): Promise<{ id: string; pickupOn: string } | undefined> => {
  const date = alias(distribution, "date");
  return await db
    .select({ id: basket.id, pickupOn: distribution.pickupOn })
    .from(date)
    .innerJoin(basket, and(eq(basket.marketId, date.marketId), ne(basket.distributionId, date.id)))
    .innerJoin(distribution, eq(distribution.id, basket.distributionId))
    .where(
      and(
        eq(date.id, distributionId),
        // A draft is no date to whoever orders.
        eq(date.draft, false),
        eq(basket.userId, userId),
        ne(basket.status, "cancelled"),
      ),
    )
    .orderBy(desc(distribution.pickupStartsAt), desc(basket.orderedAt))
    .limit(1)
    .get();
};

/** ORD-11. What was ordered last time, each as the date's sale has it now; what it has not keeps its old offer. */
export async function lastBasket(
  db: Database,
  wanted: { distributionId: string; userId: string },
): Promise<LastBasket | null> {
  const found = await lastBasketId(db, wanted);
  if (found === undefined) return null;
  const then = alias(offer, "offer_then");
  const lines = await db
    .select({
      soldAs: basketLine.offerId,
      now: offer.id,
      quantityMilli: basketLine.quantityMilli,
      name: basketLine.productName,
      label: basketLine.variantLabel,
      unit: basketLine.unit,
      picture: basketLine.picture,
      tint: basketLine.tint,
    })
    .from(basketLine)
    .innerJoin(then, eq(then.id, basketLine.offerId))
    .leftJoin(
      offer,
      and(
        eq(offer.variantId, then.variantId),
        eq(offer.distributionId, wanted.distributionId),
        isNull(offer.withdrawnAt),
      ),
    )
    .where(eq(basketLine.basketId, found.id))
    .orderBy(basketLine.ref);
  return {
    pickupOn: found.pickupOn,
    lines: lines.map(({ soldAs, now, ...line }) => ({ ...line, offerId: now ?? soldAs })),
  };
}
