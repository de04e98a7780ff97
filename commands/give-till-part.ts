import { type Refusal, refuse } from "../core/contract/codes.ts";
import { postTillGiven } from "../core/ledger/difference-postings.ts";
import type { Cents } from "../core/money/cents.ts";
import { leftToGive } from "../core/till/till-part.ts";
import { tillPart } from "../db/queries/till-part.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertPostings } from "../db/writes/ledger.ts";
import { insertTillGiving } from "../db/writes/till.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

export type TillGiven = { givingId: string; amountCents: Cents };

/**
 * TIL-2, LED-15. "Remis au producteur": the market's till hands a producer what is left of its till part. `seenCents` is what was
 * counted into the hand: where more has come in since, or somebody handed it over meanwhile, nothing is written.
 */
export async function giveTillPart(
  ports: Ports,
  actor: Actor,
  input: { id: string; settlementId: string; seenCents: number },
): Promise<TillGiven | Refusal> {
  const { db } = ports;
  return once<TillGiven>(ports, actor, {
    id: input.id,
    kind: "give-till-part",
    decide: async () => {
      const part = await tillPart(db, input.settlementId);
      if (part === undefined) return refuse("not_found");
      const amountCents = leftToGive(part);
      if (amountCents === 0) return refuse("till_given");
      if (amountCents !== input.seenCents) return refuse("till_moved", { amountCents });
      const givingId = ports.newId();
      const at = ports.marketNow();
      return {
        answer: { givingId, amountCents },
        statements: [
          insertTillGiving(db, {
            id: givingId,
            settlementId: part.id,
            amountCents,
            at,
            byUserId: actor.userId,
            byName: actor.name,
          }),
          ...insertPostings(db, [
            {
              id: ports.newId(),
              kind: "till_given",
              ref: givingId,
              marketId: part.marketId,
              at,
              entries: postTillGiven({ producerId: part.payeeId, marketId: part.marketId, amountCents }),
            },
          ]),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: part.marketId,
              distributionId: part.distributionId,
              producerId: part.payeeId,
              kind: "till_given",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { name: part.payeeName, amountCents },
            },
          ]),
          ...updateFacts(db, part.distributionId),
        ],
        distributionIds: [part.distributionId],
      };
    },
  });
}
