import type { Basis } from "../core/basket/basis.ts";
import { basketAmounts } from "../core/basket/basket-amounts.ts";
import { decideValidation } from "../core/basket/decide-validation.ts";
import type { CommandAnswer } from "../core/contract/board.ts";
import { isRefusal, type Refusal, refuse } from "../core/contract/codes.ts";
import { feesOf } from "../core/contract/market-fee.ts";
import type { BasketDraft } from "../core/draft/basket-draft.ts";
import { stoppingClashes } from "../core/draft/stopping-clashes.ts";
import type { DueWay } from "../core/due/due-way.ts";
import { UNDO_MS } from "../core/time/window.ts";
import { basketFacts } from "../db/queries/basket-facts.ts";
import { boardLinesOf } from "../db/rows/board-lines-of.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertLookAgain, updateLookAgainsClosed } from "../db/writes/look-again.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";
import { settleDifference } from "./settle-difference.ts";
import { validatedStatements } from "./validated-statements.ts";

export type ValidateBasket = { id: string; basketId: string; basis: Basis; due?: DueWay | undefined };

/**
 * BAS-5 … BAS-8, EXT-6. Confirms a basket as the person saw it. Equal amounts → validated, once per revision whatever is repeated;
 * other amounts → a stored "look again" with both versions and nothing refunded. The draft is the room's fold at sequence N.
 */
export async function validateBasket(
  ports: Ports,
  actor: Actor,
  input: ValidateBasket,
  draft: BasketDraft,
): Promise<CommandAnswer | Refusal> {
  const { db } = ports;
  return once<CommandAnswer>(ports, actor, {
    id: input.id,
    kind: "validate-basket",
    decide: async () => {
      const facts = await basketFacts(db, input.basketId);
      if (facts === undefined) return refuse("not_found");
      const { basket, distribution } = facts;
      const lines = boardLinesOf(facts.lines);
      const amounts = basketAmounts(lines, feesOf(basket.fees), draft.observations);
      const decision = decideValidation({
        basket,
        amounts,
        clashes: stoppingClashes(draft.clashes, lines),
        basis: input.basis,
        distributionClosed: distribution.validatedAt !== null || distribution.frozenAt !== null,
      });
      const at = ports.marketNow();
      const moved = updateFacts(db, basket.distributionId, [basket.id]);
      switch (decision.kind) {
        case "refused":
          return refuse(decision.code, { basketId: basket.id });
        case "look_again": {
          const lookAgainId = ports.newId();
          return {
            answer: {
              kind: "look_again",
              basketId: basket.id,
              lookAgainId,
              seen: plain(decision.seen),
              now: plain(decision.now),
            },
            statements: [
              updateLookAgainsClosed(db, { basketId: basket.id, at, by: actor.userId }),
              insertLookAgain(db, {
                id: lookAgainId,
                basketId: basket.id,
                distributionId: basket.distributionId,
                commandId: input.id,
                byUserId: actor.userId,
                byName: actor.name,
                seen: decision.seen,
                now: decision.now,
                at,
              }),
              ...moved,
            ],
            distributionIds: [basket.distributionId],
          };
        }
        case "validate": {
          const settled = settleDifference(ports, actor, facts, draft, { way: input.due });
          if (isRefusal(settled)) return settled;
          return {
            answer: {
              kind: "validated",
              basketId: basket.id,
              revision: basket.revision + 1,
              refundCents: settled.refundCents,
              undoUntil: at + UNDO_MS,
              ...(settled.due && { due: settled.due }),
            },
            statements: [
              ...validatedStatements(ports, actor, {
                facts,
                settled,
                commandId: input.id,
                draftSeq: draft.seq,
                undoable: true,
              }),
              updateLookAgainsClosed(db, { basketId: basket.id, at, by: actor.userId }),
              ...moved,
            ],
            distributionIds: [basket.distributionId],
            laterMs: UNDO_MS,
          };
        }
      }
    },
  });
}

const plain = (basis: Basis) => ({
  totalCents: basis.totalCents as number,
  lines: basis.lines.map(([ref, finalCents]): [number, number] => [ref, finalCents]),
});
