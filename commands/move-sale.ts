import { eq } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { saleState } from "../core/time/window.ts";
import { openingHeld } from "../db/queries/opening-held.ts";
import { distribution } from "../db/schema/distribution.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

export type SaleMove = "open" | "close";

/** WIN-1, DIS-6. Opens a planned sale now unless its opening is held, or closes an open one now; its other bound stays. */
export async function moveSale(
  ports: Ports,
  actor: Actor,
  input: { id: string; distributionId: string; move: SaleMove },
): Promise<{ at: number } | Refusal> {
  const { db } = ports;
  return once<{ at: number }>(ports, actor, {
    id: input.id,
    kind: `${input.move}-sale`,
    decide: async () => {
      const at = ports.marketNow();
      const found = await db
        .select({ distribution, held: openingHeld(at).as("held") })
        .from(distribution)
        .where(eq(distribution.id, input.distributionId))
        .get();
      if (found === undefined) return refuse("not_found");
      const { distribution: row, held } = found;
      const state = saleState({ ...row, held }, at);
      if (input.move === "open" && state === "planned" && held) return refuse("sale_blocked");
      if (input.move === "open" ? state !== "planned" : state !== "open") return refuse("sale_not_open");
      return {
        answer: { at },
        statements: [
          db
            .update(distribution)
            .set(input.move === "open" ? { opensAt: at } : { closesAt: at })
            .where(eq(distribution.id, row.id)),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: row.marketId,
              distributionId: row.id,
              kind: input.move === "open" ? "sale_opened" : "sale_closed",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              before: { at: input.move === "open" ? row.opensAt : row.closesAt },
            },
          ]),
          ...updateFacts(db, row.id),
        ],
        distributionIds: [row.id],
      };
    },
  });
}
