import { and, eq } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { Duty } from "../core/people/capability.ts";
import { distribution, duty } from "../db/schema/distribution.ts";
import { membership } from "../db/schema/market.ts";
import { user } from "../db/schema/user.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

type Assignment = {
  id: string;
  distributionId: string;
  userId: string;
  task: Duty;
  /** false takes the duty from the person. */
  assigned: boolean;
};

/** The roster of one date. Only members of its market; a date has one référent, naming another replaces the first. */
export async function assignDuty(
  ports: Ports,
  actor: Actor,
  input: Assignment,
): Promise<{ assigned: boolean } | Refusal> {
  const { db } = ports;
  return once<{ assigned: boolean }>(ports, actor, {
    id: input.id,
    kind: "assign-duty",
    decide: async () => {
      const row = await db
        .select({
          id: distribution.id,
          marketId: distribution.marketId,
          frozenAt: distribution.frozenAt,
          firstName: user.firstName,
          lastName: user.lastName,
        })
        .from(distribution)
        .innerJoin(membership, and(eq(membership.marketId, distribution.marketId), eq(membership.userId, input.userId)))
        .innerJoin(user, eq(user.id, membership.userId))
        .where(eq(distribution.id, input.distributionId))
        .get();
      if (row === undefined) return refuse("not_found");
      if (row.frozenAt !== null) return refuse("distribution_closed");
      const replaced = input.assigned && input.task === "lead" ? undefined : eq(duty.userId, input.userId);
      const person = { task: input.task, userId: input.userId, name: `${row.firstName} ${row.lastName}`.trim() };
      return {
        answer: { assigned: input.assigned },
        statements: [
          db.delete(duty).where(and(eq(duty.distributionId, row.id), eq(duty.task, input.task), replaced)),
          ...(input.assigned
            ? [
                db.insert(duty).values({
                  id: ports.newId(),
                  distributionId: row.id,
                  marketId: row.marketId,
                  userId: input.userId,
                  task: input.task,
                }),
              ]
            : []),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: row.marketId,
              distributionId: row.id,
              kind: input.assigned ? "duty_assigned" : "duty_withdrawn",
              at: ports.marketNow(),
              byUserId: actor.userId,
              byName: actor.name,
              after: person,
            },
          ]),
          ...updateFacts(db, row.id),
        ],
        distributionIds: [row.id],
      };
    },
  });
}
