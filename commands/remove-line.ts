import { and, eq } from "drizzle-orm";
import type { BoardCommand, CommandAnswer } from "../core/contract/board.ts";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { cents, NO_CENTS } from "../core/money/cents.ts";
import { basketFacts } from "../db/queries/basket-facts.ts";
import { basketLine } from "../db/schema/basket.ts";
import { missingNotice } from "../db/schema/hand-over.ts";
import { insertRevision, updateBasketChanged } from "../db/writes/basket.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { updateStockGivenBack } from "../db/writes/stock.ts";
import { notChangeable } from "./not-changeable.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

type RemoveLine = Extract<BoardCommand, { kind: "remove_line" }>;

/** EXT-3. Takes out a line that was added on the spot: its goods are there for others, what it replaced counts again. */
export async function removeLine(ports: Ports, actor: Actor, input: RemoveLine): Promise<CommandAnswer | Refusal> {
  const { db } = ports;
  return once<CommandAnswer>(ports, actor, {
    id: input.id,
    kind: "remove-line",
    decide: async () => {
      const facts = await basketFacts(db, input.basketId);
      if (facts === undefined) return refuse("not_found");
      const refused = notChangeable(facts);
      if (refused !== undefined) return refused;
      const { basket, lines } = facts;
      const line = lines.find((one) => one.id === input.lineId);
      if (line === undefined || line.origin !== "added" || line.replacedBy !== null)
        return refuse("nothing_to_decide", { basketId: basket.id });
      const former = lines.find((one) => one.replacedBy === line.ref);
      const revision = basket.revision + 1;
      const at = ports.marketNow();
      return {
        answer: { kind: "line_removed", basketId: basket.id, revision },
        statements: [
          insertRevision(db, {
            basketId: basket.id,
            revision,
            kind: "changed",
            commandId: input.id,
            at,
            by: actor.userId,
          }),
          updateStockGivenBack(db, [{ stockPoolId: line.stockPoolId, quantity: line.stockQuantity }]),
          // Its number is remembered first: what was observed of it must never be another line's.
          updateBasketChanged(db, {
            id: basket.id,
            revision,
            estimateCents: cents((former?.estimateCents ?? NO_CENTS) - line.estimateCents),
          }),
          db.delete(missingNotice).where(eq(missingNotice.lineId, line.id)),
          db.delete(basketLine).where(eq(basketLine.id, line.id)),
          db
            .update(basketLine)
            .set({ replacedBy: null })
            .where(and(eq(basketLine.basketId, basket.id), eq(basketLine.replacedBy, line.ref))),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: basket.marketId,
              distributionId: basket.distributionId,
              basketId: basket.id,
              lineId: line.id,
              kind: "line_removed",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              before: { name: line.productName, milli: line.quantityMilli, cents: line.chargedCents },
            },
          ]),
          ...updateFacts(db, basket.distributionId, [basket.id]),
        ],
        distributionIds: [basket.distributionId],
      };
    },
  });
}
