import { validateDistribution } from "../../commands/validate-distribution.ts";
import { type CycleRule, cycleDates } from "../../core/time/cycle.ts";
import { addDays, instantOf, localDate, weekday } from "../../core/time/zone.ts";
import { cycle } from "../../db/schema/distribution.ts";
import { demoMarket } from "../../db/seed/data/market.ts";
import { demoPeople } from "../../db/seed/data/people.ts";
import { demoProducers } from "../../db/seed/data/producers.ts";
import { drainOutbox } from "../../worker/outbox/dispatch.ts";
import type { Services } from "../../worker/services.ts";
import { answerOf } from "./answer-of.ts";
import { at } from "./at.ts";
import { dayWindow, todayWindow } from "./day-windows.ts";
import { type MadeMarket, makeMarket } from "./make-market.ts";
import { pastDrafts } from "./past-drafts.ts";
import type { Report } from "./seed.ts";
import { leadOf, orders, plan } from "./steps.ts";

const DAY = 86_400_000;
const zone = demoMarket.timeZone;

/** One past distribution settled and paid, one today with 30 baskets, one with the sale open, a weekly cycle ahead. */
export async function demoStory(services: Services, now: number, report: Report): Promise<void> {
  let then = await at(services, now - 20 * DAY);
  const made = await makeMarket(then, demoProducers);
  await report(`${made.producers.length} producers, ${made.people.length} people`);

  const past = dayWindow(now, zone, { pickup: -14, opens: -19, closes: -15 });
  const pastId = await plan(then, made, past);
  const pastOrders = await orders(services, made, pastId, demoProducers, {
    seed: 11,
    people: demoPeople.slice(3, 31),
    from: now - 18.5 * DAY,
    to: instantOf(past.closesOn, "19:00", zone),
  });
  then = await at(services, instantOf(past.pickupOn, "12:45", zone));
  then = { ...then, board: pastDrafts(then) };
  answerOf(
    await validateDistribution(then.ports, then.board, leadOf(made), {
      id: then.ports.newId(),
      distributionId: pastId,
      acknowledgePhonesOut: true,
    }),
  );
  while ((await drainOutbox(then)) > 0);
  // Its money leaves on the availability day and reaches the farms on the Monday after.
  for (let day = 1; day <= 8; day++) await at(services, instantOf(addDays(past.pickupOn, day), "06:00", zone));
  await report(`a past distribution with ${pastOrders} baskets, settled`);

  const today = todayWindow(now, zone);
  then = await at(services, instantOf(today.opensOn, "07:00", zone));
  const todayId = await plan(then, made, today);
  const todayOrders = await orders(services, made, todayId, demoProducers, {
    seed: 22,
    people: todaysPeople,
    from: instantOf(today.opensOn, "09:00", zone),
    to: instantOf(today.closesOn, "19:00", zone),
  });
  await report(`today's distribution with ${todayOrders} baskets to check`);

  const open = dayWindow(now, zone, { pickup: 4, opens: 0, closes: 2 });
  const opensAt = { ...open, opensOn: addDays(localDate(now, zone), -1) };
  then = await at(services, instantOf(opensAt.opensOn, "07:30", zone));
  const openId = await plan(then, made, opensAt);
  const openOrders = await orders(services, made, openId, demoProducers, {
    seed: 33,
    people: demoPeople.slice(-12),
    from: Math.max(then.ports.marketNow() + DAY / 24, now - 0.8 * DAY),
    to: now - 60_000,
  });
  await report(`an open sale with ${openOrders} baskets`);

  then = await at(services, now);
  await planCycle(then, made, now);
  await report("a weekly cycle ahead");
}

/** Thirty, with the two customers that the sign-in page offers. */
const shownCustomers = demoPeople.filter((person) => person.key === "ana" || person.key === "bruno");
const todaysPeople = [...shownCustomers, ...demoPeople.filter((person) => !shownCustomers.includes(person)).slice(-28)];

/** Every week on the day of the open sale's pickup, four times, planned from the rule itself. */
async function planCycle(services: Services, made: MadeMarket, now: number): Promise<void> {
  const first = addDays(localDate(now, zone), 11);
  const rule: CycleRule = {
    every: "week",
    weekday: weekday(first),
    from: first,
    to: addDays(first, 21),
    pickup: ["10:00", "12:30"],
    opens: { daysBefore: 5, at: "08:00" },
    closes: { daysBefore: 2, at: "20:00" },
  };
  const cycleId = services.ports.newId();
  await services.db
    .insert(cycle)
    .values({ id: cycleId, marketId: made.marketId, rule, createdAt: services.ports.marketNow() });
  for (const pickupOn of cycleDates(rule)) {
    await plan(
      services,
      made,
      {
        pickupOn,
        pickupFrom: rule.pickup[0],
        pickupTo: rule.pickup[1],
        opensOn: addDays(pickupOn, -rule.opens.daysBefore),
        opensTime: rule.opens.at,
        closesOn: addDays(pickupOn, -rule.closes.daysBefore),
        closesTime: rule.closes.at,
      },
      cycleId,
    );
  }
}
