import { planDistribution } from "../../commands/plan-distribution.ts";
import { demoProducers } from "../../db/seed/data/producers.ts";
import type { Services } from "../../worker/services.ts";
import type { InProcessSimulator } from "../payment-simulator/in-process.ts";
import { answerOf } from "../seed/answer-of.ts";
import { type MadeMarket, makeMarket } from "../seed/make-market.ts";
import { offersByKey } from "../seed/offers-by-key.ts";
import { remembered } from "./remembered.ts";

/** Friday 6 March 2026, 12:00 in Paris: orders; pickup on the Saturday after. */
export const ORDERING = Date.parse("2026-03-06T11:00:00Z");
export const PICKUP = Date.parse("2026-03-07T09:30:00Z");

export type SmallMarket = Plain & { personOf: MadeMarket["personOf"]; offerOf: (key: string) => string };

type Plain = Pick<MadeMarket, "marketId" | "people" | "producers"> & {
  distributionId: string;
  offers: readonly (readonly [key: string, id: string])[];
};
type Options = { accounts?: boolean };

/** Two farms of the demo, everybody of the demo, and one sale open at ORDERING with its pickup at PICKUP. */
export async function smallMarket(
  services: Services,
  simulator: InProcessSimulator,
  options: Options = {},
): Promise<SmallMarket> {
  const name = `a small market ${options.accounts === false ? "without" : "with"} accounts`;
  return withNames(await remembered(name, () => makeSmallMarket(services, options), simulator));
}

async function makeSmallMarket(services: Services, options: Options): Promise<Plain> {
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
  const { marketId, people, producers } = made;
  const offers = await offersByKey(services.db, distributionId, farms);
  return { marketId, people, producers, distributionId, offers: [...offers] };
}

/** The plain data of it, as it can be remembered. */
export const withoutNames = ({ personOf: _, offerOf: __, ...plain }: SmallMarket): Plain => plain;

/** People and offers by the names that the demo's data has for them. */
export function withNames(plain: Plain): SmallMarket {
  const byKey = new Map(plain.offers);
  const found = <Thing>(thing: Thing | undefined, what: string): Thing => {
    if (thing === undefined) throw new Error(`no ${what} in the small market`);
    return thing;
  };
  return {
    ...plain,
    personOf: (key) =>
      found(
        plain.people.find((person) => person.key === key),
        key,
      ),
    offerOf: (key) => found(byKey.get(key), key),
  };
}
