import { eq, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { bps } from "../../../core/money/bps.ts";
import { cents } from "../../../core/money/cents.ts";
import { grams } from "../../../core/quantity/grams.ts";
import { milliOf } from "../../../core/quantity/milli.ts";
import { commit } from "../../../db/commit.ts";
import { basket, basketLine, basketRevision } from "../../../db/schema/basket.ts";
import { checkout } from "../../../db/schema/checkout.ts";
import { distribution } from "../../../db/schema/distribution.ts";
import { payment } from "../../../db/schema/money.ts";
import type { aDistribution, Market } from "./a-market.ts";
import type { Person } from "./market-people.ts";

type Distribution = Awaited<ReturnType<typeof aDistribution>>;

/** A cabbage (2.50 €) and a pumpkin (≈ 4.72 €, at most 5.31 €) with 5 % for the market, paid 8.21 €. */
export const AN_ORDER = { paidCents: 821, estimateCents: 759, goodsEstimateCents: 722 };

/** A paid order of one cabbage and one pumpkin. */
export async function anOrder(made: Market, on: Distribution, customer: Person, number = 1) {
  const { db } = made.host;
  const id = uuidv7();
  const checkoutId = uuidv7();
  const at = Date.now() - 30 * 60_000;
  const fees = [{ id: "fee", kind: "percent", bps: 500, vatBps: 2000, label: "Marché" }];
  const lines = on.offers.map((one, n) => ({
    id: uuidv7(),
    basketId: id,
    distributionId: on.id,
    producerId: one.id,
    offerId: one.offerId,
    ref: n + 1,
    productName: `Produit ${one.slug}`,
    variantLabel: "la pièce",
    picture: "cabbage",
    tint: "green",
    category: "vegetables",
    cold: "ambient" as const,
    kind: one.weighed ? ("weighed" as const) : ("counted" as const),
    unit: "piece",
    priceCents: cents(one.weighed ? 590 : 250),
    estimateGrams: one.weighed ? grams(800) : null,
    maxGrams: one.weighed ? grams(900) : null,
    vatBps: bps(550),
    quantityMilli: milliOf(1),
    stockPoolId: one.poolId,
    stockQuantity: 1,
    chargedCents: cents(one.weighed ? 531 : 250),
    estimateCents: cents(one.weighed ? 472 : 250),
  }));
  const owner = { marketId: made.id, distributionId: on.id, userId: customer.id };
  const placed = await commit(db, [
    db.insert(basket).values({
      id,
      ...owner,
      number,
      status: "ordered",
      revision: 1,
      differencesTo: "card",
      firstName: customer.firstName,
      lastName: customer.lastName,
      phone: "06 12 34 56 78",
      paidCents: cents(AN_ORDER.paidCents),
      refundedCents: cents(0),
      estimateCents: cents(AN_ORDER.estimateCents),
      fees,
      orderedAt: at,
      factsSeq: 1,
    }),
    db
      .insert(basketRevision)
      .values({ basketId: id, revision: 1, kind: "ordered", commandId: checkoutId, at, by: customer.id }),
    ...lines.map((line) => db.insert(basketLine).values(line)),
    db.insert(checkout).values({
      id: checkoutId,
      ...owner,
      status: "paid",
      differencesTo: "card",
      amountCents: cents(AN_ORDER.paidCents),
      estimateCents: cents(AN_ORDER.estimateCents),
      lines: lines.map((line) => ({ id: line.id })),
      fees,
      baseRevision: 0,
      openedAt: at,
      holdUntil: at,
      endedAt: at,
      basketId: id,
    }),
    db.insert(payment).values({
      id: uuidv7(),
      checkoutId,
      basketId: id,
      marketId: made.id,
      distributionId: on.id,
      amountCents: cents(AN_ORDER.paidCents),
      refundedCents: cents(0),
      intentId: uuidv7(),
      chargeId: uuidv7(),
      paidAt: at,
    }),
    db
      .update(distribution)
      .set({ factsSeq: sql`${distribution.factsSeq} + 1` })
      .where(eq(distribution.id, on.id)),
  ]);
  if (!placed.ok) throw new Error(`an order of the tests was refused: ${placed.guard}`);
  return { id, number, lines };
}
