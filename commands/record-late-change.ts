import { basisOf, sameBasis } from "../core/basket/basis.ts";
import { basketAmounts } from "../core/basket/basket-amounts.ts";
import { feesOf } from "../core/contract/market-fee.ts";
import type { BasketDraft } from "../core/draft/basket-draft.ts";
import { stoppingClashes } from "../core/draft/stopping-clashes.ts";
import type { LineObservation } from "../core/line/observed-amount.ts";
import { milli } from "../core/quantity/milli.ts";
import { commit } from "../db/commit.ts";
import { type BasketFacts, basketFacts } from "../db/queries/basket-facts.ts";
import { standingLines } from "../db/rows/standing-lines.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { deleteFormerLateChange, insertLateChange } from "../db/writes/late-change.ts";
import type { Ports } from "./ports.ts";
import { validatedBasis } from "./validated-basis.ts";

/**
 * LAT-1. Observations that arrived for a validated basket, as one open row that is recomputed while open. Amounts that come
 * to the same leave no row. Never changes the basket.
 */
export async function recordLateChange(ports: Ports, input: { basketId: string; draft: BasketDraft }): Promise<void> {
  const { db } = ports;
  const facts = await basketFacts(db, input.basketId);
  if (facts === undefined || facts.basket.status !== "validated") return;
  const { basket } = facts;
  const validated = validatedBasis(facts);
  const lines = standingLines(facts);
  const proposed = basisOf(basketAmounts(lines, feesOf(basket.fees), observed(facts, input.draft)));
  const changed = !sameBasis(validated, proposed) || stoppingClashes(input.draft.clashes, lines).length > 0;
  if (!changed && facts.lates.length === 0) return;
  const committed = await commit(db, [
    deleteFormerLateChange(db, { basketId: basket.id, draftSeq: input.draft.seq }),
    ...(changed
      ? [
          insertLateChange(db, {
            id: facts.lates[0]?.id ?? ports.newId(),
            basketId: basket.id,
            distributionId: basket.distributionId,
            draftSeq: input.draft.seq,
            validated,
            proposed,
            authors: [...input.draft.authors],
            at: facts.lates[0]?.at ?? ports.marketNow(),
          }),
        ]
      : []),
    ...updateFacts(db, basket.distributionId, [basket.id]),
  ]);
  // Stale: the basket was opened again meanwhile, or a room that knows more was faster. Whoever sees the facts next finds what is due.
  if (!committed.ok && committed.guard !== "stale") throw new Error(`a late change refused by ${committed.guard}`);
  await ports.wake({ distributionIds: [basket.distributionId] });
}

/** What was given back because nobody came is no news for having been seen on the shelf; what a volunteer marked so is theirs to correct. */
function observed({ lines }: BasketFacts, draft: BasketDraft): ReadonlyMap<number, LineObservation> {
  const left = lines.filter(
    (line) =>
      line.reason === "not_collected" &&
      line.finalMilli === 0 &&
      draft.observations.get(line.ref)?.reason !== "not_collected",
  );
  const none: LineObservation = { countMilli: milli(0), reason: "not_collected" };
  return new Map([...draft.observations, ...left.map((line) => [line.ref, none] as const)]);
}
