import type { CommandAnswer } from "../core/contract/board.ts";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { ShareWay } from "../core/share/share-short.ts";
import { basketFacts } from "../db/queries/basket-facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

export type NoteShare = {
  id: string;
  /** Any basket of the date that has the good: names the distribution. */
  basketId: string;
  product: string;
  arrivedMilli: number;
  orderedMilli: number;
  way: ShareWay | "by_hand";
};

/** SHR-1. How a good that was short was shared: who chose what, beside the counts that each basket got in the draft. */
export async function noteShare(ports: Ports, actor: Actor, input: NoteShare): Promise<CommandAnswer | Refusal> {
  const { db } = ports;
  return once<CommandAnswer>(ports, actor, {
    id: input.id,
    kind: "note-share",
    decide: async () => {
      const facts = await basketFacts(db, input.basketId);
      if (facts === undefined) return refuse("not_found");
      const { product, arrivedMilli, orderedMilli, way } = input;
      return {
        answer: { kind: "share_noted", basketId: input.basketId },
        statements: [
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: facts.basket.marketId,
              distributionId: facts.basket.distributionId,
              kind: "shared_short",
              at: ports.marketNow(),
              byUserId: actor.userId,
              byName: actor.name,
              before: { orderedMilli },
              after: { product, arrivedMilli, way },
            },
          ]),
        ],
      };
    },
  });
}
