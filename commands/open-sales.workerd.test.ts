import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { cents } from "../core/money/cents.ts";
import { milli } from "../core/quantity/milli.ts";
import { shopOf } from "../db/queries/shop.ts";
import { basket } from "../db/schema/basket.ts";
import { distribution, distributionNotice } from "../db/schema/distribution.ts";
import { openSale } from "../dev/testing/open-sale.ts";
import { ORDERING } from "../dev/testing/small-market.ts";
import { moveSale } from "./move-sale.ts";
import { openCheckout } from "./open-checkout.ts";
import { openSales } from "./open-sales.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Sale = Awaited<ReturnType<typeof openSale>>;
let sale: Sale;
beforeEach(async () => {
  sale = await openSale();
});

/** A past date of the market with so many baskets, over since the Saturday `weeks` before. */
async function ended({ selling, market }: Sale, weeks: number, rest: { baskets?: number; cancelled?: boolean } = {}) {
  const id = selling.ports.newId();
  const start = ORDERING - weeks * 7 * DAY;
  await selling.db.insert(distribution).values({
    id,
    marketId: market.marketId,
    pickupOn: "2026-01-01",
    opensAt: start - 3 * DAY,
    closesAt: start - DAY,
    pickupStartsAt: start,
    pickupEndsAt: start + HOUR,
    placeName: "Halle",
    factsSeq: 0,
    cancelledAt: rest.cancelled === true ? start : null,
  });
  if (rest.baskets === 0) return id;
  const person = market.personOf("bruno");
  await selling.db.insert(basket).values({
    id: selling.ports.newId(),
    marketId: market.marketId,
    distributionId: id,
    userId: person.id,
    number: 1,
    status: "ordered",
    revision: 1,
    differencesTo: "card",
    firstName: "Bruno",
    lastName: "D",
    phone: "",
    ...{ paidCents: cents(0), refundedCents: cents(0), estimateCents: cents(0) },
    fees: [],
    orderedAt: start,
    factsSeq: 0,
  });
  return id;
}

const endedMany = async (count: number) => {
  const ids: string[] = [];
  for (let week = 1; week <= count; week++) ids.push(await ended(sale, week));
  return ids;
};
const stateNow = async () =>
  (await shopOf(sale.selling.db, sale.market.distributionId, { userId: null, memberOf: [], helpsIn: [] }, ORDERING))
    ?.distribution;
const ordering = () =>
  openCheckout(sale.selling.ports, sale.actor("ana"), {
    id: sale.selling.ports.newId(),
    distributionId: sale.market.distributionId,
    lines: [{ offerId: sale.market.offerOf("batavia/piece"), quantityMilli: milli(1000) }],
  });
const opened = async () =>
  (
    await sale.selling.db
      .select({ at: distribution.openedAt })
      .from(distribution)
      .where(eq(distribution.id, sale.market.distributionId))
      .get()
  )?.at;

test("OPN-1 a sale is opened once, and takes orders from its instant on without waiting for that", async () => {
  expect(await stateNow()).toMatchObject({ state: "open", held: false });
  expect(await ordering()).toMatchObject({ checkoutId: expect.any(String) });
  await Promise.all([openSales(sale.selling.ports), openSales(sale.selling.ports)]);
  expect(await openSales(sale.selling.ports)).toBe(0);
  expect(await opened()).toBe(ORDERING);
  expect(await sale.selling.db.select().from(distributionNotice)).toEqual([
    { distributionId: sale.market.distributionId, kind: "opened", at: ORDERING },
  ]);
});

test("OPN-2 four unvalidated dates hold nothing, cancelled and empty ones do not count, the fifth holds the opening", async () => {
  await endedMany(4);
  await ended(sale, 5, { baskets: 0 });
  await ended(sale, 6, { cancelled: true });
  expect(await stateNow()).toMatchObject({ state: "open", held: false });
  await ended(sale, 7);
  expect(await stateNow()).toMatchObject({ state: "planned", held: true });
  expect(await ordering()).toMatchObject({ refused: "sale_not_open" });
  expect(await openSales(sale.selling.ports)).toBe(0);
  expect(await opened()).toBeNull();
});

test("OPN-2 by hand it is refused too, and validating one opens it with its notice", async () => {
  const [first] = await endedMany(5);
  const { ports } = sale.selling;
  const input = { id: ports.newId(), distributionId: sale.market.distributionId, move: "open" } as const;
  expect(await moveSale(ports, sale.actor("claire"), input)).toMatchObject({ refused: "sale_blocked" });
  await sale.selling.db
    .update(distribution)
    .set({ validatedAt: ORDERING })
    .where(eq(distribution.id, first ?? ""));
  expect(await stateNow()).toMatchObject({ state: "open", held: false });
  expect(await openSales(ports)).toBe(1);
  expect(await openSales(ports)).toBe(0);
  expect(await opened()).toBe(ORDERING);
});

test("DIS-6 a sale that is open goes on when the fifth ends, opened by the job or not", async () => {
  await openSales(sale.selling.ports);
  await endedMany(5);
  expect(await stateNow()).toMatchObject({ state: "open" });
  await sale.selling.db
    .update(distribution)
    .set({ openedAt: null, opensAt: ORDERING - 60 * DAY })
    .where(eq(distribution.id, sale.market.distributionId));
  expect(await stateNow()).toMatchObject({ state: "open", held: false });
});

test("WIN-5 a draft is no shop, takes no order and is not opened", async () => {
  await sale.selling.db
    .update(distribution)
    .set({ draft: true })
    .where(eq(distribution.id, sale.market.distributionId));
  expect(await stateNow()).toBeUndefined();
  expect(await ordering()).toMatchObject({ refused: "not_found" });
  expect(await openSales(sale.selling.ports)).toBe(0);
});
