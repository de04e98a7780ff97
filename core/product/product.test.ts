import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { platformFee } from "../fee/platform-fee.ts";
import { SALE_UNITS } from "../line/line-terms.ts";
import { bps } from "../money/bps.ts";
import { cents } from "../money/cents.ts";
import { grams } from "../quantity/grams.ts";
import { anAmount } from "../testing/arbitraries.ts";
import { holds } from "../testing/holds.ts";
import { netPrice } from "./net-price.ts";
import { firstQuantity, refusedQuantity } from "./order-bounds.ts";
import { leftMilli, type Packing, stockBaseOf, takenOf, usualMaximum } from "./packing.ts";
import { type PackingTerms, type ProductTerms, productProblems } from "./product-problems.ts";
import { weightMemory } from "./weight-memory.ts";

const packing = (some: Partial<Packing> = {}): Packing => ({
  kind: "counted",
  unit: "piece",
  estimateGrams: null,
  contentGrams: null,
  contentMl: null,
  contentPieces: null,
  ...some,
});
const terms = (some: Partial<PackingTerms> = {}): PackingTerms => ({
  ...packing(),
  label: "la pièce",
  priceCents: 150,
  vatBps: 550,
  maxGrams: null,
  stepMilli: 1000,
  minMilli: null,
  maxMilli: null,
  ...some,
});
const aProduct = (some: Partial<ProductTerms> = {}): ProductTerms => ({
  name: "Batavia",
  category: "vegetables",
  season: null,
  variants: [terms()],
  ...some,
});

describe("a product", () => {
  it("PRD-1 is well with a name, a shelf and one packing with a price", () => {
    expect(productProblems(aProduct())).toEqual([]);
    expect(productProblems(aProduct({ season: { from: 11, to: 2 } }))).toEqual([]);
  });

  it("PRD-1 names every field that is wrong, and the packing it is in", () => {
    const wrong = aProduct({
      name: "  ",
      category: "shoes",
      season: { from: 0, to: 5 },
      variants: [terms(), terms({ label: "", priceCents: 0, vatBps: 1960, stepMilli: 500 })],
    });
    expect(productProblems(wrong)).toEqual([
      { variant: null, field: "name" },
      { variant: null, field: "category" },
      { variant: null, field: "season" },
      { variant: 1, field: "label" },
      { variant: 1, field: "priceCents" },
      { variant: 1, field: "vatBps" },
      { variant: 1, field: "stepMilli" },
    ]);
    expect(productProblems(aProduct({ variants: [] }))).toEqual([{ variant: null, field: "variants" }]);
  });

  it("PRD-1 least and most are whole steps, the most not under the least", () => {
    const fields = (some: Partial<PackingTerms>) =>
      productProblems(aProduct({ variants: [terms(some)] })).map(({ field }) => field);
    expect(fields({ minMilli: 2000, maxMilli: 6000 })).toEqual([]);
    expect(fields({ minMilli: 1500 })).toEqual(["minMilli"]);
    expect(fields({ minMilli: 3000, maxMilli: 2000 })).toEqual(["maxMilli"]);
    expect(fields({ unit: "kg", stepMilli: 500, minMilli: 1500, maxMilli: 5000 })).toEqual([]);
  });

  it("PRD-2 paid by weight goes by the piece, with an estimate and a maximum not under it", () => {
    const fields = (some: Partial<PackingTerms>) =>
      productProblems(aProduct({ variants: [terms({ kind: "weighed", ...some })] })).map(({ field }) => field);
    expect(fields({ estimateGrams: 800, maxGrams: 800 })).toEqual([]);
    expect(fields({ unit: "box", estimateGrams: 800, maxGrams: 900 })).toEqual(["unit"]);
    expect(fields({})).toEqual(["estimateGrams"]);
    expect(fields({ estimateGrams: 800, maxGrams: 700 })).toEqual(["maxGrams"]);
  });
});

describe("a stock", () => {
  it("PRD-3 is kept in grams where bags of 500 g and 1 kg share it", () => {
    const bags = [packing({ unit: "bag", contentGrams: 500 }), packing({ unit: "bag", contentGrams: 1000 })];
    expect(stockBaseOf(bags)).toBe("g");
    expect(bags.map((bag) => takenOf(bag, "g"))).toEqual([500, 1000]);
    expect(bags.map((bag) => leftMilli(12_500, takenOf(bag, "g") ?? 1, 1000))).toEqual([25_000, 12_000]);
  });

  it("PRD-3 is kept in grams or millilitres for goods sold in bulk, and counts any packing beside them", () => {
    expect(stockBaseOf([packing({ unit: "kg" })])).toBe("g");
    expect(stockBaseOf([packing({ unit: "l" }), packing({ unit: "bottle", contentMl: 750 })])).toBe("ml");
    expect(stockBaseOf([packing({ unit: "kg" }), packing({ kind: "weighed", estimateGrams: 800 })])).toBe("g");
  });

  it("PRD-3 is counted in pieces otherwise, a dozen as twelve", () => {
    expect(stockBaseOf([packing({ unit: "bunch" })])).toBe("piece");
    expect(stockBaseOf([packing({ unit: "tray", contentGrams: 250 })])).toBe("piece");
    expect(stockBaseOf([packing({ kind: "weighed", estimateGrams: 800 })])).toBe("piece");
    const eggs = [packing({ unit: "box", contentPieces: 6 }), packing({ unit: "dozen", contentPieces: 12 })];
    expect(stockBaseOf(eggs)).toBe("piece");
    expect(eggs.map((box) => takenOf(box, "piece"))).toEqual([6, 12]);
  });

  it("PRD-3 has no base where a kilo stands beside a litre or beside a bunch of no known weight", () => {
    expect(stockBaseOf([packing({ unit: "kg" }), packing({ unit: "l" })])).toBeUndefined();
    expect(stockBaseOf([packing({ unit: "kg" }), packing({ unit: "bunch" })])).toBeUndefined();
  });

  it("PRD-3 every packing of a product takes a known part of its base", () => {
    const some = fc.record({
      kind: fc.constantFrom("counted" as const, "weighed" as const),
      unit: fc.constantFrom(...SALE_UNITS),
      estimateGrams: fc.option(fc.integer({ min: 1, max: 5000 })),
      contentGrams: fc.option(fc.integer({ min: 1, max: 5000 })),
      contentMl: fc.option(fc.integer({ min: 1, max: 5000 })),
      contentPieces: fc.option(fc.integer({ min: 1, max: 24 })),
    });
    holds(fc.array(some, { minLength: 1, maxLength: 4 }), (packings) => {
      const base = stockBaseOf(packings);
      if (base === undefined) return;
      for (const one of packings) expect(takenOf(one, base)).toBeGreaterThan(0);
    });
  });

  it("PRD-4 tells whole packings and whole steps that are left, never less than none", () => {
    expect(leftMilli(12_700, 1000, 500)).toBe(12_500);
    expect(leftMilli(-3, 1, 1000)).toBe(0);
    expect(leftMilli(null, 1, 1000)).toBeNull();
  });
});

it("PRD-5 a weighed piece may be heavier by the margin of its shelf", () => {
  const most = (category: string) => usualMaximum(grams(800), category);
  expect([most("vegetables"), most("eggs_poultry"), most("unknown")]).toEqual([880, 960, 880]);
});

it("PRD-6 the net price is the price less the platform's fee on it", () => {
  expect(netPrice(cents(500), bps(360), bps(2000))).toBe(482);
  holds(fc.tuple(anAmount(), fc.integer({ min: 0, max: 3000 })), ([price, rate]) => {
    expect(netPrice(price, bps(rate), bps(2000)) + platformFee(price, bps(rate), bps(2000)).feeCents).toBe(price);
  });
});

describe("real weights", () => {
  const ones = (...weights: number[]) => weights.map((weight) => ({ grams: weight, pieces: 1 }));

  it("PRD-7 propose their average and what 95 of a hundred did not exceed, rounded to 10 g", () => {
    const twenty = ones(...Array.from({ length: 19 }, () => 780), 1200);
    expect(weightMemory(twenty)).toEqual({ pieces: 20, estimateGrams: 800, maxGrams: 800 });
    expect(weightMemory(ones(742, 780, 801, 768, 859))).toEqual({ pieces: 5, estimateGrams: 790, maxGrams: 860 });
  });

  it("PRD-7 count pieces weighed together as that many of their average", () => {
    expect(weightMemory([{ grams: 3000, pieces: 4 }, ...ones(700, 700, 800, 800)])).toEqual({
      pieces: 8,
      estimateGrams: 750,
      maxGrams: 800,
    });
  });

  it("PRD-7 say nothing while they are fewer than five, or are no weights", () => {
    expect(weightMemory(ones(780, 790, 800, 810))).toBeUndefined();
    expect(weightMemory([...ones(780, 790, 800, 810), { grams: 0, pieces: 1 }])).toBeUndefined();
  });

  it("PRD-7 a maximum is never under the estimate", () => {
    const weights = fc.array(
      fc.record({ grams: fc.integer({ min: 1, max: 9000 }), pieces: fc.integer({ min: 1, max: 6 }) }),
      {
        minLength: 5,
        maxLength: 40,
      },
    );
    holds(weights, (list) => {
      const told = weightMemory(list);
      expect(told?.maxGrams ?? 0).toBeGreaterThanOrEqual(told?.estimateGrams ?? 1);
    });
  });
});

describe("least and most", () => {
  const bounds = { stepMilli: 500, minMilli: 1000, maxMilli: 3000 };

  it("PRD-8 refuse what is under, over or between the steps", () => {
    const refused = [500, 1000, 1250, 3000, 3500].map((wanted) => refusedQuantity(bounds, wanted));
    expect(refused).toEqual(["quantity_min", undefined, "quantity_step", undefined, "quantity_max"]);
  });

  it("PRD-8 go by what the basket holds already", () => {
    expect(refusedQuantity(bounds, 500, 1000)).toBeUndefined();
    expect(refusedQuantity(bounds, 1000, 2500)).toBe("quantity_max");
  });

  it("PRD-8 the first touch puts in the least", () => {
    expect([firstQuantity(bounds), firstQuantity({ stepMilli: 1000, minMilli: null })]).toEqual([1000, 1000]);
  });
});
