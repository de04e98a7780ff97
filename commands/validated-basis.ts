import { type Basis, basisOf } from "../core/basket/basis.ts";
import { cents } from "../core/money/cents.ts";
import type { BasketFacts } from "../db/queries/basket-facts.ts";

/** The amounts at which a basket was validated, as its rows keep them. */
export const validatedBasis = ({ basket, lines }: Pick<BasketFacts, "basket" | "lines">): Basis =>
  basisOf({
    totalCents: basket.finalCents ?? cents(0),
    lines: lines.map((line) => ({ ref: line.ref, finalCents: line.finalCents ?? line.chargedCents })),
  });
