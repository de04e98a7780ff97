import { isHandedOverByValidation } from "../core/basket/collection.ts";
import type { CommandAnswer } from "../core/contract/board.ts";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { sumCents } from "../core/money/cents.ts";
import { canUndoValidation } from "../core/time/window.ts";
import { basketFacts } from "../db/queries/basket-facts.ts";
import {
  insertRevision,
  updateBasketUncollected,
  updateBasketUndone,
  updateFinalLinesUndone,
} from "../db/writes/basket.ts";
import { markWaivedWithdrawn } from "../db/writes/due.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { deleteOpenLateChange } from "../db/writes/late-change.ts";
import { endDuePages, openDuePages } from "./due-pages.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";
import { returnDues } from "./settle-difference.ts";
import { withdrawnStatements } from "./withdrawn-statements.ts";

/** WIN-4, SND-2, DUE-6. "Annuler" for 10 s by whoever validated: the refund has not left, it is withdrawn with its postings. */
export async function undoValidation(
  ports: Ports,
  actor: Actor,
  input: { id: string; basketId: string },
): Promise<CommandAnswer | Refusal> {
  const { db } = ports;
  return once<CommandAnswer>(ports, actor, {
    id: input.id,
    kind: "undo-validation",
    decide: async () => {
      const facts = await basketFacts(db, input.basketId);
      if (facts === undefined) return refuse("not_found");
      const { basket, distribution } = facts;
      const at = ports.marketNow();
      if (distribution.frozenAt !== null) return refuse("distribution_closed");
      if (basket.status !== "validated" || basket.validatedAt === null || basket.validatedBy !== actor.userId)
        return refuse("basket_not_open");
      if (!canUndoValidation(basket.validatedAt, at)) return refuse("undo_too_late");

      const withdrawn = facts.refunds.filter((row) => row.revision === basket.revision && row.status !== "withdrawn");
      // TRI-4. Nothing of a trial has ever left: all of it comes back.
      const withdrawnCents = distribution.trial
        ? basket.refundedCents
        : sumCents(withdrawn.map((row) => row.amountCents));
      const revision = basket.revision + 1;
      // What no card paid is as if it had never been: a promise falls away, coins go back into the customer's hand.
      const returned = returnDues(ports, facts, basket.dueCents);
      const pages = await openDuePages(db, basket.id);
      return {
        answer: {
          kind: "undone",
          basketId: basket.id,
          revision,
          ...(returned.handBackCents > 0 && { handBackCents: returned.handBackCents }),
        },
        statements: [
          ...withdrawnStatements(ports, basket, withdrawn, at),
          insertRevision(db, {
            basketId: basket.id,
            revision,
            kind: "undone",
            commandId: input.id,
            at,
            by: actor.userId,
          }),
          updateBasketUndone(db, {
            id: basket.id,
            revision,
            withdrawnCents,
            dueCents: basket.dueCents + returned.dueCents,
          }),
          ...returned.statements,
          markWaivedWithdrawn(db, basket.id, at),
          endDuePages(ports, pages, input.id),
          updateFinalLinesUndone(db, basket.id),
          // What came late for it is on the screen again: nothing is left to decide.
          deleteOpenLateChange(db, basket.id),
          ...(isHandedOverByValidation(basket) ? [updateBasketUncollected(db, basket.id)] : []),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: basket.marketId,
              distributionId: basket.distributionId,
              basketId: basket.id,
              kind: "undone",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              before: { totalCents: basket.finalCents, refundCents: withdrawnCents },
              ...(returned.handBackCents > 0 && { after: { handBackCents: returned.handBackCents } }),
            },
          ]),
          ...updateFacts(db, basket.distributionId, [basket.id]),
        ],
        distributionIds: [basket.distributionId],
      };
    },
  });
}
