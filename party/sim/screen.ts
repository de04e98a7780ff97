import { type Basis, basisOf } from "../../core/basket/basis.ts";
import { basketAmounts } from "../../core/basket/basket-amounts.ts";
import type { BoardLine } from "../../core/basket/board-line.ts";
import type { BoardBasket } from "../../core/contract/board.ts";
import { basketObservations, type Clash, type FoldedBasket } from "../../core/draft/fold-basket.ts";
import { lineTermsOf } from "../../db/rows/line-terms-of.ts";

export type Screen = { readonly basis: Basis; readonly clashes: readonly Clash[] };

/** What a phone shows of a basket: the amounts that "Valider" confirms, and what clashes. */
export function screenOf(basket: BoardBasket, folded: FoldedBasket): Screen {
  const amounts = basketAmounts(boardLines(basket), basket.fees, basketObservations(folded));
  return { basis: basisOf(amounts), clashes: folded.clashes };
}

export const boardLines = (basket: Pick<BoardBasket, "lines">): BoardLine[] =>
  basket.lines.map((line) => ({
    ref: line.ref,
    lineId: line.id,
    producerId: line.producerId,
    vatBps: line.vatBps,
    terms: lineTermsOf(line),
    quantityMilli: line.quantityMilli,
    chargedCents: line.chargedCents,
    estimateCents: line.estimateCents,
    replaced: line.replacedBy !== null,
    extraCents: line.extraCents,
  }));
