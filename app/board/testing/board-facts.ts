import type { BoardBasket, BoardFacts } from "../../../core/contract/board.ts";
import type { BasketLine } from "../../../core/contract/order.ts";
import { orderedAmounts } from "../../../core/line/line-amounts.ts";
import { bps } from "../../../core/money/bps.ts";
import { cents, sumCents } from "../../../core/money/cents.ts";
import { grams } from "../../../core/quantity/grams.ts";
import { milliOf } from "../../../core/quantity/milli.ts";
import { boardLineOf } from "../line/board-line-of.ts";

type Given<Made> = { readonly [Key in keyof Made]?: Made[Key] };

/** Two batavias at 1,40 € unless said otherwise. What is charged follows from the price and the quantity. */
export function aLine(given: Given<BasketLine> & { readonly ref: number }): BasketLine {
  const line: BasketLine = {
    id: `line-${given.ref}`,
    producerId: "peyrignolles",
    producerName: "Ferme de Peyrignolles",
    productName: "Batavia",
    variantLabel: "la pièce",
    picture: "lettuce",
    tint: "leaf",
    cold: "ambient",
    kind: "counted",
    unit: "piece",
    priceCents: cents(140),
    estimateGrams: null,
    maxGrams: null,
    vatBps: bps(550),
    quantityMilli: milliOf(2),
    chargedCents: cents(0),
    estimateCents: cents(0),
    finalCents: null,
    finalMilli: null,
    finalGrams: null,
    reason: null,
    pieceWeighed: false,
    origin: "ordered",
    extraCents: cents(0),
    replacedBy: null,
    ...given,
  };
  return { ...line, ...orderedAmounts(boardLineOf(line).terms, line.quantityMilli, "maximum"), ...given };
}

/** A farm chicken at 12,90 € the kg: 1,8 kg expected, 2,16 kg at most. */
export const aChicken = (given: Given<BasketLine> & { readonly ref: number }): BasketLine =>
  aLine({
    producerId: "poules",
    producerName: "Les Poules du Bois",
    productName: "Poulet fermier",
    variantLabel: "la pièce",
    picture: "poultry-leg",
    tint: "clay",
    cold: "fresh",
    kind: "weighed",
    priceCents: cents(1290),
    estimateGrams: grams(1800),
    maxGrams: grams(2160),
    quantityMilli: milliOf(1),
    ...given,
  });

export function aBasket(given: Given<BoardBasket> & { readonly number: number }): BoardBasket {
  const lines = given.lines ?? [aLine({ ref: 1 })];
  return {
    id: `basket-${given.number}`,
    firstName: "Ana",
    lastName: "Lefèvre",
    phone: "",
    status: "ordered",
    revision: 1,
    paidCents: sumCents(lines.map((line) => line.chargedCents)),
    refundedCents: cents(0),
    finalCents: null,
    fees: [],
    validatedAt: null,
    validatedByName: null,
    validatedById: null,
    draftSeq: null,
    dueCents: cents(0),
    dues: [],
    walkIn: false,
    hasAccount: true,
    ifMissing: "refund",
    collectedAt: null,
    codeHash: "",
    collectedByName: null,
    ...given,
    lines,
  };
}

const saturday = Date.UTC(2026, 10, 21);

/** The demo market's Saturday: pickup from 10:00 to 12:30 in Paris. */
export const someFacts = (given: Given<BoardFacts>): BoardFacts => ({
  distributionId: "019aa000-0000-7000-8000-000000000001",
  marketId: "captieux",
  marketName: "Le marché de Captieux",
  placeName: "Halle de Captieux",
  pickupOn: "2026-11-21",
  pickupStartsAt: saturday + 9 * 3_600_000,
  pickupEndsAt: saturday + 11.5 * 3_600_000,
  timeZone: "Europe/Paris",
  composition: "during",
  factsSeq: 1,
  frozen: false,
  validatedAt: null,
  lead: null,
  baskets: [],
  lookAgains: [],
  lateChanges: [],
  ...given,
});
