import type { SaleUnit } from "../../../core/line/line-terms.ts";
import { type Bps, bps, WHOLE_BPS } from "../../../core/money/bps.ts";
import { cents } from "../../../core/money/cents.ts";
import { grams } from "../../../core/quantity/grams.ts";
import { milli, milliOf } from "../../../core/quantity/milli.ts";
import type { DemoContent, DemoProduct, DemoVariant } from "./shapes.ts";

// Short words for the ways in which demo goods are packed and priced. Prices in cents, weights in grams, volumes in ml.

/** Raw and prepared food; prepared to be eaten at once, and plants; alcohol and all that is not food. */
export const VAT = { food: bps(550), reduced: bps(1000), full: bps(2000) } as const;

type Options = {
  readonly vat?: Bps;
  /** Base units of the stock that one takes, where that is not plainly one. */
  readonly takes?: number;
};

/** By the kg or the litre, in steps of thousandths; a stock in grams or millilitres. */
export const bulk = (
  unit: "kg" | "l",
  priceCents: number,
  step: number,
  { vat = VAT.food }: Options = {},
): DemoVariant => ({
  key: unit,
  label: unit === "kg" ? "le kg" : "le litre",
  terms: { kind: "counted", unit, priceCents: cents(priceCents), stepMilli: milli(step), content: {} },
  vatBps: vat,
  stockPerUnit: 1000,
});

const packed = (
  key: string,
  unit: SaleUnit,
  label: string,
  priceCents: number,
  content: DemoContent,
  { vat = VAT.food, takes = 1 }: Options,
): DemoVariant => ({
  key,
  label,
  terms: { kind: "counted", unit, priceCents: cents(priceCents), stepMilli: milliOf(1), content },
  vatBps: vat,
  stockPerUnit: takes,
});

export const each = (priceCents: number, options: Options = {}): DemoVariant =>
  packed("piece", "piece", "la pièce", priceCents, {}, options);

export const bunch = (priceCents: number, options: Options = {}): DemoVariant =>
  packed("bunch", "bunch", "la botte", priceCents, {}, options);

/** A packing whose weight is known: "500 g", "1 kg". */
export const ofGrams = (unit: SaleUnit, weight: number, priceCents: number, options: Options = {}): DemoVariant => {
  const label = weight >= 1000 ? `${frenchNumber(weight / 1000)} kg` : `${weight} g`;
  return packed(`${weight}g`, unit, label, priceCents, { grams: grams(weight) }, options);
};

/** A packing whose volume is known: "75 cl", "3 l". */
export const ofMl = (unit: SaleUnit, ml: number, priceCents: number, options: Options = {}): DemoVariant => {
  const label = ml >= 1000 ? `${frenchNumber(ml / 1000)} l` : ml < 100 ? `${ml} ml` : `${frenchNumber(ml / 10)} cl`;
  return packed(`${ml}ml`, unit, label, priceCents, { ml }, options);
};

/** A packing of so many pieces: "×12". Its weight may be known too. */
export const ofPieces = (
  unit: SaleUnit,
  pieces: number,
  priceCents: number,
  { weight, ...options }: Options & { readonly weight?: number } = {},
): DemoVariant => {
  const content = weight === undefined ? { pieces } : { pieces, grams: grams(weight) };
  return packed(`x${pieces}`, unit, `×${pieces}`, priceCents, content, options);
};

/** Ordered by the piece and paid by real weight, which may be above the estimate by so many percent. */
export const weighed = (
  perKgCents: number,
  estimate: number,
  abovePercent: number,
  { vat = VAT.food, takes = 1 }: Options = {},
): DemoVariant => ({
  key: "weighed",
  label: estimate >= 1000 ? `≈ ${frenchNumber(estimate / 1000)} kg` : `≈ ${estimate} g`,
  terms: {
    kind: "weighed",
    perKgCents: cents(perKgCents),
    estimateGrams: grams(estimate),
    maxGrams: grams(Math.round((estimate * (WHOLE_BPS + abovePercent * 100)) / WHOLE_BPS)),
  },
  vatBps: vat,
  stockPerUnit: takes,
});

export const pieces = (amount: number): DemoProduct["stock"] => ({ unit: "piece", amount });
export const kilos = (amount: number): DemoProduct["stock"] => ({ unit: "g", amount: amount * 1000 });
export const litres = (amount: number): DemoProduct["stock"] => ({ unit: "ml", amount: amount * 1000 });
export const WITHOUT_LIMIT: DemoProduct["stock"] = { unit: "piece", amount: null };

const frenchNumber = (value: number): string => String(value).replace(".", ",");
