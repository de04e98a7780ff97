import { planDistribution } from "../../commands/plan-distribution.ts";
import { demoBaskets } from "../../db/seed/data/baskets.ts";
import { onSale } from "../../db/seed/data/on-sale.ts";
import type { DemoProducer } from "../../db/seed/data/shapes.ts";
import type { Services } from "../../worker/services.ts";
import { answerOf } from "./answer-of.ts";
import { at } from "./at.ts";
import type { PlannedDay } from "./day-windows.ts";
import type { MadeMarket } from "./make-market.ts";
import { offersByKey } from "./offers-by-key.ts";
import { orderAndPay } from "./order-and-pay.ts";

/** Claire, who runs the demo market. */
export const leadOf = ({ personOf }: MadeMarket) => {
  const claire = personOf("claire");
  return { userId: claire.id, name: `${claire.firstName} ${claire.lastName}` };
};

export async function plan(services: Services, made: MadeMarket, day: PlannedDay, cycleId?: string): Promise<string> {
  const planned = await planDistribution(services.ports, leadOf(made), {
    ...day,
    id: services.ports.newId(),
    marketId: made.marketId,
    catalogIds: made.producers.map((farm) => farm.catalogId),
    leadUserId: made.personOf("claire").id,
    ...(cycleId === undefined ? {} : { cycleId }),
  });
  return answerOf(planned).distributionId;
}

/** Orders spread over the window, in steps of market time so that curves and journals look lived in. */
export async function orders(
  services: Services,
  made: MadeMarket,
  distributionId: string,
  farms: readonly DemoProducer[],
  of: { seed: number; people: readonly { key: string }[]; from: number; to: number },
): Promise<number> {
  const offers = await offersByKey(services.db, distributionId, farms);
  const baskets = demoBaskets(of.seed, of.people, onSale(farms), of.people.length);
  let kept = 0;
  for (const [n, basket] of baskets.entries()) {
    const then = await at(services, Math.round(of.from + ((of.to - of.from) * n) / Math.max(1, baskets.length - 1)));
    const person = made.personOf(basket.personKey);
    const lines = basket.lines.flatMap((line) => {
      const offerId = offers.get(`${line.productKey}/${line.variantKey}`);
      return offerId === undefined ? [] : [{ offerId, quantityMilli: line.quantityMilli }];
    });
    if (
      await orderAndPay(
        then,
        { userId: person.id, name: `${person.firstName} ${person.lastName}` },
        distributionId,
        lines,
      )
    )
      kept++;
  }
  return kept;
}
