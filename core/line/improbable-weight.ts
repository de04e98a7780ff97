import { type Grams, sumGrams } from "../quantity/grams.ts";

export type WeightJudgement = "taken" | "asks" | "refused";

/** A weighing of 765 typed as kilograms is 1000 times too much; 20 leaves room for the oddest pumpkin. */
const REFUSED_TIMES = 20;
const ASKS_TIMES = 2;

/**
 * WEI-1, WEI-2, WEI-3. Judged when leaving the line, on the sum against the estimate for the pieces counted. Bounds themselves are
 * taken. A single weighing over 20 times the estimate of a piece is refused, unless the sum is plausible: 30 small pieces
 * put on the scale together are one weighing.
 */
export function judgeWeight(line: {
  readonly estimateGrams: Grams;
  readonly pieces: number;
  readonly weights: readonly Grams[];
  /** Every weighing is one piece. */
  readonly pieceByPiece?: boolean;
}): WeightJudgement {
  if (line.weights.length === 0) return "taken";
  if (line.pieceByPiece) return worst([judgeSum(line), ...line.weights.map((weight) => judgePiece(weight, line))]);
  return judgeSum(line);
}

/** WEI-3. */
const judgePiece = (weight: Grams, { estimateGrams }: { readonly estimateGrams: Grams }): WeightJudgement =>
  judgeSum({ estimateGrams, pieces: 1, weights: [weight] });

const worst = (judgements: readonly WeightJudgement[]): WeightJudgement =>
  judgements.includes("refused") ? "refused" : judgements.includes("asks") ? "asks" : "taken";

function judgeSum(line: {
  readonly estimateGrams: Grams;
  readonly pieces: number;
  readonly weights: readonly Grams[];
}): WeightJudgement {
  const sum = sumGrams(line.weights);
  const expected = line.estimateGrams * line.pieces;
  if (sum * ASKS_TIMES >= expected && sum <= expected * ASKS_TIMES) return "taken";
  return line.weights.some((weight) => weight > line.estimateGrams * REFUSED_TIMES) ? "refused" : "asks";
}
