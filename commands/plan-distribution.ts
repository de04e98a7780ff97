import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { PlanDistribution } from "../core/contract/manage.ts";
import { isWindow } from "../core/distribution/cycle-plan.ts";
import { instantOf } from "../core/time/zone.ts";
import { once } from "./once.ts";
import { plannedStatements } from "./planned-statements.ts";
import { planningGround } from "./planning-ground.ts";
import type { Actor, Ports } from "./ports.ts";

/** PLN-1. One date and place with its order window, in the market's own local time; chosen catalogs go on sale with their prices of now. */
export async function planDistribution(
  ports: Ports,
  actor: Actor,
  input: PlanDistribution & { id: string; marketId: string },
): Promise<{ distributionId: string } | Refusal> {
  return once<{ distributionId: string }>(ports, actor, {
    id: input.id,
    kind: "plan-distribution",
    decide: async () => {
      const ground = await planningGround(ports.db, input.marketId, {
        catalogIds: input.catalogIds,
        leadUserId: input.leadUserId,
      });
      if (ground === undefined) return refuse("not_found");
      const zone = ground.market.timeZone;
      const window = {
        opensAt: instantOf(input.opensOn, input.opensTime, zone),
        closesAt: instantOf(input.closesOn, input.closesTime, zone),
        pickupStartsAt: instantOf(input.pickupOn, input.pickupFrom, zone),
        pickupEndsAt: instantOf(input.pickupOn, input.pickupTo, zone),
      };
      if (!isWindow(window)) return refuse("bad_window");
      const distributionId = ports.newId();
      return {
        answer: { distributionId },
        statements: plannedStatements(ports, actor, {
          marketId: ground.market.id,
          cycleId: null,
          dates: [{ id: distributionId, pickupOn: input.pickupOn, ...window }],
          placeName: input.placeName ?? ground.market.placeName,
          basketCap: input.basketCap ?? null,
          note: input.note ?? "",
          draft: input.draft ?? false,
          catalogs: ground.catalogs,
          duties: ground.duties,
        }),
        distributionIds: [distributionId],
      };
    },
  });
}
