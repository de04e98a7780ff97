import { expect, it } from "vitest";
import type { BoardLine } from "../basket/board-line.ts";
import { parseDraftEntry } from "../draft/draft-entry.ts";
import type { WrittenEntry } from "../draft/written-entry.ts";
import type { MarketFee } from "../fee/market-fee.ts";
import { bps } from "../money/bps.ts";
import { cents } from "../money/cents.ts";
import { grams } from "../quantity/grams.ts";
import { milli, milliOf } from "../quantity/milli.ts";
import { type AnnouncedLine, decideMissing } from "./decide-missing.ts";
import { missingBackCents } from "./missing-back.ts";

const salads: BoardLine = {
  ref: 1,
  lineId: "salads",
  producerId: "luc",
  vatBps: bps(550),
  terms: { kind: "counted", unit: "piece", unitCents: cents(120) },
  quantityMilli: milliOf(2),
  chargedCents: cents(240),
  estimateCents: cents(240),
};
const chickens: BoardLine = {
  ...salads,
  ref: 2,
  terms: { kind: "weighed", perKgCents: cents(1290), estimateGrams: grams(1800), maxGrams: grams(2160) },
  chargedCents: cents(5573),
  estimateCents: cents(4644),
};
const percent: MarketFee = { id: "p", kind: "percent", producerId: "", bps: bps(500), vatBps: bps(2000), label: "" };
const flat: MarketFee = {
  id: "f",
  kind: "flat",
  producerId: "",
  amountCents: cents(100),
  vatBps: bps(2000),
  label: "",
};

it("MIS-1 tells the line's charge and the fee on it, whatever else is in the basket", () => {
  const back = (ref: number, have: number, fees: MarketFee[] = []) =>
    missingBackCents([salads, chickens], fees, ref, milliOf(have));
  expect([back(1, 0), back(1, 1), back(1, 2)]).toEqual([240, 120, 0]);
  expect([back(2, 0), back(2, 1)]).toEqual([5573, 2786]);
  expect(back(1, 0, [percent, flat])).toBe(240 + 12);
  expect(missingBackCents([salads], [flat], 1, milliOf(0))).toBe(340);
});

const line = (basket: number, given: Partial<AnnouncedLine> = {}): AnnouncedLine => ({
  lineId: `line-${basket}`,
  offerId: "salads",
  basket,
  line: 1,
  wantedMilli: milliOf(2),
  toldMilli: null,
  ...given,
});
function seenBy(name: string, basket: number, v: number | null = 2000): WrittenEntry {
  const entry = parseDraftEntry("k-1", { b: basket, l: 1, k: "count", v, on: [] });
  if (entry === undefined) throw new Error("no entry");
  return { key: `${name}-${basket}`, entry, by: name, name, at: 0, seq: 1 };
}
const decide = (lines: AnnouncedLine[], have = 0, standing: WrittenEntry[] = []) =>
  decideMissing({ lines, have: new Map([["salads", milli(have)]]), standing, authorName: "Luc" }).map(
    ({ basket, haveMilli }) => [basket, haveMilli],
  );

it("MIS-2 tells everybody whose part will be short, in the order of ordering", () => {
  expect(decide([line(3), line(1), line(2)])).toEqual([
    [1, 0],
    [2, 0],
    [3, 0],
  ]);
  expect(decide([line(3), line(1), line(2)], 3000)).toEqual([
    [2, 1000],
    [3, 0],
  ]);
});

it("MIS-2 leaves what somebody else has in hand, and replaces the author's own word", () => {
  expect(decide([line(1), line(2)], 0, [seenBy("Marie", 1)])).toEqual([[2, 0]]);
  expect(decide([line(1), line(2)], 0, [seenBy("Luc", 1), seenBy("Marie", 2, null)])).toEqual([
    [1, 0],
    [2, 0],
  ]);
});

it("MIS-2 tells nobody the same twice, and tells again what became better or worse", () => {
  const told = line(1, { toldMilli: milliOf(0) });
  expect(decide([told])).toEqual([]);
  expect(decide([told, line(2)])).toEqual([[2, 0]]);
  expect(decide([told], 2000)).toEqual([[1, 2000]]);
});
