import { eq } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { basketFacts } from "../db/queries/basket-facts.ts";
import { moveChoice } from "../db/schema/distribution.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { cancelledStatements } from "./cancelled-statements.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/**
 * MOV-2. "Je garde" or "je suis remboursé", until the pickup begins; who says nothing keeps the basket. The money goes back once,
 * whatever is repeated, and the goods are there for others again.
 */
export async function chooseAfterMove(
  ports: Ports,
  actor: Actor,
  input: { id: string; basketId: string; choice: "keep" | "refund" },
): Promise<{ refundCents: number } | Refusal> {
  const { db } = ports;
  return once<{ refundCents: number }>(ports, actor, {
    id: input.id,
    kind: "choose-after-move",
    decide: async () => {
      const [facts, asked] = await Promise.all([
        basketFacts(db, input.basketId),
        db.select().from(moveChoice).where(eq(moveChoice.basketId, input.basketId)).get(),
      ]);
      if (facts === undefined || asked === undefined) return refuse("not_found");
      const { basket, distribution } = facts;
      const at = ports.marketNow();
      if (basket.status !== "ordered" || distribution.frozenAt !== null || at >= distribution.pickupStartsAt)
        return refuse("choice_over");
      const cancelled =
        input.choice === "refund"
          ? cancelledStatements(ports, actor, { facts, commandId: input.id, mail: "order_cancelled" })
          : { statements: [], refundCents: 0 };
      return {
        answer: { refundCents: cancelled.refundCents },
        statements: [
          db.update(moveChoice).set({ choice: input.choice, chosenAt: at }).where(eq(moveChoice.basketId, basket.id)),
          ...cancelled.statements,
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: basket.marketId,
              distributionId: basket.distributionId,
              basketId: basket.id,
              kind: "move_choice",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { choice: input.choice },
            },
          ]),
          ...updateFacts(db, basket.distributionId, [basket.id]),
        ],
        distributionIds: [basket.distributionId],
      };
    },
  });
}
