import { eq } from "drizzle-orm";
import type { BoardPort } from "../../commands/validate-distribution.ts";
import type { BasketDraft } from "../../core/draft/basket-draft.ts";
import type { LineObservation } from "../../core/line/observed-amount.ts";
import { grams } from "../../core/quantity/grams.ts";
import { milli } from "../../core/quantity/milli.ts";
import { seededRandom } from "../../core/random/seeded.ts";
import { basket, basketLine } from "../../db/schema/basket.ts";
import type { Services } from "../../worker/services.ts";

/** What volunteers noted at the past distribution: real weights, and now and then something missing. */
export const pastDrafts = ({ db }: Services): BoardPort => ({
  phonesOut: async () => [],
  drafts: async (distributionId) => {
    const rows = await db
      .select({ number: basket.number, line: basketLine })
      .from(basketLine)
      .innerJoin(basket, eq(basket.id, basketLine.basketId))
      .where(eq(basketLine.distributionId, distributionId))
      .orderBy(basket.number, basketLine.ref);
    const random = seededRandom(7);
    const drafts = new Map<number, BasketDraft>();
    for (const { number, line } of rows) {
      const seen = observe(line, random.next());
      const observations = new Map<number, LineObservation>(drafts.get(number)?.observations);
      if (seen !== undefined) observations.set(line.ref, seen);
      drafts.set(number, {
        number,
        seq: 1,
        lastSeq: 1,
        observations,
        clashes: [],
        bags: 1,
        arrived: true,
        note: null,
        authors: ["Marie Lalanne"],
      });
    }
    return drafts;
  },
});

function observe(line: typeof basketLine.$inferSelect, chance: number): LineObservation | undefined {
  if (line.kind === "weighed" && line.estimateGrams !== null) {
    const pieces = Math.round(line.quantityMilli / 1000);
    return { weights: [grams(Math.round(line.estimateGrams * pieces * (0.88 + chance * 0.24)))] };
  }
  if (chance < 0.03) return { countMilli: milli(0), reason: "missing" };
  return undefined;
}
