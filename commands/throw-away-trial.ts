import { and, eq, lte } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { TRIAL_MS } from "../core/trial/trial-time.ts";
import { distribution } from "../db/schema/distribution.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import { deleteTrial } from "../db/writes/trial.ts";
import { once } from "./once.ts";
import { type Actor, type Ports, system } from "./ports.ts";

const AT_A_TIME = 20;

/**
 * TRI-7. A trial vanishes with all its rows: nothing of it was sold. What its room stored goes by the outbox, so that a crash in
 * between leaves nothing behind.
 */
export async function throwAwayTrial(
  ports: Ports,
  actor: Actor,
  input: { id: string; distributionId: string },
): Promise<{ gone: true } | Refusal> {
  const { db } = ports;
  return once<{ gone: true }>(ports, actor, {
    id: input.id,
    kind: "throw-away-trial",
    // Another worker threw it away, and asked its room already.
    refused: (guard) => (guard === "effect_known" ? refuse("not_found") : "again"),
    decide: async () => {
      const row = await db
        .select({ trial: distribution.trial })
        .from(distribution)
        .where(eq(distribution.id, input.distributionId))
        .get();
      if (row === undefined || !row.trial) return refuse("not_found");
      return {
        answer: { gone: true },
        statements: [
          ...deleteTrial(db, input.distributionId),
          // After the rows: what a trial tells the outside is dropped as long as there is one (TRI-5).
          insertOutbox(db, [
            {
              id: ports.newId(),
              kind: "forget_room",
              key: `forget-room:${input.distributionId}`,
              subjectId: input.distributionId,
              payload: {},
              dueAt: ports.realNow(),
            },
          ]),
        ],
        distributionIds: [input.distributionId],
      };
    },
  });
}

/** Trials whose week is over; one job's worth. */
export async function throwAwayOldTrials(ports: Ports): Promise<number> {
  const old = await ports.db
    .select({ id: distribution.id })
    .from(distribution)
    .where(and(eq(distribution.trial, true), lte(distribution.pickupStartsAt, ports.marketNow() - TRIAL_MS)))
    .limit(AT_A_TIME);
  for (const { id } of old) await throwAwayTrial(ports, system, { id: `trial-over:${id}`, distributionId: id });
  return old.length;
}
