import fc from "fast-check";
import { expect, it } from "vitest";
import { anAmount, aVatRate } from "../testing/arbitraries.ts";
import { holds } from "../testing/holds.ts";
import vectors from "../vectors/tax-and-rounding.json";
import { bps } from "./bps.ts";
import { cents, sumCents } from "./cents.ts";
import { includedVat, vatByRate } from "./vat.ts";

it.each(vectors.included)("VAT-1 $ttcCents at $rateBps contains $vatCents", ({ ttcCents, rateBps, vatCents }) => {
  expect(includedVat(cents(ttcCents), bps(rateBps))).toBe(vatCents);
});

it("VAT-1 takes nothing at the rate of 0", () => {
  expect(includedVat(cents(1234), bps(0))).toBe(0);
});

it.each(vectors.documentSumNotPerLine)("VAT-2 takes the tax on the sum of a rate", (document) => {
  const vatBps = bps(document.rateBps);
  const lines = document.linesTtcCents.map((ttc) => ({ ttcCents: cents(ttc), vatBps }));
  expect(vatByRate(lines)).toEqual([{ vatBps, ttcCents: 990, vatCents: document.vatCents, netCents: 938 }]);
  // What would be wrong, to be sure that the vector tells the two apart.
  expect(sumCents(lines.map((line) => includedVat(line.ttcCents, vatBps)))).toBe(document.perLineWouldGive);
});

it("VAT-3 adds up: net and tax to the rate, rates to the document", () => {
  const someLines = fc.array(fc.record({ ttcCents: anAmount(), vatBps: aVatRate }), { maxLength: 20 });
  holds(someLines, (lines) => {
    const rates = vatByRate(lines);
    for (const rate of rates) expect(rate.netCents + rate.vatCents).toBe(rate.ttcCents);
    expect(sumCents(rates.map((rate) => rate.ttcCents))).toBe(sumCents(lines.map((line) => line.ttcCents)));
    expect(rates.map((rate) => rate.vatBps)).toEqual(
      [...new Set(lines.map((line) => line.vatBps))].sort((a, b) => a - b),
    );
  });
});
