import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { PlanCycle } from "../core/contract/dates.ts";
import { isWindow, plannedDays } from "../core/distribution/cycle-plan.ts";
import { cycle } from "../db/schema/distribution.ts";
import { once } from "./once.ts";
import { plannedStatements } from "./planned-statements.ts";
import { planningGround } from "./planning-ground.ts";
import type { Actor, Ports } from "./ports.ts";

export type PlannedCycle = { cycleId: string; dates: number };

/** PLN-2. All dates of a rule in one batch, at most 120 of them, each keeping the market's local times (CYC-1 … CYC-6). */
export async function planCycle(
  ports: Ports,
  actor: Actor,
  input: PlanCycle & { id: string; marketId: string },
): Promise<PlannedCycle | Refusal> {
  const { db } = ports;
  return once<PlannedCycle>(ports, actor, {
    id: input.id,
    kind: "plan-cycle",
    decide: async () => {
      const ground = await planningGround(db, input.marketId, {
        catalogIds: input.catalogIds,
        leadUserId: input.leadUserId,
      });
      if (ground === undefined) return refuse("not_found");
      const at = ports.marketNow();
      const days = plannedDays(input, ground.market.timeZone, at);
      if (days.length === 0) return refuse("no_date_left");
      if (!days.every(isWindow)) return refuse("bad_window");
      const cycleId = ports.newId();
      const dates = days.map(({ on, holiday, ...windows }) => ({ id: ports.newId(), pickupOn: on, ...windows }));
      return {
        answer: { cycleId, dates: dates.length },
        statements: [
          db.insert(cycle).values({
            id: cycleId,
            marketId: ground.market.id,
            rule: { days: input.days, hours: input.hours },
            createdAt: at,
            placeName: input.placeName,
            skipHolidays: input.skipHolidays,
            basketCap: input.basketCap,
          }),
          ...plannedStatements(ports, actor, {
            marketId: ground.market.id,
            cycleId,
            dates,
            placeName: input.placeName,
            basketCap: input.basketCap,
            note: input.note,
            draft: input.draft,
            catalogs: ground.catalogs,
            duties: ground.duties,
          }),
        ],
        distributionIds: dates.map((date) => date.id),
      };
    },
  });
}
