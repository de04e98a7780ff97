import { and, eq, isNull } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { isWindow } from "../core/distribution/cycle-plan.ts";
import { type CycleHours, cycleWindows } from "../core/time/cycle.ts";
import { daysBetween } from "../core/time/local-date.ts";
import { localDate, localTime } from "../core/time/zone.ts";
import { distribution, duty, participation } from "../db/schema/distribution.ts";
import { catalogLink, market } from "../db/schema/market.ts";
import { once } from "./once.ts";
import { plannedStatements } from "./planned-statements.ts";
import type { Actor, Ports } from "./ports.ts";

/** PLN-4. The same hours, place, cap, farms and duties on another day, whatever the clocks do in between. */
export async function copyDate(
  ports: Ports,
  actor: Actor,
  input: { id: string; distributionId: string; pickupOn: string; draft: boolean },
): Promise<{ distributionId: string } | Refusal> {
  const { db } = ports;
  return once<{ distributionId: string }>(ports, actor, {
    id: input.id,
    kind: "copy-date",
    decide: async () => {
      const [owners, came, duties] = await db.batch([
        db
          .select({ date: distribution, zone: market.timeZone })
          .from(distribution)
          .innerJoin(market, eq(market.id, distribution.marketId))
          .where(eq(distribution.id, input.distributionId)),
        db
          .select({ catalogId: participation.catalogId, producerId: participation.producerId })
          .from(participation)
          .innerJoin(distribution, eq(distribution.id, participation.distributionId))
          .innerJoin(
            catalogLink,
            and(
              eq(catalogLink.marketId, distribution.marketId),
              eq(catalogLink.catalogId, participation.catalogId),
              isNull(catalogLink.unlinkedAt),
            ),
          )
          .where(and(eq(participation.distributionId, input.distributionId), eq(participation.answer, "yes"))),
        // A one-day link is for its day.
        db
          .select({ userId: duty.userId, task: duty.task, marketTaskId: duty.marketTaskId })
          .from(duty)
          .where(and(eq(duty.distributionId, input.distributionId), isNull(duty.dayPassId))),
      ]);
      const owner = owners[0];
      if (owner === undefined) return refuse("not_found");
      const { date, zone } = owner;
      const windows = cycleWindows(hoursOf(date, zone), input.pickupOn, zone);
      if (!isWindow(windows) || windows.closesAt <= ports.marketNow()) return refuse("bad_window");
      const distributionId = ports.newId();
      return {
        answer: { distributionId },
        statements: plannedStatements(ports, actor, {
          marketId: date.marketId,
          cycleId: null,
          dates: [{ id: distributionId, pickupOn: input.pickupOn, ...windows }],
          placeName: date.placeName,
          basketCap: date.basketCap,
          note: date.note,
          draft: input.draft,
          catalogs: came,
          duties,
        }),
        distributionIds: [distributionId],
      };
    },
  });
}

const hoursOf = (date: typeof distribution.$inferSelect, zone: string): CycleHours => {
  const before = (at: number) => ({
    daysBefore: daysBetween(localDate(at, zone), date.pickupOn),
    at: localTime(at, zone),
  });
  return {
    pickup: [localTime(date.pickupStartsAt, zone), localTime(date.pickupEndsAt, zone)],
    opens: before(date.opensAt),
    closes: before(date.closesAt),
  };
};
