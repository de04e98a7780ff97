import type { BoardLine } from "../../../core/basket/board-line.ts";
import type { BoardBasket } from "../../../core/contract/board.ts";
import { type LineTerms, SALE_UNITS } from "../../../core/line/line-terms.ts";

type Line = BoardBasket["lines"][number];

/** A basket's lines as the rules know them. */
export const boardLinesOf = (basket: BoardBasket): BoardLine[] =>
  basket.lines.map((line) => ({
    ref: line.ref,
    lineId: line.id,
    producerId: line.producerId,
    vatBps: line.vatBps,
    terms: termsOf(line),
    quantityMilli: line.quantityMilli,
    chargedCents: line.chargedCents,
    estimateCents: line.estimateCents,
    replaced: line.replacedBy !== null,
    extraCents: line.extraCents,
  }));

/** Lines that count: of the others nothing has to be observed, and nothing of them stops anybody (DRA-12). */
export const countingRefs = (basket: BoardBasket): number[] =>
  basket.lines.flatMap((line) => (line.replacedBy === null ? [line.ref] : []));

function termsOf(line: Line): LineTerms {
  if (line.kind === "weighed") {
    if (line.estimateGrams === null || line.maxGrams === null) throw new Error("a weighed line without weights");
    return { kind: "weighed", perKgCents: line.priceCents, estimateGrams: line.estimateGrams, maxGrams: line.maxGrams };
  }
  const unit = SALE_UNITS.find((known) => known === line.unit);
  if (unit === undefined) throw new Error(`unknown sale unit ${line.unit}`);
  return { kind: "counted", unit, unitCents: line.priceCents };
}
