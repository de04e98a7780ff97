import type { Basis } from "../../../core/basket/basis.ts";
import { differingLines } from "../../../core/basket/basis.ts";
import type { BoardLine } from "../../../core/basket/board-line.ts";
import type { DraftEntry } from "../../../core/draft/draft-entry.ts";
import type { FoldedBasket } from "../../../core/draft/fold-basket.ts";
import { type LineObservation, observedAmount } from "../../../core/line/observed-amount.ts";
import type { Cents } from "../../../core/money/cents.ts";
import type { Grams } from "../../../core/quantity/grams.ts";
import type { Milli } from "../../../core/quantity/milli.ts";

/** What to write so that a line costs again what the person had on the screen; null takes an observation back. */
export interface RestoredLine {
  readonly ref: number;
  readonly count: Milli | null;
  readonly weigh: readonly Grams[] | null;
}

/**
 * "Garder 23,41 €": for each line that differs, a value somebody had observed before and that gives the seen amount, else all
 * of it there. The values that stand are tried first, so that what need not change does not. undefined: a seen amount that
 * no value of the line gives.
 */
export function restoreSeen(facts: {
  readonly lines: readonly BoardLine[];
  readonly fold: FoldedBasket;
  readonly history: readonly DraftEntry[];
  readonly seen: Basis;
  readonly now: Basis;
}): readonly RestoredLine[] | undefined {
  const restored: RestoredLine[] = [];
  for (const { ref, seenCents } of differingLines(facts.seen, facts.now)) {
    const line = facts.lines.find((candidate) => candidate.ref === ref);
    const found = line === undefined || seenCents === null ? undefined : restoreLine(line, seenCents, facts);
    if (found === undefined) return undefined;
    restored.push(found);
  }
  return restored;
}

function restoreLine(
  line: BoardLine,
  seenCents: Cents,
  facts: { readonly fold: FoldedBasket; readonly history: readonly DraftEntry[] },
): RestoredLine | undefined {
  const standing = facts.fold.lines.get(line.ref);
  const counts: (Milli | null)[] = [standing?.count ?? null];
  const weighs: (readonly Grams[] | null)[] = [standing?.weigh ?? null];
  for (const entry of facts.history) {
    if (entry.k === "count" && entry.l === line.ref && entry.v !== null) counts.push(entry.v);
    if (entry.k === "weigh" && entry.l === line.ref && entry.v !== null) weighs.push(entry.v);
  }
  counts.push(line.quantityMilli, null);
  weighs.push(null);
  for (const weigh of weighs) {
    for (const count of counts) {
      const { finalCents } = observedAmount(line, observation(count, weigh));
      if (finalCents === seenCents) return { ref: line.ref, count, weigh };
    }
  }
  return undefined;
}

const observation = (count: Milli | null, weigh: readonly Grams[] | null): LineObservation => ({
  ...(count !== null && { countMilli: count }),
  ...(weigh !== null && { weights: weigh }),
});
