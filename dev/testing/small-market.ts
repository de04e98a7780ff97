import { planDistribution } from "../../commands/plan-distribution.ts";
import { demoProducers } from "../../db/seed/data/producers.ts";
import type { Services } from "../../worker/services.ts";
import { answerOf } from "../seed/answer-of.ts";
import { type MadeMarket, makeMarket } from "../seed/make-market.ts";
import { offersByKey } from "../seed/offers-by-key.ts";

/** Friday 6 March 2026, 12:00 in Paris: orders; pickup on the Saturday after. */
export const ORDERING = Date.parse("2026-03-06T11:00:00Z");
export const PICKUP = Date.parse("2026-03-07T09:30:00Z");

export type SmallMarket = MadeMarket & { distributionId: string; offerOf: (key: string) => string };

/** Two farms of the demo, everybody of the demo, and one sale open at ORDERING with its pickup at PICKUP. */
export async function smallMarket(services: Services, options: { accounts?: boolean } = {}): Promise<SmallMarket> {
  const farms = demoProducers.slice(0, 2);
  const made = await makeMarket(services, farms, [], options);
  const claire = made.personOf("claire");
  const { distributionId } = answerOf(
    await planDistribution(
      services.ports,
      { userId: claire.id, name: "Claire Dubosc" },
      {
        id: services.ports.newId(),
        marketId: made.marketId,
        pickupOn: "2026-03-07",
        pickupFrom: "10:00",
        pickupTo: "12:30",
        opensOn: "2026-03-02",
        opensTime: "08:00",
        closesOn: "2026-03-06",
        closesTime: "20:00",
        catalogIds: made.producers.map((farm) => farm.catalogId),
        leadUserId: claire.id,
      },
    ),
  );
  const offers = await offersByKey(services.db, distributionId, farms);
  return {
    ...made,
    distributionId,
    offerOf: (key) => {
      const id = offers.get(key);
      if (id === undefined) throw new Error(`no offer ${key}; there are ${[...offers.keys()].join(", ")}`);
      return id;
    },
  };
}
