import type { BoardLine } from "../../../core/basket/board-line.ts";
import { judgeWeight, type WeightJudgement } from "../../../core/line/improbable-weight.ts";
import { isPaidByWeight } from "../../../core/line/line-terms.ts";
import { type ObservedAmount, observedAmount } from "../../../core/line/observed-amount.ts";
import { type Cents, cents } from "../../../core/money/cents.ts";
import { type Grams, grams } from "../../../core/quantity/grams.ts";
import type { Milli } from "../../../core/quantity/milli.ts";

/** What the scale should say, for the pieces that are counted. Bulk goods: what was ordered. */
export interface ExpectedWeight {
  readonly pieces: number;
  readonly expectedGrams: Grams;
  /** null: no more is charged, and no more was announced. */
  readonly mostGrams: Grams | null;
}

export function expectedWeight(line: BoardLine, count: Milli | undefined): ExpectedWeight {
  const { terms } = line;
  if (terms.kind === "counted") return { pieces: 1, expectedGrams: grams(line.quantityMilli), mostGrams: null };
  const pieces = Math.max(1, Math.round((count ?? line.quantityMilli) / 1000));
  return {
    pieces,
    expectedGrams: grams(terms.estimateGrams * pieces),
    mostGrams: grams(terms.maxGrams * pieces),
  };
}

export interface WeighingResult {
  readonly amount: ObservedAmount;
  /** Against what the line was expected to cost; negative = less. */
  readonly differenceCents: Cents;
  readonly judgement: WeightJudgement;
  /** The same figures in the other unit of the scale, where only that makes sense of them: 2 meant as kilos, not grams. */
  readonly meant: readonly Grams[] | undefined;
}

export function weighingResult(
  line: BoardLine,
  count: Milli | undefined,
  weights: readonly Grams[],
  /** WEI-3. Every weighing is one piece. */
  pieceByPiece = false,
): WeighingResult | undefined {
  if (weights.length === 0 || !isPaidByWeight(line.terms)) return undefined;
  const amount = observedAmount(line, { ...(count !== undefined && { countMilli: count }), weights });
  const expected = expectedWeight(line, count);
  const judge = (list: readonly Grams[]) =>
    judgeWeight({
      estimateGrams: grams(Math.round(expected.expectedGrams / expected.pieces)),
      pieces: expected.pieces,
      weights: list,
      pieceByPiece,
    });
  const judgement = judge(weights);
  return {
    amount,
    differenceCents: cents(amount.finalCents - line.estimateCents),
    judgement,
    meant: judgement === "taken" ? undefined : inOtherUnit(weights).find((list) => judge(list) === "taken"),
  };
}

/** A weight that rounds to nothing was not meant. */
const inOtherUnit = (weights: readonly Grams[]): (readonly Grams[])[] =>
  [weights.map((weight) => grams(weight * 1000)), weights.map((weight) => grams(Math.round(weight / 1000)))].filter(
    (list) => list.every((weight) => weight > 0),
  );
