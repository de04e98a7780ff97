import { and, desc, eq, isNull } from "drizzle-orm";
import * as v from "valibot";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { cycleRuleSchema } from "../core/contract/dates.ts";
import { isWindow, plannedDays } from "../core/distribution/cycle-plan.ts";
import { MAX_CYCLE_DATES } from "../core/time/cycle.ts";
import { localDate } from "../core/time/zone.ts";
import { inJson } from "../db/in-json.ts";
import { basket } from "../db/schema/basket.ts";
import { checkout } from "../db/schema/checkout.ts";
import { cycle, distribution, duty, participation } from "../db/schema/distribution.ts";
import { catalogLink, market } from "../db/schema/market.ts";
import { updateDatesCalledOff } from "../db/writes/distribution.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { tellProducersCancelled } from "../db/writes/moved-date.ts";
import { once } from "./once.ts";
import { plannedStatements } from "./planned-statements.ts";
import type { Actor, Ports } from "./ports.ts";

/** Dates added; dates called off; dates after the end that stay because somebody ordered. */
export type CycleEnd = { added: number; removed: number; kept: number };

/**
 * CYL-1, CYL-2. A cycle goes on until another day. Earlier: its dates after that day without an order are called off, those with
 * orders stay until somebody cancels them. Later: the rule's further dates, with the farms and people of its last one.
 */
export async function endCycle(
  ports: Ports,
  actor: Actor,
  input: { id: string; cycleId: string; to: string },
): Promise<CycleEnd | Refusal> {
  const { db } = ports;
  return once<CycleEnd>(ports, actor, {
    id: input.id,
    kind: "end-cycle",
    decide: async () => {
      const [owners, dates] = await db.batch([
        db
          .select({ cycle, zone: market.timeZone })
          .from(cycle)
          .innerJoin(market, eq(market.id, cycle.marketId))
          .where(eq(cycle.id, input.cycleId)),
        db
          .select()
          .from(distribution)
          .where(eq(distribution.cycleId, input.cycleId))
          .orderBy(desc(distribution.pickupStartsAt)),
      ]);
      const owner = owners[0];
      if (owner === undefined) return refuse("not_found");
      const { zone } = owner;
      const rule = v.parse(cycleRuleSchema, owner.cycle.rule);
      const at = ports.marketNow();
      const today = localDate(at, zone);
      const after = dates.filter(
        (date) =>
          date.pickupOn > input.to && date.cancelledAt === null && date.frozenAt === null && date.pickupStartsAt > at,
      );
      const taken = await datesWithOrders(
        ports,
        after.map((date) => date.id),
      );
      const gone = after.filter((date) => !taken.has(date.id));

      const lastOn = dates[0]?.pickupOn ?? rule.days.from;
      const further = plannedDays(
        { ...rule, days: { ...rule.days, to: input.to }, skipHolidays: owner.cycle.skipHolidays, without: [] },
        zone,
        at,
      ).filter((day) => day.on > lastOn);
      if (dates.length + further.length > MAX_CYCLE_DATES) return refuse("bad_input", { field: "to" });
      if (!further.every(isWindow)) return refuse("bad_window");
      const added = further.map(({ on, holiday, ...windows }) => ({ id: ports.newId(), pickupOn: on, ...windows }));
      const last = dates.find((date) => date.cancelledAt === null) ?? dates[0];
      return {
        answer: { added: added.length, removed: gone.length, kept: after.length - gone.length },
        statements: [
          db
            .update(cycle)
            .set({
              rule: { ...rule, days: { ...rule.days, to: input.to } },
              endedAt: input.to <= today ? at : null,
            })
            .where(eq(cycle.id, owner.cycle.id)),
          updateDatesCalledOff(
            db,
            gone.map((date) => date.id),
            at,
          ),
          ...gone.map((date) => tellProducersCancelled(db, date.id, ports.realNow())),
          insertJournal(
            db,
            gone.map((date) => ({
              id: ports.newId(),
              marketId: date.marketId,
              distributionId: date.id,
              kind: "distribution_cancelled",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { baskets: 0 },
              reason: null,
            })),
          ),
          ...(added.length === 0
            ? []
            : plannedStatements(ports, actor, {
                marketId: owner.cycle.marketId,
                cycleId: owner.cycle.id,
                dates: added,
                placeName: last?.placeName ?? owner.cycle.placeName,
                basketCap: owner.cycle.basketCap,
                note: "",
                draft: last?.draft ?? false,
                ...(last === undefined ? { catalogs: [], duties: [] } : await companyOf(ports, last.id)),
              })),
        ],
        distributionIds: [...gone, ...added].map((date) => date.id),
      };
    },
  });
}

async function datesWithOrders({ db }: Ports, ids: readonly string[]): Promise<Set<string>> {
  const [baskets, pages] = await db.batch([
    db.selectDistinct({ id: basket.distributionId }).from(basket).where(inJson(basket.distributionId, ids)),
    db
      .selectDistinct({ id: checkout.distributionId })
      .from(checkout)
      .where(and(inJson(checkout.distributionId, ids), eq(checkout.status, "open"))),
  ]);
  return new Set([...baskets, ...pages].map((row) => row.id));
}

/** Who came to a date and is still linked, and who was its référent. */
async function companyOf({ db }: Ports, distributionId: string) {
  const [catalogs, duties] = await db.batch([
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
      .where(and(eq(participation.distributionId, distributionId), eq(participation.answer, "yes"))),
    db
      .select({ userId: duty.userId, task: duty.task, marketTaskId: duty.marketTaskId })
      .from(duty)
      .where(and(eq(duty.distributionId, distributionId), eq(duty.task, "lead"))),
  ]);
  return { catalogs, duties };
}
