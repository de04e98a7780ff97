import { sql } from "drizzle-orm";
import { changeMarket } from "../../commands/change-market.ts";
import { createMarket } from "../../commands/create-market.ts";
import { linkCatalog } from "../../commands/link-catalog.ts";
import { planDistribution } from "../../commands/plan-distribution.ts";
import { setMarketFee } from "../../commands/set-market-fee.ts";
import { bps } from "../../core/money/bps.ts";
import { nextWeekday } from "../../core/time/local-date.ts";
import { addDays, instantOf, localDate } from "../../core/time/zone.ts";
import { demoBaskets } from "../../db/seed/data/baskets.ts";
import { demoMarket } from "../../db/seed/data/market.ts";
import { onSale } from "../../db/seed/data/on-sale.ts";
import { demoProducers } from "../../db/seed/data/producers.ts";
import { type ShowcaseMarket, showcaseMarkets } from "../../db/seed/data/showcase.ts";
import type { Services } from "../../worker/services.ts";
import { answerOf } from "./answer-of.ts";
import { at } from "./at.ts";
import { dayWindow } from "./day-windows.ts";
import { type MadeMarket, makeMarket } from "./make-market.ts";
import { offersByKey } from "./offers-by-key.ts";
import { orderAndPay } from "./order-and-pay.ts";
import type { Report } from "./seed.ts";
import { leadOf, orders, plan } from "./steps.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const zone = demoMarket.timeZone;
/** The number that the first farm's catalog gets (make-market.ts). */
const FIRST_NUMBER = 9481;

/** One market for each way to sell: a stallholder's shop, a collective, a hub with a mark-up, and restaurants in private. */
export async function showcaseStory(services: Services, now: number, report: Report): Promise<void> {
  const begun = await at(services, now - 3 * DAY);
  const made = await makeMarket(begun, demoProducers);
  await report(`${made.producers.length} producers, ${made.people.length} people`);
  answerOf(
    await setMarketFee(begun.ports, leadOf(made), {
      id: begun.ports.newId(),
      marketId: made.marketId,
      fee: { kind: "percent", label: "Préparation et coordination", bps: bps(1200), vatBps: bps(2000) },
    }),
  );
  const window = dayWindow(now, zone, { pickup: 4, opens: -2, closes: 2 });
  const hub = await plan(begun, made, window);
  const placed = await orders(services, made, hub, demoProducers, {
    seed: 41,
    people: made.people.slice(20, 32),
    from: instantOf(window.opensOn, "09:00", zone),
    to: now - DAY / 2,
  });
  await report(`${demoMarket.name}, a hub with its mark-up: ${placed} baskets`);
  for (const [n, one] of showcaseMarkets.entries()) {
    const baskets = await sell(services, made, one, { now, begins: now - DAY / 2 + (n + 1) * HOUR, seed: 50 + n });
    await report(`${one.market.name}: ${baskets} baskets`);
  }
  await at(services, now);
}

/** From the five questions to a sale with its first baskets. */
async function sell(
  services: Services,
  made: MadeMarket,
  one: ShowcaseMarket,
  { now, begins, seed }: { now: number; begins: number; seed: number },
): Promise<number> {
  const then = await at(services, begins);
  const { ports, db } = then;
  const creator = made.personOf(one.by);
  const actor = { userId: creator.id, name: `${creator.firstName} ${creator.lastName}` };
  const { marketId } = answerOf(await createMarket(ports, actor, { ...one.market, id: ports.newId() }));
  answerOf(
    await changeMarket(ports, actor, {
      id: ports.newId(),
      marketId,
      change: {
        ...one.texts,
        visibility: one.visibility,
        registration: one.visibility === "private" ? "closed" : "open",
      },
    }),
  );
  const farms = demoProducers.filter((farm) => one.farms.includes(farm.slug));
  const catalogIds: string[] = [];
  for (const farm of farms) {
    const number = FIRST_NUMBER + demoProducers.indexOf(farm);
    catalogIds.push(answerOf(await linkCatalog(ports, actor, { id: ports.newId(), marketId, number })).catalogId);
  }
  const customers = one.customers.map((key) => made.personOf(key));
  // As their accepted invitations would leave it: nobody is let in without one.
  const rows = JSON.stringify(customers.map(({ id }) => ({ id: ports.newId(), userId: id })));
  await db.run(sql`
    INSERT INTO membership (id, market_id, user_id, roles, joined_at)
    SELECT m.value->>'id', ${marketId}, m.value->>'userId', '[]', ${ports.marketNow()} FROM json_each(${rows}) m`);

  const { hours } = one.market;
  const pickupOn = nextWeekday(addDays(localDate(now, zone), 3), hours.weekday);
  const { distributionId } = answerOf(
    await planDistribution(ports, actor, {
      id: ports.newId(),
      marketId,
      pickupOn,
      pickupFrom: hours.pickup[0],
      pickupTo: hours.pickup[1],
      opensOn: addDays(localDate(now, zone), -1),
      opensTime: "00:30",
      closesOn: addDays(pickupOn, -hours.closes.daysBefore),
      closesTime: hours.closes.at,
      catalogIds,
      leadUserId: creator.id,
    }),
  );
  const selling = await at(services, begins + HOUR / 2);
  const offers = await offersByKey(selling.db, distributionId, farms);
  let placed = 0;
  for (const basket of demoBaskets(seed, customers, onSale(farms), customers.length)) {
    const customer = made.personOf(basket.personKey);
    const lines = basket.lines.flatMap((line) => {
      const offerId = offers.get(`${line.productKey}/${line.variantKey}`);
      return offerId === undefined ? [] : [{ offerId, quantityMilli: line.quantityMilli }];
    });
    const name = `${customer.firstName} ${customer.lastName}`;
    if (lines.length > 0 && (await orderAndPay(selling, { userId: customer.id, name }, distributionId, lines)))
      placed++;
  }
  return placed;
}
