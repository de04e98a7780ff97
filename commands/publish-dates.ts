import { type Refusal, refuse } from "../core/contract/codes.ts";
import { inJson } from "../db/in-json.ts";
import { distribution } from "../db/schema/distribution.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** PUB-1. Drafts become dates that everybody sees; a foreign one among them refuses all, one that could not be ordered for too. */
export async function publishDates(
  ports: Ports,
  actor: Actor,
  input: { id: string; marketId: string; ids: readonly string[] },
): Promise<{ published: number } | Refusal> {
  const { db } = ports;
  return once<{ published: number }>(ports, actor, {
    id: input.id,
    kind: "publish-dates",
    decide: async () => {
      const rows = await db.select().from(distribution).where(inJson(distribution.id, input.ids));
      const own = rows.filter((row) => row.marketId === input.marketId);
      if (own.length !== new Set(input.ids).size) return refuse("not_found");
      const at = ports.marketNow();
      const drafts = own.filter((row) => row.draft && row.cancelledAt === null);
      if (drafts.some((row) => row.closesAt <= at)) return refuse("bad_window");
      const ids = drafts.map((row) => row.id);
      return {
        answer: { published: ids.length },
        statements: [
          db.update(distribution).set({ draft: false }).where(inJson(distribution.id, ids)),
          insertJournal(
            db,
            ids.map((id) => ({
              id: ports.newId(),
              marketId: input.marketId,
              distributionId: id,
              kind: "distribution_published",
              at,
              byUserId: actor.userId,
              byName: actor.name,
            })),
          ),
        ],
        distributionIds: ids,
      };
    },
  });
}
