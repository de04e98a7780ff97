import { and, eq, isNull, sql } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { overdueDayPasses } from "../db/queries/day-passes.ts";
import { dayPass, duty } from "../db/schema/distribution.ts";
import { session } from "../db/schema/user.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import { type Actor, type Ports, system } from "./ports.ts";

/** DAY-3. A link ends with the sessions of its guests and every duty that came by it; ended twice it is as ended once. */
export async function endDayPass(
  ports: Ports,
  actor: Actor,
  input: { id: string; distributionId: string; dayPassId: string },
): Promise<{ distributionId: string } | Refusal> {
  const { db } = ports;
  return once<{ distributionId: string }>(ports, actor, {
    id: input.id,
    kind: "end-day-pass",
    decide: async () => {
      const pass = await db
        .select()
        .from(dayPass)
        .where(and(eq(dayPass.id, input.dayPassId), eq(dayPass.distributionId, input.distributionId)))
        .get();
      if (pass === undefined) return refuse("not_found");
      const answer = { distributionId: pass.distributionId };
      if (pass.revokedAt !== null) return { answer, statements: [] };
      const at = ports.marketNow();
      return {
        answer,
        statements: [
          db
            .update(dayPass)
            .set({ revokedAt: at })
            .where(and(eq(dayPass.id, pass.id), isNull(dayPass.revokedAt))),
          db.delete(session).where(sql`${session.userId} IN (SELECT id FROM user WHERE guest_of = ${pass.id})`),
          db.delete(duty).where(eq(duty.dayPassId, pass.id)),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: pass.marketId,
              distributionId: pass.distributionId,
              kind: "day_pass_ended",
              at,
              byUserId: actor.userId,
              byName: actor.name,
            },
          ]),
          ...updateFacts(db, pass.distributionId),
        ],
        distributionIds: [pass.distributionId],
      };
    },
  });
}

/** Links whose day is over. Returns the dates whose boards must read anew who may be there. */
export async function endOverdueDayPasses(ports: Ports): Promise<string[]> {
  const over = await overdueDayPasses(ports.db, ports.marketNow());
  for (const { id, distributionId } of over)
    await endDayPass(ports, system, { id: `day-pass-over:${id}`, distributionId, dayPassId: id });
  return [...new Set(over.map((pass) => pass.distributionId))];
}
