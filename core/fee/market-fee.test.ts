import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basketAmounts } from "../basket/basket-amounts.ts";
import { bps } from "../money/bps.ts";
import { cents } from "../money/cents.ts";
import { milli, milliOf } from "../quantity/milli.ts";
import { aBoardLine, anObservation, someFees } from "../testing/arbitraries.ts";
import { aLine, counted, weighed } from "../testing/builders.ts";
import { holds } from "../testing/holds.ts";
import vectors from "../vectors/fees.json";
import { basketFees, type FlatFee, feesOnAdded, lineFee, type MarketFee, type PercentFee } from "./market-fee.ts";

const percent = (rate: number, id = "market"): PercentFee => ({
  id,
  kind: "percent",
  producerId: "",
  bps: bps(rate),
  vatBps: bps(2000),
  label: "Préparation",
});
const flat = (amountCents: number): FlatFee => ({
  id: "delivery",
  kind: "flat",
  producerId: "",
  amountCents: cents(amountCents),
  vatBps: bps(2000),
  label: "Livraison",
});
const asOrdered = (line: ReturnType<typeof aLine>) => ({ ...line, cents: line.chargedCents });

describe("on one line", () => {
  it.each(vectors.percentPerItem)("FEE-1 takes $pctBps on $quantity × $priceCents", (vector) => {
    const line = aLine(counted(vector.priceCents), milliOf(vector.quantity));
    expect(lineFee(percent(vector.pctBps), asOrdered(line))).toBe(vector.feeCents);
  });

  it.each(vectors.percentOfItems)("FEE-1 takes $pctBps of items worth $quantity × $priceCents", (vector) => {
    const lines = Array.from({ length: vector.quantity }, (_, ref) =>
      asOrdered(aLine(counted(vector.priceCents), milliOf(1), { ref })),
    );
    expect(basketFees([percent(vector.pctBps)], lines)).toMatchObject([{ cents: vector.feeCents }]);
  });

  it("FEE-2 is rounded once on a weight, a part of a unit and a reduced amount", () => {
    const pumpkins = aLine(weighed(86, 1000, 1000), milliOf(8));
    expect(lineFee(percent(2000), asOrdered(pumpkins))).toBe(138);
    const loaves = aLine(counted(86), milli(8500));
    expect(lineFee(percent(2000), asOrdered(loaves))).toBe(146);
    const reduced = { ...asOrdered(aLine(counted(86), milliOf(8))), cents: cents(680) };
    expect(lineFee(percent(2000), reduced)).toBe(136);
    expect(lineFee(percent(2000), { ...reduced, cents: cents(687) })).toBe(137);
  });
});

describe("on a basket", () => {
  const bread = aLine(counted(300), milliOf(2), { ref: 1 });
  const pumpkin = aLine(weighed(590, 800, 900), milliOf(1), { ref: 2 });
  const observed = (observations: Parameters<typeof basketAmounts>[2], ...fees: (PercentFee | FlatFee)[]) =>
    basketAmounts([bread, pumpkin], fees, observations).fees;

  it("FEE-3 follows what was delivered, line by line", () => {
    expect(observed(new Map(), percent(1000))).toEqual([
      {
        feeId: "market",
        cents: 107,
        perLine: [
          { ref: 1, cents: 60 },
          { ref: 2, cents: 47 },
        ],
      },
    ]);
    expect(observed(new Map([[1, { countMilli: milliOf(1) }]]), percent(1000))).toMatchObject([{ cents: 77 }]);
  });

  it("FEE-3 is not taken on gifts", () => {
    expect(observed(new Map([[1, { countMilli: milliOf(3) }]]), percent(1000))).toMatchObject([{ cents: 107 }]);
    // 0.03 € at 20 % is a cent on each of ten; a gift must not turn that into 20 % of 0.30 €.
    const radishes = aLine(counted(3), milliOf(10));
    const eleven = new Map([[1, { countMilli: milliOf(11) }]]);
    expect(basketAmounts([radishes], [percent(2000)], eleven).fees).toMatchObject([{ cents: 10 }]);
  });

  it("FEE-4 keeps a flat fee while anything was delivered", () => {
    const gone = { countMilli: milli(0) };
    expect(observed(new Map([[1, gone]]), flat(250))).toEqual([{ feeId: "delivery", cents: 250 }]);
    const nothing = new Map([
      [1, gone],
      [2, gone],
    ]);
    expect(observed(nothing, flat(250))).toEqual([{ feeId: "delivery", cents: 0 }]);
    expect(basketFees([flat(250)], [])).toEqual([{ feeId: "delivery", cents: 0 }]);
  });

  it.each(vectors.flatPerOrder)("FEE-4 takes a flat fee once for $items items", ({ amountCents, items, feeCents }) => {
    const lines = Array.from({ length: items }, (_, ref) => asOrdered(aLine(counted(100), milliOf(1), { ref })));
    expect(basketFees([flat(amountCents)], lines)).toEqual([{ feeId: "delivery", cents: feeCents }]);
  });

  it("FEE-5 does not rise where half an item rounds up and a whole one down", () => {
    const radishes = aLine(counted(2), milliOf(10));
    expect(lineFee(percent(2000), asOrdered(radishes))).toBe(0);
    const fewer = new Map([[1, { countMilli: milli(9500) }]]);
    expect(basketAmounts([radishes], [percent(2000)], fewer).fees).toMatchObject([{ cents: 0 }]);
  });

  it("FEE-5 never rises on the day, whatever is observed", () => {
    holds(fc.tuple(aBoardLine, anObservation, someFees), ([line, observation, fees]) => {
      const ordered = basketFees(fees, [asOrdered(line)]);
      const final = basketAmounts([line], fees, new Map([[line.ref, observation]])).fees;
      for (const [at, fee] of final.entries()) expect(fee.cents).toBeLessThanOrEqual(ordered[at]?.cents ?? 0);
    });
  });

  describe("of one producer", () => {
    const honey = aLine(counted(850), milliOf(1), { ref: 3, producerId: "ines" });
    const ofInes = { ...percent(1000, "ines"), producerId: "ines" };
    const crate = { ...flat(150), id: "crate", producerId: "ines" };
    const feesOn = (...lines: ReturnType<typeof aLine>[]) =>
      basketFees([ofInes, crate], lines.map(asOrdered)).map((fee) => fee.cents);

    it("FEE-7 is taken on its goods alone", () => {
      expect(feesOn(bread, honey)).toEqual([85, 150]);
      expect(feesOn(honey)).toEqual([85, 150]);
      expect(feesOn(bread)).toEqual([0, 0]);
      const [onInes] = basketFees([ofInes], [asOrdered(bread), asOrdered(honey)]);
      expect(onInes?.perLine).toEqual([{ ref: 3, cents: 85 }]);
    });

    it("FEE-7 goes when none of its goods came, and whatever others bring moves nothing", () => {
      const none = new Map([[3, { countMilli: milli(0) }]]);
      const { fees } = basketAmounts([bread, honey], [ofInes, crate], none);
      expect(fees.map((fee) => fee.cents)).toEqual([0, 0]);
      const noBread = new Map([[1, { countMilli: milli(0) }]]);
      expect(basketAmounts([bread, honey], [ofInes, crate], noBread).fees.map((fee) => fee.cents)).toEqual([85, 150]);
    });

    it("FEE-7 on every producer apart is the same as one percentage on all", () => {
      holds(fc.array(aBoardLine, { maxLength: 8 }), (lines) => {
        const producers = [...new Set(lines.map((line) => line.producerId))];
        const apart: MarketFee[] = producers.map((id) => ({ ...percent(700, id), producerId: id }));
        const sum = (fees: MarketFee[]) =>
          basketFees(fees, lines.map(asOrdered)).reduce((total, fee) => total + fee.cents, 0);
        expect(sum(apart)).toBe(sum([percent(700)]));
      });
    });

    it("FEE-4 takes no flat fee twice from goods added later, and a producer's with its first goods", () => {
      const fees = [percent(700), flat(250), ofInes, crate];
      const ids = (before: string[]) => feesOnAdded(fees, new Set(before)).map((fee) => fee.id);
      expect(ids(["luc"])).toEqual(["market", "ines", "crate"]);
      expect(ids(["luc", "ines"])).toEqual(["market", "ines"]);
    });
  });

  it("FEE-6 takes every fee on the goods alone", () => {
    const together = basketFees([percent(1000, "a"), percent(2000, "b"), flat(100)], [asOrdered(bread)]);
    expect(together.map((fee) => fee.cents)).toEqual([60, 120, 100]);
  });

  it.each(vectors.order.filter((order) => order.quantity !== undefined))(
    "FEE-6 adds up the order of vector $#",
    (order) => {
      const line = aLine(counted(order.priceCents ?? 0), milliOf(order.quantity ?? 0));
      const amounts = basketAmounts([line], [flat(order.flatPerOrderCents ?? 0)], new Map());
      expect(amounts.totalCents).toBe(order.totalCents);
    },
  );

  it("FEE-6 shows 4300 and 5300 for variants of 2000 and 3000 with fees of 2000 and 300", () => {
    const shown = [2000, 3000].map((price) => price + 2000 + 300);
    const totals = [2000, 3000].map(
      (price) =>
        basketAmounts([aLine(counted(price))], [flat(2000), { ...flat(300), id: "other" }], new Map()).totalCents,
    );
    expect(totals).toEqual(shown);
  });
});
