import { eq } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { distribution } from "../db/schema/distribution.ts";
import { deleteDraft as draftStatements } from "../db/writes/distribution.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** PUB-2. A draft that nobody wants any more. What was published is cancelled instead: people have seen it. */
export async function deleteDraft(
  ports: Ports,
  actor: Actor,
  input: { id: string; distributionId: string },
): Promise<{ deleted: true } | Refusal> {
  const { db } = ports;
  return once<{ deleted: true }>(ports, actor, {
    id: input.id,
    kind: "delete-draft",
    refused: (guard) => (guard === "bad_window" ? refuse("not_a_draft") : "again"),
    decide: async () => {
      const row = await db.select().from(distribution).where(eq(distribution.id, input.distributionId)).get();
      if (row === undefined) return refuse("not_found");
      if (!row.draft) return refuse("not_a_draft");
      return {
        answer: { deleted: true },
        statements: [
          ...draftStatements(db, row.id),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: row.marketId,
              kind: "draft_deleted",
              at: ports.marketNow(),
              byUserId: actor.userId,
              byName: actor.name,
              before: { pickupOn: row.pickupOn },
            },
          ]),
        ],
      };
    },
  });
}
