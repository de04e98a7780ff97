import { type Cents, cents, minCents } from "../money/cents.ts";
import { mulDivHalfUp } from "../money/rounding.ts";
import { type Grams, sumGrams } from "../quantity/grams.ts";
import { type Milli, milli } from "../quantity/milli.ts";
import { countedPrice, piecesPrice, weightPrice } from "./line-price.ts";
import type { CountedTerms, LineTerms, WeighedTerms } from "./line-terms.ts";
import type { Reason } from "./reason.ts";

/** What volunteers saw of a line. Nothing observed means that all of it is there. */
export type LineObservation = {
  readonly countMilli?: Milli;
  /** Every weighing of the line, in grams; they are summed. */
  readonly weights?: readonly Grams[];
  readonly reason?: Reason;
};

export type OrderedLine<Terms = LineTerms> = {
  readonly terms: Terms;
  readonly quantityMilli: Milli;
  readonly chargedCents: Cents;
  readonly estimateCents: Cents;
};

export type ObservedAmount = {
  readonly finalCents: Cents;
  /** What the customer takes home, gifts included. */
  readonly finalMilli: Milli;
  /** The real weight; null where nobody weighed. */
  readonly finalGrams: Grams | null;
  /** Worth of what is given beyond the amount paid; a producer sees it as a gift. */
  readonly giftCents: Cents;
  readonly weighed: boolean;
};

/** OBS-1 … OBS-8. What a line costs in the end; never above what was charged for it. */
export function observedAmount(line: OrderedLine, observation: LineObservation | undefined): ObservedAmount {
  const { countMilli, weights } = observation ?? {};
  if (countMilli === 0)
    return { finalCents: cents(0), finalMilli: countMilli, finalGrams: null, giftCents: cents(0), weighed: false };

  const scale = weights !== undefined && weights.length > 0 ? sumGrams(weights) : undefined;
  const { terms } = line;
  if (terms.kind === "weighed") {
    const pieces = countMilli ?? line.quantityMilli;
    return scale === undefined
      ? countedPieces({ ...line, terms }, pieces)
      : weighedPieces({ ...line, terms }, pieces, scale);
  }
  if (terms.unit === "kg" && scale !== undefined) {
    return { ...countedUnits({ ...line, terms }, milli(scale)), finalGrams: scale, weighed: true };
  }
  return countedUnits({ ...line, terms }, countMilli ?? line.quantityMilli);
}

/** A line whose full quantity is there costs its stored amount: it is not computed a second time. */
function countedUnits(line: OrderedLine<CountedTerms>, count: Milli): ObservedAmount {
  const worth = count === line.quantityMilli ? line.chargedCents : countedPrice(count, line.terms.unitCents);
  return { ...capped(worth, line.chargedCents), finalMilli: count, finalGrams: null, weighed: false };
}

function countedPieces(line: OrderedLine<WeighedTerms>, pieces: Milli): ObservedAmount {
  const { estimateGrams, perKgCents } = line.terms;
  const worth = pieces === line.quantityMilli ? line.estimateCents : piecesPrice(pieces, estimateGrams, perKgCents);
  return {
    ...capped(worth, minCents(line.estimateCents, line.chargedCents)),
    finalMilli: pieces,
    finalGrams: null,
    weighed: false,
  };
}

function weighedPieces(line: OrderedLine<WeighedTerms>, pieces: Milli, scale: Grams): ObservedAmount {
  const { perKgCents } = line.terms;
  const worth = weightPrice(scale, perKgCents);
  // OBS-6: of more pieces than ordered only the ordered part of the weight is paid.
  const owed =
    pieces > line.quantityMilli ? cents(mulDivHalfUp(scale * line.quantityMilli, perKgCents, pieces * 1000)) : worth;
  const { finalCents } = capped(owed, line.chargedCents);
  return { finalCents, finalMilli: pieces, finalGrams: scale, giftCents: cents(worth - finalCents), weighed: true };
}

function capped(worth: Cents, most: Cents): { finalCents: Cents; giftCents: Cents } {
  const finalCents = minCents(worth, most);
  return { finalCents, giftCents: cents(worth - finalCents) };
}
