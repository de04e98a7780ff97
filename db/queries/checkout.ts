import { eq } from "drizzle-orm";
import type { Checkout } from "../../core/contract/order.ts";
import type { Database } from "../database.ts";
import { basket } from "../schema/basket.ts";
import { checkout } from "../schema/checkout.ts";
import { market } from "../schema/market.ts";
import { payment } from "../schema/money.ts";

/** A checkout as its owner sees it. */
export async function checkoutOf(db: Database, id: string): Promise<Checkout | undefined> {
  const row = await db
    .select({ checkout, slug: market.slug, number: basket.number, paymentId: payment.id, keptBy: payment.basketId })
    .from(checkout)
    .innerJoin(market, eq(market.id, checkout.marketId))
    .leftJoin(basket, eq(basket.id, checkout.basketId))
    .leftJoin(payment, eq(payment.checkoutId, checkout.id))
    .where(eq(checkout.id, id))
    .get();
  if (row === undefined) return undefined;
  return {
    id: row.checkout.id,
    distributionId: row.checkout.distributionId,
    marketSlug: row.slug,
    status: row.checkout.status,
    amountCents: row.checkout.amountCents,
    estimateCents: row.checkout.estimateCents,
    holdUntil: row.checkout.holdUntil,
    url: row.checkout.status === "open" ? row.checkout.sessionUrl : null,
    basketId: row.checkout.basketId,
    basketNumber: row.number,
    refundedInFull: row.paymentId !== null && row.keptBy === null,
  };
}
