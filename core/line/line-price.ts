import { type Cents, cents } from "../money/cents.ts";
import { mulDivHalfUp } from "../money/rounding.ts";
import type { Grams } from "../quantity/grams.ts";
import type { Milli } from "../quantity/milli.ts";

/** LIN-1. Quantity × unit price, rounded once. */
export const countedPrice = (quantityMilli: Milli, unitCents: Cents): Cents =>
  cents(mulDivHalfUp(quantityMilli, unitCents, 1000));

/** LIN-2. Weight × price per kg, rounded once. */
export const weightPrice = (weight: Grams, perKgCents: Cents): Cents => cents(mulDivHalfUp(weight, perKgCents, 1000));

/** LIN-3. Pieces × grams each × price per kg, rounded once: the weight of the pieces is never rounded on the way. */
export const piecesPrice = (quantityMilli: Milli, gramsEach: Grams, perKgCents: Cents): Cents =>
  cents(mulDivHalfUp(quantityMilli * gramsEach, perKgCents, 1_000_000));
