import { and, count, eq, ne, sql } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { maySignUp, placesLeftOf } from "../core/distribution/duty-places.ts";
import { marketTasks } from "../db/queries/market-tasks.ts";
import { rolesOf } from "../db/rows/roles-of.ts";
import { basket } from "../db/schema/basket.ts";
import { distribution, duty } from "../db/schema/distribution.ts";
import { journal } from "../db/schema/journal.ts";
import { membership } from "../db/schema/market.ts";
import { insertCommand } from "../db/writes/command.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** DTY-1, DTY-2. A member puts their own name down for a task of a date while there is a place. */
export async function signUp(
  ports: Ports,
  actor: Actor,
  input: { id: string; distributionId: string; taskId: string },
): Promise<{ signedUp: true } | Refusal> {
  const { db } = ports;
  return once<{ signedUp: true }>(ports, actor, {
    id: input.id,
    kind: "sign-up",
    decide: async () => {
      const at = ports.marketNow();
      const date = await db
        .select({
          id: distribution.id,
          marketId: distribution.marketId,
          frozenAt: distribution.frozenAt,
          cancelledAt: distribution.cancelledAt,
          pickupEndsAt: distribution.pickupEndsAt,
          roles: membership.roles,
        })
        .from(distribution)
        .innerJoin(membership, and(eq(membership.marketId, distribution.marketId), eq(membership.userId, actor.userId)))
        .where(and(eq(distribution.id, input.distributionId), eq(distribution.draft, false)))
        .get();
      if (date === undefined) return refuse("not_found");
      if (date.frozenAt !== null || date.cancelledAt !== null || date.pickupEndsAt <= at)
        return refuse("distribution_closed");
      const tasks = await marketTasks(db, date.marketId);
      const task = tasks.find((one) => one.id === input.taskId);
      if (task === undefined) return refuse("not_found");
      const [orders, duties, turns] = await db.batch([
        db
          .select({ n: count() })
          .from(basket)
          .where(
            and(eq(basket.marketId, date.marketId), eq(basket.userId, actor.userId), ne(basket.status, "cancelled")),
          ),
        db
          .select({ userId: duty.userId, task: duty.task, marketTaskId: duty.marketTaskId })
          .from(duty)
          .where(eq(duty.distributionId, date.id)),
        db
          .select({ n: count() })
          .from(journal)
          .where(
            and(
              eq(journal.distributionId, date.id),
              sql`${journal.kind} IN ('duty_assigned', 'duty_withdrawn', 'duty_signed_up')`,
            ),
          ),
      ]);
      if (!maySignUp({ roles: rolesOf(date.roles), orders: orders[0]?.n ?? 0 })) return refuse("forbidden");
      // Who has it already has what they asked for.
      if (duties.some((one) => one.userId === actor.userId && one.task === task.kind))
        return { answer: { signedUp: true as const }, statements: [] };
      if (placesLeftOf(task, tasks, duties) === 0) return refuse("duty_full");
      return {
        answer: { signedUp: true as const },
        statements: [
          // Two who take the last place at once: the second of the same turn fails here and finds it taken.
          insertCommand(db, {
            id: `duties:${date.id}:${turns[0]?.n ?? 0}`,
            actorId: actor.userId,
            kind: "duties-turn",
            answer: {},
            at,
          }),
          db.insert(duty).values({
            id: ports.newId(),
            distributionId: date.id,
            marketId: date.marketId,
            userId: actor.userId,
            task: task.kind,
            marketTaskId: task.id === task.kind ? null : task.id,
          }),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: date.marketId,
              distributionId: date.id,
              kind: "duty_signed_up",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { task: task.kind, name: actor.name },
            },
          ]),
          ...updateFacts(db, date.id),
        ],
        distributionIds: [date.id],
      };
    },
  });
}
