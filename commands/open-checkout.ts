import { and, desc, eq, isNull } from "drizzle-orm";
import { checkoutAmounts } from "../core/basket/checkout-amounts.ts";
import { isRefusal, type Refusal, refuse } from "../core/contract/codes.ts";
import { feesOf } from "../core/contract/market-fee.ts";
import type { CheckoutRequest } from "../core/contract/order.ts";
import { LEAST_CARD_CENTS } from "../core/due/due-way.ts";
import { feesOnAdded } from "../core/fee/market-fee.ts";
import { orderedAmounts } from "../core/line/line-amounts.ts";
import { isSeen, mayOrder } from "../core/market/visibility.ts";
import { sumCents } from "../core/money/cents.ts";
import { mulDivHalfUp } from "../core/money/rounding.ts";
import { type BoundsRefusal, QUANTITY_REFUSALS, refusedQuantity } from "../core/product/order-bounds.ts";
import { HOLD_MS, saleState } from "../core/time/window.ts";
import { inJson } from "../db/in-json.ts";
import { marketFees } from "../db/queries/market-fees.ts";

import { openingHeld } from "../db/queries/opening-held.ts";
import { orderedQuantities } from "../db/queries/ordered-quantities.ts";
import { closedProducers } from "../db/queries/producer-windows.ts";
import { lineTermsOf } from "../db/rows/line-terms-of.ts";
import { basket, basketLine } from "../db/schema/basket.ts";
import { stockPool } from "../db/schema/catalog.ts";
import { checkout } from "../db/schema/checkout.ts";
import { distribution, offer } from "../db/schema/distribution.ts";
import { market, membership } from "../db/schema/market.ts";
import { markDuesAsked } from "../db/writes/due.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import { insertHolds, updateStockTaken } from "../db/writes/stock.ts";
import { carriedDues } from "./carried-dues.ts";
import type { CheckoutLine } from "./checkout-line.ts";
import { once } from "./once.ts";
import { orderGiven } from "./order-given.ts";
import type { Actor, Ports } from "./ports.ts";

export type OpenedCheckout = { checkoutId: string; amountCents: number };

/**
 * ORD-1 … ORD-5, ORD-7, ORD-8, ORD-10, EXT-9. Proposes the next revision of a customer's basket: prices from the offers, never from the request; stock
 * held for 15 minutes by one conditional write; an outbox row opens the payment page. An earlier page of the same customer
 * for the same date is closed by its own wake-up.
 */
export async function openCheckout(
  ports: Ports,
  actor: Actor,
  input: CheckoutRequest & { id: string; distributionId: string },
): Promise<OpenedCheckout | Refusal> {
  const { db } = ports;
  return once<OpenedCheckout>(ports, actor, {
    id: input.id,
    kind: "open-checkout",
    refused: async (guard) => {
      if (guard === "out_of_stock") return refuse(guard, { offers: await shortOffers(ports, input) });
      return guard === "sale_full" ? refuse(guard) : "again";
    },
    decide: async () => {
      const now = ports.marketNow();
      const sale = await db
        .select({ distribution, market, membershipId: membership.id, held: openingHeld(now).as("held") })
        .from(distribution)
        .innerJoin(market, eq(market.id, distribution.marketId))
        .leftJoin(membership, and(eq(membership.marketId, market.id), eq(membership.userId, actor.userId)))
        .where(and(eq(distribution.id, input.distributionId), eq(distribution.draft, false)))
        .get();
      if (sale === undefined || !isSeen(sale.market.visibility, sale.membershipId !== null)) return refuse("not_found");
      if (!mayOrder(sale.market, sale.membershipId !== null)) return refuse("membership_required");
      if (saleState({ ...sale.distribution, held: sale.held }, now) !== "open") return refuse("sale_not_open");

      const given = await orderGiven(ports, actor, sale.market, input.given ?? {});
      if (isRefusal(given)) return given;

      const wanted = new Map(input.lines.map((line) => [line.offerId, line.quantityMilli]));
      if (wanted.size !== input.lines.length) return refuse("bad_input", { field: "lines" });
      const offers = await db
        .select()
        .from(offer)
        .where(
          and(
            eq(offer.distributionId, input.distributionId),
            isNull(offer.withdrawnAt),
            inJson(offer.id, [...wanted.keys()]),
          ),
        );
      const gone = [...wanted.keys()].filter((id) => !offers.some((row) => row.id === id));
      if (gone.length > 0) return refuse("offer_gone", { offers: gone });
      const closed = await closedProducers(db, input.distributionId, now);
      const late = offers.filter((row) => closed.has(row.producerId));
      if (late.length > 0) return refuse("producer_closed", { offers: late.map((row) => row.id) });
      const bounded = offers.filter((row) => row.minMilli !== null || row.maxMilli !== null).map((row) => row.id);
      const already =
        bounded.length === 0
          ? undefined
          : await orderedQuantities(db, {
              distributionId: input.distributionId,
              userId: actor.userId,
              offerIds: bounded,
            });
      const unsold = (why: BoundsRefusal) =>
        offers.filter((row) => refusedQuantity(row, wanted.get(row.id) ?? 0, already?.get(row.id)) === why);
      for (const why of QUANTITY_REFUSALS) {
        const refused = unsold(why);
        if (refused.length > 0) return refuse(why, { offers: refused.map((row) => row.id) });
      }

      // In the order of the cart: it becomes the order of the basket's lines.
      const lines = input.lines.map(({ offerId, quantityMilli }): CheckoutLine => {
        const row = offers.find((one) => one.id === offerId);
        if (row === undefined) throw new Error("an offer that was just found is gone");
        const amounts = orderedAmounts(lineTermsOf(row), quantityMilli, sale.market.weighedCharge);
        return {
          id: ports.newId(),
          offerId: row.id,
          producerId: row.producerId,
          productName: row.productName,
          variantLabel: row.variantLabel,
          picture: row.picture,
          tint: row.tint,
          category: row.category,
          cold: row.cold,
          kind: row.kind,
          unit: row.unit,
          priceCents: row.priceCents,
          estimateGrams: row.estimateGrams,
          maxGrams: row.maxGrams,
          vatBps: row.vatBps,
          pieceWeighed: row.pieceWeighed,
          quantityMilli,
          stockPoolId: row.stockPoolId,
          stockQuantity: mulDivHalfUp(quantityMilli, row.stockPerUnit, 1000),
          ...amounts,
        };
      });

      const held = await db
        .select({
          id: basket.id,
          revision: basket.revision,
          status: basket.status,
          fees: basket.fees,
          ifMissing: basket.ifMissing,
        })
        .from(basket)
        .where(and(eq(basket.distributionId, input.distributionId), eq(basket.userId, actor.userId)))
        .get();
      if (held !== undefined && held.status !== "ordered") return refuse("basket_not_open");
      const fees =
        held === undefined
          ? await marketFees(db, sale.market.id)
          : feesOnAdded(feesOf(held.fees), await producersIn(ports, held.id));

      const { chargedCents: goodsCents, estimateCents } = checkoutAmounts(
        lines.map((line, ref) => ({ ...line, ref, terms: lineTermsOf(line) })),
        fees,
      );
      if (goodsCents < LEAST_CARD_CENTS) return refuse("amount_too_small", { leastCents: LEAST_CARD_CENTS });
      const carried = await carriedDues(db, {
        marketId: sale.market.id,
        userId: actor.userId,
        distributionId: input.distributionId,
      });
      const amountCents = sumCents([goodsCents, ...carried.map((one) => one.cents)]);

      const earlier = await db
        .select({ id: checkout.id })
        .from(checkout)
        .where(
          and(
            eq(checkout.userId, actor.userId),
            eq(checkout.distributionId, input.distributionId),
            eq(checkout.status, "open"),
          ),
        )
        .orderBy(desc(checkout.openedAt));
      const checkoutId = ports.newId();
      const holds = holdsOf(lines);
      const wakeAt = ports.realNow();
      return {
        answer: { checkoutId, amountCents },
        statements: [
          db.insert(checkout).values({
            id: checkoutId,
            marketId: sale.market.id,
            distributionId: input.distributionId,
            userId: actor.userId,
            status: "open",
            // Credit comes with a way to spend it; until then every difference goes back on the card.
            differencesTo: "card",
            ifMissing: input.ifMissing ?? held?.ifMissing ?? "refund",
            amountCents,
            estimateCents,
            lines,
            fees,
            baseRevision: held?.revision ?? 0,
            openedAt: now,
            holdUntil: now + HOLD_MS,
            carried,
          }),
          ...(carried.length === 0
            ? []
            : [
                markDuesAsked(
                  db,
                  carried.map((one) => one.dueId),
                  checkoutId,
                ),
              ]),
          ...given,
          insertHolds(db, checkoutId, holds),
          updateStockTaken(db, holds),
          insertOutbox(db, [
            {
              id: ports.newId(),
              kind: "payment_page",
              key: `payment-page:${checkoutId}`,
              subjectId: checkoutId,
              payload: {},
              dueAt: wakeAt,
            },
            ...earlier.map((row) => ({
              id: ports.newId(),
              kind: "end_checkout",
              key: `end-checkout:${row.id}:replaced`,
              subjectId: row.id,
              payload: { as: "cancelled" },
              dueAt: wakeAt,
            })),
          ]),
        ],
        distributionIds: [input.distributionId],
      };
    },
  });
}

async function producersIn({ db }: Ports, basketId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectDistinct({ id: basketLine.producerId })
    .from(basketLine)
    .where(eq(basketLine.basketId, basketId));
  return new Set(rows.map(({ id }) => id));
}

/** Lines of one product share a pool: one hold per pool. */
function holdsOf(lines: readonly CheckoutLine[]): { stockPoolId: string; quantity: number }[] {
  const byPool = new Map<string, number>();
  for (const line of lines) byPool.set(line.stockPoolId, (byPool.get(line.stockPoolId) ?? 0) + line.stockQuantity);
  return [...byPool].map(([stockPoolId, quantity]) => ({ stockPoolId, quantity }));
}

/** ORD-4. After a refused stock batch all its goods are re-read: every short one is told, with what is left in sale units. */
async function shortOffers(ports: Ports, input: CheckoutRequest): Promise<{ offerId: string; leftMilli: number }[]> {
  const rows = await ports.db
    .select({
      id: offer.id,
      stockPerUnit: offer.stockPerUnit,
      stepMilli: offer.stepMilli,
      onHand: stockPool.onHand,
      reserved: stockPool.reserved,
      pool: stockPool.id,
    })
    .from(offer)
    .innerJoin(stockPool, eq(stockPool.id, offer.stockPoolId))
    .where(
      inJson(
        offer.id,
        input.lines.map((line) => line.offerId),
      ),
    );
  const asked = new Map<string, number>();
  for (const row of rows) {
    const quantity = input.lines.find((line) => line.offerId === row.id)?.quantityMilli ?? 0;
    asked.set(row.pool, (asked.get(row.pool) ?? 0) + mulDivHalfUp(quantity, row.stockPerUnit, 1000));
  }
  return rows
    .filter((row) => row.onHand !== null && (asked.get(row.pool) ?? 0) > row.onHand - row.reserved)
    .map((row) => {
      const steps = Math.floor((((row.onHand ?? 0) - row.reserved) * 1000) / (row.stockPerUnit * row.stepMilli));
      return { offerId: row.id, leftMilli: Math.max(0, steps) * row.stepMilli };
    });
}
