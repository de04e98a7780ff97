import { addDays, localDate } from "../../core/time/zone.ts";
import { largeMarket } from "../../db/seed/data/large.ts";
import { demoMarket } from "../../db/seed/data/market.ts";
import type { Services } from "../../worker/services.ts";
import { at } from "./at.ts";
import { dayWindow, todayWindow } from "./day-windows.ts";
import { makeMarket } from "./make-market.ts";
import { offersByKey } from "./offers-by-key.ts";
import { orderAndPay } from "./order-and-pay.ts";
import type { Report } from "./seed.ts";
import { plan } from "./steps.ts";

const DAY = 86_400_000;

/** For measuring: 2,000 products on sale, 500 paid baskets of 12 lines to check today. */
export async function largeStory(services: Services, now: number, report: Report): Promise<void> {
  const { producers, people, baskets } = largeMarket(1);
  const begun = await at(services, now - 7 * DAY);
  const made = await makeMarket(begun, producers, people);
  await report(`${made.producers.length} producers, ${made.people.length} people`);
  const zone = demoMarket.timeZone;
  const todayId = await plan(begun, made, todayWindow(now, zone));
  const offers = await offersByKey(services.db, todayId, producers);
  const ordering = await at(services, now - 3 * DAY);
  for (const [n, basket] of baskets.entries()) {
    const person = made.personOf(basket.personKey);
    const lines = basket.lines.flatMap((line) => {
      const offerId = offers.get(`${line.productKey}/${line.variantKey}`);
      return offerId === undefined ? [] : [{ offerId, quantityMilli: line.quantityMilli }];
    });
    await orderAndPay(ordering, { userId: person.id, name: `${person.firstName} ${person.lastName}` }, todayId, lines);
    if ((n + 1) % 100 === 0) await report(`${n + 1} baskets`);
  }
  const selling = await at(services, now);
  const open = dayWindow(now, zone, { pickup: 4, opens: -1, closes: 2 });
  await plan(selling, made, { ...open, opensOn: addDays(localDate(now, zone), -1) });
  await report("an open sale of 2,000 products");
}
