import { expect, it } from "vitest";
import { basisOf } from "../../../core/basket/basis.ts";
import { basketAmounts } from "../../../core/basket/basket-amounts.ts";
import type { BasketLine } from "../../../core/contract/order.ts";
import { type DraftEntry, parseDraftEntry } from "../../../core/draft/draft-entry.ts";
import { createDraftIndex } from "../../../core/draft/draft-index.ts";
import { basketObservations } from "../../../core/draft/fold-basket.ts";
import { cents } from "../../../core/money/cents.ts";
import { grams } from "../../../core/quantity/grams.ts";
import { milliOf } from "../../../core/quantity/milli.ts";
import { boardLineOf } from "../line/board-line-of.ts";
import { aChicken, aLine } from "../testing/board-facts.ts";
import { restoreSeen } from "./restore-seen.ts";

/** A basket whose entries come one after the other; each names the one before it of its slot. */
function aDraft(lines: readonly BasketLine[]) {
  const index = createDraftIndex();
  const history: DraftEntry[] = [];
  const last = new Map<string, string>();
  const boardLines = lines.map(boardLineOf);
  const basis = () => basisOf(basketAmounts(boardLines, [], basketObservations(index.basket(1))));
  return {
    basis,
    write(entry: Record<string, unknown>) {
      const key = `a-${history.length}`;
      const slot = `${entry.k}${entry.l}`;
      const parsed = parseDraftEntry(key, { b: 1, on: last.has(slot) ? [last.get(slot)] : [], ...entry });
      if (parsed === undefined) throw new Error("no entry");
      last.set(slot, key);
      history.push(parsed);
      index.add(key, parsed);
    },
    restore: (seen: ReturnType<typeof basis>) =>
      restoreSeen({ lines: boardLines, fold: index.basket(1), history, seen, now: basis() }),
  };
}

it("says that all is there again when nobody had looked before", () => {
  const draft = aDraft([aLine({ ref: 1 }), aLine({ ref: 2 })]);
  const seen = draft.basis();
  draft.write({ k: "count", l: 2, v: 0 });
  expect(draft.restore(seen)).toEqual([{ ref: 2, count: milliOf(2), weigh: null }]);
});

it("takes the earlier count that gives the seen amount", () => {
  const draft = aDraft([aLine({ ref: 1, quantityMilli: milliOf(5) })]);
  draft.write({ k: "count", l: 1, v: 4000 });
  const seen = draft.basis();
  draft.write({ k: "count", l: 1, v: 3000 });
  draft.write({ k: "count", l: 1, v: 0 });
  expect(draft.restore(seen)).toEqual([{ ref: 1, count: milliOf(4), weigh: null }]);
});

it("takes the earlier weighing, and leaves the count that stands", () => {
  const draft = aDraft([aChicken({ ref: 1, quantityMilli: milliOf(2) })]);
  draft.write({ k: "count", l: 1, v: 2000 });
  draft.write({ k: "weigh", l: 1, v: [1800, 1700] });
  const seen = draft.basis();
  draft.write({ k: "weigh", l: 1, v: [1800, 1650] });
  expect(draft.restore(seen)).toEqual([{ ref: 1, count: milliOf(2), weigh: [grams(1800), grams(1700)] }]);
});

it("goes back to no weight where the estimate was seen", () => {
  const draft = aDraft([aChicken({ ref: 1 })]);
  const seen = draft.basis();
  draft.write({ k: "weigh", l: 1, v: [1500] });
  expect(draft.restore(seen)).toEqual([{ ref: 1, count: null, weigh: null }]);
});

it("finds the weighing and the count together when both changed", () => {
  const draft = aDraft([aChicken({ ref: 1, quantityMilli: milliOf(2) })]);
  draft.write({ k: "count", l: 1, v: 1000 });
  draft.write({ k: "weigh", l: 1, v: [1750] });
  const seen = draft.basis();
  draft.write({ k: "weigh", l: 1, v: [1600, 1600] });
  draft.write({ k: "count", l: 1, v: 0 });
  const restored = draft.restore(seen);
  expect(restored).toEqual([{ ref: 1, count: milliOf(1), weigh: [grams(1750)] }]);
});

it("touches no line that is as it was seen", () => {
  const draft = aDraft([aLine({ ref: 1 }), aLine({ ref: 2 })]);
  draft.write({ k: "count", l: 1, v: 1000 });
  const seen = draft.basis();
  draft.write({ k: "count", l: 2, v: 1000 });
  expect(draft.restore(seen)?.map(({ ref }) => ref)).toEqual([2]);
});

it("gives up on an amount that no value of the line gives", () => {
  const draft = aDraft([aLine({ ref: 1 })]);
  const now = draft.basis();
  expect(draft.restore({ totalCents: cents(99), lines: [[1, cents(99)]] })).toBeUndefined();
  expect(draft.restore(now)).toEqual([]);
});
