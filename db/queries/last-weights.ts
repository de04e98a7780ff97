import { and, desc, eq, isNotNull } from "drizzle-orm";
import { type WeightMemory, weightMemory } from "../../core/product/weight-memory.ts";
import type { Database } from "../database.ts";
import { basketLine } from "../schema/basket.ts";
import { distribution, offer } from "../schema/distribution.ts";

/** So many lines back: the season's last weeks, not last year's. */
const LAST = 30;

/** PRD-7. What the last real weights of a product's packing that is paid by weight say of the next. */
export async function lastWeights(db: Database, productId: string): Promise<WeightMemory | undefined> {
  const rows = await db
    .select({ grams: basketLine.finalGrams, milli: basketLine.finalMilli })
    .from(basketLine)
    .innerJoin(offer, eq(offer.id, basketLine.offerId))
    .innerJoin(distribution, eq(distribution.id, basketLine.distributionId))
    .where(and(eq(offer.productId, productId), eq(basketLine.kind, "weighed"), isNotNull(basketLine.finalGrams)))
    .orderBy(desc(distribution.pickupStartsAt), desc(basketLine.id))
    .limit(LAST);
  return weightMemory(
    rows.flatMap(({ grams, milli }) => {
      // Pieces are whole; a line of which a part piece was noted tells nothing of a piece.
      if (grams === null || milli === null || milli < 1000 || milli % 1000 !== 0) return [];
      return [{ grams, pieces: milli / 1000 }];
    }),
  );
}
