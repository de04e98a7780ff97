import { type BasketAmounts, type BasketFees, basketAmounts } from "../basket/basket-amounts.ts";
import type { BoardLine } from "../basket/board-line.ts";
import type { LineObservation } from "../line/observed-amount.ts";
import { type Cents, cents, maxCents, NO_CENTS } from "../money/cents.ts";
import { mulDivHalfUp } from "../money/rounding.ts";

/**
 * DUE-3. What a basket costs when what is due above `keptCents` is given away: extra goods cost less, the last added first, until
 * nothing is due. What was ordered and paid keeps its amount. undefined = even without its extras it costs more.
 */
export function waivedAmounts(
  lines: readonly BoardLine[],
  fees: BasketFees,
  observations: ReadonlyMap<number, LineObservation>,
  keptCents: Cents,
): BasketAmounts | undefined {
  const full = basketAmounts(lines, fees, observations);
  let most = lines;
  const at = (ref: number, chargedCents: Cents) =>
    most.map((line) => (line.ref === ref ? { ...line, chargedCents } : line));
  const total = (of: readonly BoardLine[]) => basketAmounts(of, fees, observations).totalCents;

  for (const line of lines.filter((one) => extraOf(one) > 0).toSorted((a, b) => b.ref - a.ref)) {
    if (total(most) <= keptCents) break;
    let low: number = line.chargedCents - extraOf(line);
    let high: number = line.chargedCents;
    // The largest amount at which nothing is due; fees on the line move with it, so it is sought, not computed.
    while (low < high) {
      const middle = mulDivHalfUp(low + high, 1, 2);
      if (total(at(line.ref, cents(middle))) <= keptCents) low = middle;
      else high = middle - 1;
    }
    most = at(line.ref, cents(low));
  }
  const waived = basketAmounts(most, fees, observations);
  if (waived.totalCents > keptCents) return undefined;
  return { ...waived, lines: waived.lines.map((line, i) => withGift(line, full.lines[i])) };
}

export const extraOf = (line: Pick<BoardLine, "extraCents">): Cents => line.extraCents ?? NO_CENTS;

type Amount = BasketAmounts["lines"][number];

/** What the line costs less is a gift on top of what was one already. */
const withGift = (line: Amount, full: Amount | undefined): Amount =>
  full === undefined
    ? line
    : { ...line, giftCents: maxCents(line.giftCents, cents(full.giftCents + full.finalCents - line.finalCents)) };
