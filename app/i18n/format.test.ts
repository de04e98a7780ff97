import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { cents } from "../../core/money/cents.ts";
import { grams } from "../../core/quantity/grams.ts";
import { milli } from "../../core/quantity/milli.ts";
import { loadLanguage } from "./catalogue.ts";
import { formatAgo } from "./format-ago.ts";
import { formatCents, formatDifference } from "./format-money.ts";
import { formatGrams, formatMilli, formatWeighing, perUnit } from "./format-quantity.ts";
import { formatDayOn, formatHours, formatNear, formatSpan, formatTime } from "./format-time.ts";
import { applyLocale } from "./locale.ts";

const paris = "Europe/Paris";
const at = (iso: string) => Date.parse(iso);
/** What a reader sees: which kind of space separates is Intl's business. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

beforeAll(() => loadLanguage("en"));
afterEach(() => applyLocale("fr"));

describe("money", () => {
  it("is written as each language does", () => {
    expect(plain(formatCents(cents(412_030)))).toBe("4 120,30 €");
    applyLocale("en");
    expect(formatCents(cents(412_030))).toBe("€4,120.30");
  });

  it("keeps the currency it is given", () => {
    expect(plain(formatCents(cents(1200), "CHF"))).toBe("12,00 CHF");
  });

  it.each([
    [512, "+5,12 €"],
    [-512, "−5,12 €"],
    [0, "0,00 €"],
  ])("shows the sign of a difference of %i", (amount, text) => {
    expect(plain(formatDifference(cents(amount)))).toBe(text);
  });
});

describe("quantities", () => {
  it.each([
    [1500, "kg", "1,5 kg"],
    [750, "l", "0,75 l"],
    [1000, "piece", "1 pièce"],
    [28_000, "bunch", "28 bottes"],
    [2000, "bourriche", "2 bourriche"],
  ])("writes %i thousandths of %s", (quantity, unit, text) => {
    expect(plain(formatMilli(milli(quantity), unit))).toBe(text);
  });

  it("says how a price is counted", () => {
    expect(perUnit("kg")).toBe("le kg");
    applyLocale("en");
    expect(perUnit("bunch")).toBe("a bunch");
  });

  it("says small weights in grams and large ones in kilos", () => {
    expect([500, 999, 1000, 1800].map((weight) => plain(formatGrams(grams(weight))))).toEqual([
      "500 g",
      "999 g",
      "1 kg",
      "1,8 kg",
    ]);
  });

  it("repeats a scale to the gram", () => {
    expect([312, 1692, 2000].map((weight) => plain(formatWeighing(grams(weight))))).toEqual([
      "0,312 kg",
      "1,692 kg",
      "2,000 kg",
    ]);
  });
});

describe("time", () => {
  const now = at("2026-11-20T16:00:00Z");

  it("is the market's, wherever the phone is", () => {
    expect(formatTime(at("2026-11-21T11:30:00Z"), paris)).toBe("12:30");
    expect(formatTime(at("2026-11-21T11:30:00Z"), "Indian/Reunion")).toBe("15:30");
  });

  it("writes a window as a market does", () => {
    const window = [at("2026-11-21T09:00:00Z"), at("2026-11-21T11:30:00Z")] as const;
    expect(plain(formatHours(...window, paris))).toBe("10 h – 12 h 30");
    applyLocale("en");
    expect(formatHours(...window, paris)).toBe("10:00 – 12:30");
  });

  it.each([
    ["2026-11-20T17:00:00Z", "aujourd’hui 18 h"],
    ["2026-11-20T23:30:00Z", "demain 0 h 30"],
    ["2026-11-19T17:00:00Z", "hier 18 h"],
    ["2026-11-24T17:00:00Z", "mardi 18 h"],
    ["2026-11-30T17:00:00Z", "lun. 30 nov. 18 h"],
    ["2028-01-05T17:00:00Z", "5 janv. 2028"],
  ])("sees %s from Friday the 20th, five in the afternoon", (iso, text) => {
    expect(plain(formatNear(at(iso), now, paris))).toBe(text);
  });

  it("counts days by the calendar across a clock change", () => {
    // The night of 24 to 25 October 2026 has 25 hours in Paris.
    expect(plain(formatNear(at("2026-10-25T22:30:00Z"), at("2026-10-24T22:30:00Z"), paris))).toBe(
      "aujourd’hui 23 h 30",
    );
    expect(plain(formatNear(at("2026-10-25T23:30:00Z"), at("2026-10-24T22:30:00Z"), paris))).toBe("demain 0 h 30");
  });

  it("never moves a date that has no hour", () => {
    expect(formatDayOn("2026-11-21")).toBe("sam. 21 nov.");
    applyLocale("en");
    expect(formatDayOn("2026-11-21")).toBe("Sat 21 Nov");
  });

  it.each([
    [4_000, "4 s"],
    [12 * 60_000, "12 min"],
    [(6 * 60 + 2) * 60_000, "6 h 02"],
    [52 * 3_600_000, "2 j 4 h"],
    [-5, "0 s"],
  ])("says a span of %i ms", (span, text) => {
    expect(plain(formatSpan(span))).toBe(text);
  });

  it("says how long ago", () => {
    expect([now - 500, now - 4000].map((then) => formatAgo(then, now))).toEqual(["à l’instant", "il y a 4 s"]);
  });
});
