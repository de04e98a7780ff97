import { type Refusal, refuse } from "../core/contract/codes.ts";
import { postTillGiven, reversed } from "../core/ledger/difference-postings.ts";
import { canTakeBack } from "../core/till/till-part.ts";
import { tillGivingOf, tillPart } from "../db/queries/till-part.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertPostings } from "../db/writes/ledger.ts";
import { markTillGivingTakenBack } from "../db/writes/till.ts";
import type { TillGiven } from "./give-till-part.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/**
 * TIL-3, LED-15. What was entered as handed over by mistake is in the till again, by an entry of its own. Within a day: later the
 * producer's statement has said it for too long, and what is wrong is settled between the two.
 */
export async function takeBackTillPart(
  ports: Ports,
  actor: Actor,
  input: { id: string; givingId: string },
): Promise<TillGiven | Refusal> {
  const { db } = ports;
  return once<TillGiven>(ports, actor, {
    id: input.id,
    kind: "take-back-till-part",
    decide: async () => {
      const giving = await tillGivingOf(db, input.givingId);
      const part = giving === undefined ? undefined : await tillPart(db, giving.settlementId);
      if (giving === undefined || part === undefined) return refuse("not_found");
      const at = ports.marketNow();
      if (giving.takenBackAt !== null) return refuse("nothing_to_decide");
      if (!canTakeBack(giving, at)) return refuse("till_given_long_ago");
      const { amountCents } = giving;
      return {
        answer: { givingId: giving.id, amountCents },
        statements: [
          markTillGivingTakenBack(db, giving.id, at, actor.userId),
          ...insertPostings(db, [
            {
              id: ports.newId(),
              kind: "till_taken_back",
              ref: giving.id,
              marketId: part.marketId,
              at,
              entries: reversed(postTillGiven({ producerId: part.payeeId, marketId: part.marketId, amountCents })),
            },
          ]),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: part.marketId,
              distributionId: part.distributionId,
              producerId: part.payeeId,
              kind: "till_taken_back",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              before: { byName: giving.byName, at: giving.at },
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
