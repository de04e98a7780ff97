import { and, eq, inArray } from "drizzle-orm";
import type { AccountBalances, PayableDue } from "../../core/contract/due.ts";
import type { Database } from "../database.ts";
import { basket, due } from "../schema/basket.ts";
import { checkout } from "../schema/checkout.ts";
import { distribution } from "../schema/distribution.ts";
import { market } from "../schema/market.ts";
import { payment } from "../schema/money.ts";
import { standing } from "./due-columns.ts";

/** One due of a date; undefined for an unknown or foreign id. */
export const dueOfDistribution = (db: Database, distributionId: string, dueId: string) =>
  db
    .select({ id: due.id, basketId: due.basketId, status: due.status, way: due.way, tokenHash: due.tokenHash })
    .from(due)
    .where(and(eq(due.id, dueId), eq(due.distributionId, distributionId)))
    .get();

/** What the holder of a due's address may know. */
export async function payableDue(
  db: Database,
  tokenHash: string,
): Promise<{ dueId: string; distributionId: string; checkoutId: string | null; shown: PayableDue } | undefined> {
  const row = await db
    .select({
      due,
      standing,
      marketName: market.name,
      number: basket.number,
      pickupOn: distribution.pickupOn,
    })
    .from(due)
    .innerJoin(basket, eq(basket.id, due.basketId))
    .innerJoin(distribution, eq(distribution.id, due.distributionId))
    .innerJoin(market, eq(market.id, due.marketId))
    .where(eq(due.tokenHash, tokenHash))
    .get();
  if (row === undefined) return undefined;
  const pages = await db
    .select({ id: checkout.id, status: checkout.status, paymentId: payment.id, keptBy: payment.basketId })
    .from(checkout)
    .leftJoin(payment, eq(payment.checkoutId, checkout.id))
    .where(eq(checkout.dueId, row.due.id));
  const isOpen = row.due.status === "open" && row.due.way === "card";
  return {
    dueId: row.due.id,
    distributionId: row.due.distributionId,
    checkoutId: pages.find((page) => page.status === "open")?.id ?? null,
    shown: {
      marketName: row.marketName,
      basketNumber: row.number,
      pickupOn: row.pickupOn,
      amountCents: row.standing,
      state: isOpen ? "open" : row.due.paymentId !== null ? "paid" : "settled",
      refunded: pages.some((page) => page.paymentId !== null && page.keptBy === null),
    },
  };
}

/** What a person still owes, market by market, as their next order there will ask it. */
export async function accountBalances(db: Database, userId: string): Promise<AccountBalances> {
  const rows = await db
    .select({
      dueId: due.id,
      amountCents: standing,
      distributionId: due.distributionId,
      pickupOn: distribution.pickupOn,
      marketId: market.id,
      marketSlug: market.slug,
      marketName: market.name,
    })
    .from(due)
    .innerJoin(distribution, eq(distribution.id, due.distributionId))
    .innerJoin(market, eq(market.id, due.marketId))
    .where(and(eq(due.userId, userId), inArray(due.status, ["carried"])))
    .orderBy(due.id);
  return {
    balances: [...Map.groupBy(rows, (row) => row.marketId).values()].flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const { marketId, marketSlug, marketName } = first;
      const carried = own.map(({ dueId, distributionId, pickupOn, amountCents }) => ({
        dueId,
        distributionId,
        pickupOn,
        amountCents,
      }));
      return [{ marketId, marketSlug, marketName, carried }];
    }),
  };
}
