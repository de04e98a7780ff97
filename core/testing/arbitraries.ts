import fc from "fast-check";
import type { BoardLine } from "../basket/board-line.ts";
import type { MarketFee } from "../fee/market-fee.ts";
import { orderedAmounts, type WeighedCharge } from "../line/line-amounts.ts";
import { type LineTerms, SALE_UNITS } from "../line/line-terms.ts";
import type { LineObservation } from "../line/observed-amount.ts";
import { REASONS } from "../line/reason.ts";
import { bps } from "../money/bps.ts";
import { type Cents, cents } from "../money/cents.ts";
import { grams } from "../quantity/grams.ts";
import { type Milli, milli } from "../quantity/milli.ts";

export const anAmount = (max = 50_000): fc.Arbitrary<Cents> => fc.integer({ min: 0, max }).map(cents);
export const aVatRate = fc.constantFrom(...[0, 210, 550, 1000, 2000].map(bps));
export const aQuantity: fc.Arbitrary<Milli> = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((units) => milli(units * 1000)),
  fc.integer({ min: 1, max: 12_000 }).map(milli),
);

const countedTerms: fc.Arbitrary<LineTerms> = fc.record({
  kind: fc.constant("counted" as const),
  unit: fc.constantFrom(...SALE_UNITS),
  unitCents: anAmount(5000),
});
const weighedTerms: fc.Arbitrary<LineTerms> = fc
  .record({ perKgCents: anAmount(6000), estimate: fc.integer({ min: 20, max: 4000 }), more: fc.nat(2000) })
  .map(({ perKgCents, estimate, more }) => ({
    kind: "weighed",
    perKgCents,
    estimateGrams: grams(estimate),
    maxGrams: grams(estimate + more),
  }));

export const someTerms = fc.oneof(countedTerms, weighedTerms);

export const aBoardLine: fc.Arbitrary<BoardLine> = fc
  .record({
    ref: fc.integer({ min: 1, max: 60 }),
    terms: someTerms,
    pieces: fc.integer({ min: 1, max: 6 }),
    part: aQuantity,
    charge: fc.constantFrom<WeighedCharge>("maximum", "estimate"),
    producer: fc.integer({ min: 1, max: 4 }),
    vatBps: aVatRate,
  })
  .map(({ ref, terms, pieces, part, charge, producer, vatBps }) => {
    const quantityMilli = terms.kind === "weighed" ? milli(pieces * 1000) : part;
    const amounts = orderedAmounts(terms, quantityMilli, charge);
    return { ref, lineId: `line-${ref}`, producerId: `producer-${producer}`, terms, quantityMilli, vatBps, ...amounts };
  });

export const someLines = fc.uniqueArray(aBoardLine, { selector: (line) => line.ref, maxLength: 12 });

export const anObservation: fc.Arbitrary<LineObservation> = fc.record(
  {
    countMilli: fc.oneof(fc.constant(milli(0)), aQuantity),
    weights: fc.array(fc.integer({ min: 1, max: 6000 }).map(grams), { maxLength: 4 }),
    reason: fc.constantFrom(...REASONS),
  },
  { requiredKeys: [] },
);

export const someObservations = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 60 }), anObservation), { maxLength: 20 })
  .map((pairs): ReadonlyMap<number, LineObservation> => new Map(pairs));

/** Of the market as a whole, or of one of the producers that lines come from. */
const aFeesProducer = fc.constantFrom("", "", "producer-1", "producer-2");
const percentFee = fc.record({
  id: fc.constantFrom("fee-a", "fee-b"),
  kind: fc.constant("percent" as const),
  producerId: aFeesProducer,
  bps: fc.integer({ min: 0, max: 3000 }).map(bps),
  vatBps: aVatRate,
  label: fc.constant("Préparation"),
});
const flatFee = fc.record({
  id: fc.constantFrom("fee-c", "fee-d"),
  kind: fc.constant("flat" as const),
  producerId: aFeesProducer,
  amountCents: anAmount(500),
  vatBps: aVatRate,
  label: fc.constant("Livraison"),
});

export const someFees: fc.Arbitrary<MarketFee[]> = fc.uniqueArray(fc.oneof(percentFee, flatFee), {
  selector: (fee) => fee.id,
  maxLength: 3,
});
