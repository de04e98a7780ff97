import { decideReopen } from "../core/basket/decide-reopen.ts";
import type { CommandAnswer } from "../core/contract/board.ts";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { cents, sumCents } from "../core/money/cents.ts";
import { basketFacts } from "../db/queries/basket-facts.ts";
import { insertRevision, updateBasketUndone, updateFinalLinesUndone } from "../db/writes/basket.ts";
import { markWaivedWithdrawn } from "../db/writes/due.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { deleteOpenLateChange } from "../db/writes/late-change.ts";
import { endDuePages, openDuePages } from "./due-pages.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";
import { returnDues } from "./settle-difference.ts";
import { withdrawnStatements } from "./withdrawn-statements.ts";

/**
 * BAS-10, REO-1 … REO-3. A validated basket is open again at its next revision, with everything that was observed of it, also
 * what came after the validation: an open late change is part of what is now on the screen. Its hand-over stays as noted.
 */
export async function reopenBasket(
  ports: Ports,
  actor: Actor,
  input: { id: string; basketId: string; reason: string },
): Promise<CommandAnswer | Refusal> {
  const { db } = ports;
  return once<CommandAnswer>(ports, actor, {
    id: input.id,
    kind: "reopen-basket",
    // A refund left between reading and writing: it stays sent, the rest is decided anew.
    refused: (guard) => (guard === "undo_too_late" || guard === "stale" ? "again" : refuse("distribution_closed")),
    decide: async () => {
      const facts = await basketFacts(db, input.basketId);
      if (facts === undefined) return refuse("not_found");
      const { basket, distribution, refunds } = facts;
      const decision = decideReopen({
        status: basket.status,
        distributionClosed: distribution.frozenAt !== null || distribution.validatedAt !== null,
        refunds,
      });
      if (decision.kind === "refused") return refuse(decision.code, { basketId: basket.id });
      const at = ports.marketNow();
      // TRI-4. Nothing of a trial has ever left: all of it comes back.
      const withdrawnCents = distribution.trial ? basket.refundedCents : decision.withdrawnCents;
      const revision = basket.revision + 1;
      // Promises and what stood on an account fall away; coins in the till go on covering the basket.
      const unpaid = facts.dues.filter((row) => row.status === "open" || row.status === "carried");
      const unpaidCents = sumCents(unpaid.map((row) => cents(row.amountCents - row.returnedCents)));
      const returned = returnDues(ports, { ...facts, dues: unpaid }, unpaidCents);
      const pages = await openDuePages(db, basket.id);
      return {
        answer: { kind: "reopened", basketId: basket.id, revision },
        statements: [
          insertRevision(db, {
            basketId: basket.id,
            revision,
            kind: "reopened",
            commandId: input.id,
            at,
            by: actor.userId,
          }),
          ...withdrawnStatements(ports, basket, decision.withdraw, at),
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
          deleteOpenLateChange(db, basket.id),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: basket.marketId,
              distributionId: basket.distributionId,
              basketId: basket.id,
              kind: "reopened",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              before: { totalCents: basket.finalCents, refundedCents: basket.refundedCents },
              after: { withdrawnCents },
              reason: input.reason,
            },
          ]),
          ...updateFacts(db, basket.distributionId, [basket.id]),
        ],
        distributionIds: [basket.distributionId],
      };
    },
  });
}
