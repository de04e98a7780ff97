import type { CommandAnswer } from "../core/contract/board.ts";
import { isRefusal, type Refusal, refuse } from "../core/contract/codes.ts";
import type { DateChange } from "../core/journal/journal-groups.ts";
import type { Statement } from "../db/database.ts";
import { type BasketFacts, basketFacts } from "../db/queries/basket-facts.ts";
import type { Guard } from "../db/refused-constraint.ts";
import { insertRevision, updateBasketChanged } from "../db/writes/basket.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

type Change = {
  readonly answer: (head: { basketId: string; revision: number }) => CommandAnswer;
  /** By how much the basket's estimate grows; below 0 it shrinks. */
  readonly estimateCents: number;
  /** Written before the basket's own row moves. */
  readonly first: readonly Statement[];
  /** Written after it: the row remembers the highest line number, which a line that is taken out must have left there. */
  readonly after?: readonly Statement[];
  readonly journal: {
    readonly kind: DateChange;
    readonly lineId: string;
    readonly before?: unknown;
    readonly after?: unknown;
    readonly reason?: string;
  };
};

/**
 * Changes the lines of an open basket on the spot, once per command: next revision, what `decide` writes, journal, facts for the
 * phones. `refused` says what a guard of the change means.
 */
export function changeBasket(
  ports: Ports,
  actor: Actor,
  { id, basketId }: { id: string; basketId: string },
  work: {
    readonly kind: string;
    readonly refused?: (guard: Guard) => Refusal | "again";
    readonly decide: (facts: BasketFacts) => Promise<Change | Refusal> | Change | Refusal;
  },
): Promise<CommandAnswer | Refusal> {
  const { db } = ports;
  return once<CommandAnswer>(ports, actor, {
    id,
    kind: work.kind,
    ...(work.refused && { refused: work.refused }),
    decide: async () => {
      const facts = await basketFacts(db, basketId);
      if (facts === undefined) return refuse("not_found");
      const change = notChangeable(facts) ?? (await work.decide(facts));
      if (isRefusal(change)) return change;
      const { marketId, distributionId } = facts.basket;
      const revision = facts.basket.revision + 1;
      const at = ports.marketNow();
      return {
        answer: change.answer({ basketId, revision }),
        statements: [
          insertRevision(db, { basketId, revision, kind: "changed", commandId: id, at, by: actor.userId }),
          ...change.first,
          updateBasketChanged(db, { id: basketId, revision, estimateCents: change.estimateCents }),
          ...(change.after ?? []),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId,
              distributionId,
              basketId,
              at,
              byUserId: actor.userId,
              byName: actor.name,
              ...change.journal,
            },
          ]),
          ...updateFacts(db, distributionId, [basketId]),
        ],
        distributionIds: [distributionId],
      };
    },
  });
}

/** Why the lines of a basket cannot be changed on the spot now; undefined = they can. */
function notChangeable({ basket, distribution }: BasketFacts): Refusal | undefined {
  if (distribution.validatedAt !== null || distribution.frozenAt !== null || distribution.cancelledAt !== null)
    return refuse("distribution_closed");
  if (basket.status === "cancelled") return refuse("basket_not_open", { basketId: basket.id });
  if (basket.status === "validated") return refuse("already_validated", { basketId: basket.id });
  return undefined;
}
