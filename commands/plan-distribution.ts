import { and, eq, isNull } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { PlanDistribution } from "../core/contract/manage.ts";
import { instantOf } from "../core/time/zone.ts";
import { inJson } from "../db/in-json.ts";
import { catalog } from "../db/schema/catalog.ts";
import { distribution, duty } from "../db/schema/distribution.ts";
import { catalogLink, market, membership } from "../db/schema/market.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertOffersOfCatalogs, insertParticipations } from "../db/writes/offer.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** PLN-1. One date and place with its order window, in the market's own local time; chosen catalogs go on sale with their prices of now. */
export async function planDistribution(
  ports: Ports,
  actor: Actor,
  input: PlanDistribution & { id: string; marketId: string; cycleId?: string },
): Promise<{ distributionId: string } | Refusal> {
  const { db } = ports;
  return once<{ distributionId: string }>(ports, actor, {
    id: input.id,
    kind: "plan-distribution",
    decide: async () => {
      const owner = await db.select().from(market).where(eq(market.id, input.marketId)).get();
      if (owner === undefined) return refuse("not_found");
      const zone = owner.timeZone;
      const window = {
        opensAt: instantOf(input.opensOn, input.opensTime, zone),
        closesAt: instantOf(input.closesOn, input.closesTime, zone),
        pickupStartsAt: instantOf(input.pickupOn, input.pickupFrom, zone),
        pickupEndsAt: instantOf(input.pickupOn, input.pickupTo, zone),
      };
      if (
        window.opensAt >= window.closesAt ||
        window.closesAt > window.pickupEndsAt ||
        window.pickupStartsAt >= window.pickupEndsAt
      )
        return refuse("bad_window");

      const linked = await db
        .select({ catalogId: catalog.id, producerId: catalog.producerId })
        .from(catalogLink)
        .innerJoin(catalog, eq(catalog.id, catalogLink.catalogId))
        .where(
          and(eq(catalogLink.marketId, owner.id), isNull(catalogLink.unlinkedAt), inJson(catalog.id, input.catalogIds)),
        );
      // One foreign id in the list refuses it whole.
      if (linked.length !== new Set(input.catalogIds).size) return refuse("not_found");
      if (input.leadUserId !== undefined) {
        const member = await db
          .select({ id: membership.id })
          .from(membership)
          .where(and(eq(membership.marketId, owner.id), eq(membership.userId, input.leadUserId)))
          .get();
        if (member === undefined) return refuse("not_found");
      }

      const at = ports.marketNow();
      const distributionId = ports.newId();
      return {
        answer: { distributionId },
        statements: [
          db.insert(distribution).values({
            id: distributionId,
            marketId: owner.id,
            cycleId: input.cycleId ?? null,
            pickupOn: input.pickupOn,
            ...window,
            placeName: input.placeName ?? owner.placeName,
            factsSeq: 0,
          }),
          insertParticipations(
            db,
            distributionId,
            linked.map((row) => ({ ...row, answer: "yes", at, by: actor.userId })),
          ),
          ...insertOffersOfCatalogs(db, {
            marketId: owner.id,
            distributionId,
            catalogIds: linked.map((row) => row.catalogId),
          }),
          ...(input.leadUserId === undefined
            ? []
            : [
                db.insert(duty).values({
                  id: ports.newId(),
                  distributionId,
                  marketId: owner.id,
                  userId: input.leadUserId,
                  task: "lead",
                }),
              ]),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: owner.id,
              distributionId,
              kind: "distribution_planned",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { pickupOn: input.pickupOn, catalogs: linked.length },
            },
          ]),
        ],
        distributionIds: [distributionId],
      };
    },
  });
}
