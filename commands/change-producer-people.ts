import { and, eq } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { ProducerRole } from "../core/people/capability.ts";
import { producerMembership } from "../db/schema/producer.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** PRS-3. What somebody may do in a producer space, or (null) that they leave it. Somebody always rules it: a trigger holds that. */
export async function changeProducerPeople(
  ports: Ports,
  actor: Actor,
  input: { id: string; producerId: string; userId: string; role: ProducerRole | null },
): Promise<{ role: ProducerRole | null } | Refusal> {
  const { db } = ports;
  const place = and(eq(producerMembership.producerId, input.producerId), eq(producerMembership.userId, input.userId));
  return once<{ role: ProducerRole | null }>(ports, actor, {
    id: input.id,
    kind: "change-producer-people",
    decide: async () => {
      const before = await db.select({ role: producerMembership.role }).from(producerMembership).where(place).get();
      if (before === undefined) return refuse("not_found");
      const answer = { role: input.role };
      if (before.role === input.role) return { answer, statements: [] };
      return {
        answer,
        statements: [
          input.role === null
            ? db.delete(producerMembership).where(place)
            : db.update(producerMembership).set({ role: input.role }).where(place),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: "",
              producerId: input.producerId,
              kind: input.role === null ? "producer_person_left" : "producer_role_changed",
              at: ports.marketNow(),
              byUserId: actor.userId,
              byName: actor.name,
              before: { userId: input.userId, role: before.role },
              after: { userId: input.userId, role: input.role },
            },
          ]),
        ],
      };
    },
  });
}
