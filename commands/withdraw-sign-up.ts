import { and, eq } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { isLateWithdrawal } from "../core/distribution/duty-places.ts";
import { marketTasks } from "../db/queries/market-tasks.ts";
import { noticeRecipients } from "../db/queries/notice-recipients.ts";
import { distribution, duty } from "../db/schema/distribution.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** DTY-3. A member gives a task of a date back; within a day of the pickup the référent (else the admins) gets a mail. */
export async function withdrawSignUp(
  ports: Ports,
  actor: Actor,
  input: { id: string; distributionId: string; taskId: string },
): Promise<{ withdrawn: true } | Refusal> {
  const { db } = ports;
  return once<{ withdrawn: true }>(ports, actor, {
    id: input.id,
    kind: "withdraw-sign-up",
    decide: async () => {
      const at = ports.marketNow();
      const rows = await db
        .select({ date: distribution, task: duty.task, dutyId: duty.id, marketTaskId: duty.marketTaskId })
        .from(duty)
        .innerJoin(distribution, eq(distribution.id, duty.distributionId))
        .where(and(eq(duty.distributionId, input.distributionId), eq(duty.userId, actor.userId)));
      const [any] = rows;
      if (any === undefined) return refuse("not_found");
      const tasks = await marketTasks(db, any.date.marketId);
      const kind = tasks.find((one) => one.id === input.taskId)?.kind;
      const held = rows.find((row) => row.marketTaskId === input.taskId) ?? rows.find((row) => row.task === kind);
      if (held === undefined) return refuse("not_found");
      if (held.date.frozenAt !== null) return refuse("distribution_closed");
      const told = isLateWithdrawal(held.date.pickupStartsAt, at)
        ? await noticeRecipients(db, "validation_lead", {
            distributionId: held.date.id,
            marketId: held.date.marketId,
          })
        : [];
      return {
        answer: { withdrawn: true as const },
        statements: [
          db.delete(duty).where(eq(duty.id, held.dutyId)),
          insertOutbox(
            db,
            told
              .filter((userId) => userId !== actor.userId)
              .map((userId) => ({
                id: ports.newId(),
                kind: "mail",
                key: `mail:duty-withdrawn:${held.dutyId}:${userId}`,
                subjectId: held.date.id,
                // The duty's row is gone: who gave back what stands nowhere else.
                payload: {
                  mail: "duty_withdrawn",
                  userId,
                  distributionId: held.date.id,
                  byName: actor.name,
                  task: held.task,
                },
                dueAt: ports.realNow(),
              })),
          ),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: held.date.marketId,
              distributionId: held.date.id,
              kind: "duty_withdrawn",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { task: held.task, userId: actor.userId, name: actor.name },
            },
          ]),
          ...updateFacts(db, held.date.id),
        ],
        distributionIds: [held.date.id],
      };
    },
  });
}
