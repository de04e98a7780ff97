import { collectedAtOf } from "../core/basket/collection.ts";
import type { CommandAnswer } from "../core/contract/board.ts";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { Statement } from "../db/database.ts";
import { basketFacts } from "../db/queries/basket-facts.ts";
import { updateBasketCollected, updateBasketUncollected } from "../db/writes/basket.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** COL-1 … COL-3. Notes that a basket was handed over, whatever its state but cancelled; a second hand changes nothing. */
export const collectBasket = (
  ports: Ports,
  actor: Actor,
  input: { id: string; basketId: string; at?: number | undefined },
): Promise<CommandAnswer | Refusal> => {
  const collectedAt = collectedAtOf(input.at, ports.marketNow());
  return noteCollection(ports, actor, { id: input.id, basketId: input.basketId, collectedAt });
};

/** COL-3. "It is still here after all." */
export const uncollectBasket = (
  ports: Ports,
  actor: Actor,
  input: { id: string; basketId: string },
): Promise<CommandAnswer | Refusal> =>
  noteCollection(ports, actor, { id: input.id, basketId: input.basketId, collectedAt: null });

/** Money does not move, so neither does the revision; also after the distribution is closed, for a basket kept for later. */
async function noteCollection(
  ports: Ports,
  actor: Actor,
  input: { id: string; basketId: string; collectedAt: number | null },
): Promise<CommandAnswer | Refusal> {
  const { db } = ports;
  const kind = input.collectedAt === null ? "uncollected" : "collected";
  return once<CommandAnswer>(ports, actor, {
    id: input.id,
    kind: `basket-${kind}`,
    decide: async () => {
      const facts = await basketFacts(db, input.basketId);
      if (facts === undefined) return refuse("not_found");
      const { basket } = facts;
      if (basket.status === "cancelled") return refuse("basket_not_open", { basketId: basket.id });
      const known = (basket.collectedAt === null) === (input.collectedAt === null);
      const write: Statement =
        input.collectedAt === null
          ? updateBasketUncollected(db, basket.id)
          : updateBasketCollected(db, { id: basket.id, at: input.collectedAt, byName: actor.name });
      const moved: Statement[] = [
        write,
        insertJournal(db, [
          {
            id: ports.newId(),
            marketId: basket.marketId,
            distributionId: basket.distributionId,
            basketId: basket.id,
            kind,
            at: ports.marketNow(),
            byUserId: actor.userId,
            byName: actor.name,
            before: { collectedAt: basket.collectedAt },
            after: { collectedAt: input.collectedAt },
          },
        ]),
        ...updateFacts(db, basket.distributionId, [basket.id]),
      ];
      return {
        answer: { kind, basketId: basket.id, revision: basket.revision },
        statements: known ? [] : moved,
        distributionIds: [basket.distributionId],
      };
    },
  });
}
