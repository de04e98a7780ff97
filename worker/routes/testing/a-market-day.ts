import { and, eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { cents } from "../../../core/money/cents.ts";
import { localDate } from "../../../core/time/zone.ts";
import { basket } from "../../../db/schema/basket.ts";
import { distribution } from "../../../db/schema/distribution.ts";
import { lateChange, lookAgain } from "../../../db/schema/hand-over.ts";
import { journal } from "../../../db/schema/journal.ts";
import { payment, refund, settlement } from "../../../db/schema/money.ts";
import { remembered } from "../../../dev/testing/remembered.ts";
import { aDistribution, aMarket, theHost } from "./a-market.ts";
import { AN_ORDER, anOrder } from "./an-order.ts";
import { aPerson } from "./market-people.ts";

const DAY = 86_400_000;

/**
 * A market in the middle of its life: a sale that is open with one order, a pickup of today with two (one to look at again,
 * one with a late change), and one validated a week ago with its refund and settlements.
 */
export async function aMarketDay(orders = 2) {
  const host = theHost();
  const { made, ...day } = await remembered(`a market day with ${orders}`, () => makeMarketDay(orders));
  return { made: { ...made, host }, ...day };
}

async function makeMarketDay(orders: number) {
  const made = await aMarket(theHost());
  const { db } = made.host;
  const sale = await aDistribution(made, "open");
  const today = await aDistribution(made, "today");
  const past = await aDistribution(made, "ended");
  const { customer, admin, volunteer } = made.people;
  await anOrder(made, sale, customer);
  const order = await anOrder(made, today, customer);
  for (let number = 2; number <= orders; number++) {
    await anOrder(made, today, await aPerson(made.host, "Bruno", `Petit ${number}`), number);
  }
  const old = await anOrder(made, past, customer);
  const at = Date.now();
  const basis = { totalCents: 759, lines: [[1, 250] as const, [2, 472] as const] };
  const on = { id: uuidv7(), basketId: order.id, distributionId: today.id, at };
  await db
    .insert(lookAgain)
    .values({ ...on, commandId: uuidv7(), byUserId: volunteer.id, byName: "Marie Dupuy", seen: basis, now: basis });
  await db
    .insert(lateChange)
    .values({ ...on, draftSeq: 3, validated: basis, proposed: basis, authors: ["Karim Benali"] });
  await db.insert(journal).values({
    id: uuidv7(),
    marketId: made.id,
    distributionId: today.id,
    basketId: order.id,
    lineId: order.lines[0]?.id ?? null,
    kind: "line_final",
    at,
    byUserId: volunteer.id,
    byName: "Marie Dupuy",
    before: { cents: 250 },
    after: { cents: 0 },
    reason: "missing",
  });
  await db
    .update(distribution)
    .set(shifted(at - 7 * DAY))
    .where(eq(distribution.id, past.id));
  await db
    .update(distribution)
    .set({ frozenAt: at - 7 * DAY, validatedAt: at - 7 * DAY, validatedBy: admin.id })
    .where(eq(distribution.id, past.id));
  await db
    .update(basket)
    .set({
      status: "validated",
      revision: 2,
      finalCents: cents(AN_ORDER.estimateCents),
      finalFees: [{ feeId: "fee", cents: 37 }],
      refundedCents: cents(AN_ORDER.paidCents - AN_ORDER.estimateCents),
      validatedAt: at - 7 * DAY,
      validatedByName: "Marie Dupuy",
    })
    .where(eq(basket.id, old.id));
  const paid = await db
    .select({ id: payment.id })
    .from(payment)
    .where(and(eq(payment.basketId, old.id)))
    .get();
  await db.insert(refund).values({
    id: uuidv7(),
    paymentId: paid?.id ?? "",
    basketId: old.id,
    distributionId: past.id,
    revision: 2,
    amountCents: cents(AN_ORDER.paidCents - AN_ORDER.estimateCents),
    cause: "validation",
    status: "succeeded",
    decidedAt: at - 7 * DAY,
  });
  const settled = { marketId: made.id, distributionId: past.id, availableOn: "2026-11-17", payOn: "2026-11-23" };
  const fee = { platformFeeCents: cents(0), platformFeeVatCents: cents(0) };
  await db.insert(settlement).values([
    ...made.producers.map((one, n) => ({
      ...settled,
      ...fee,
      id: uuidv7(),
      payeeKind: "producer" as const,
      payeeId: one.id,
      grossCents: cents(n === 0 ? 250 : 472),
      netCents: cents(n === 0 ? 250 : 472),
      status: "held" as const,
      heldReason: "no_account" as const,
    })),
    {
      ...settled,
      ...fee,
      id: uuidv7(),
      payeeKind: "market" as const,
      payeeId: made.id,
      grossCents: cents(37),
      netCents: cents(37),
      status: "paid" as const,
    },
  ]);
  const { host: _, ...plain } = made;
  return { made: plain, sale, today, past, order, old };
}

export type MarketDay = Awaited<ReturnType<typeof aMarketDay>>;

const shifted = (start: number) => ({
  pickupOn: localDate(start, "Europe/Paris"),
  opensAt: start - 3 * DAY,
  closesAt: start - DAY,
  pickupStartsAt: start,
  pickupEndsAt: start + 10_800_000,
});
