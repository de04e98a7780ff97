import fc from "fast-check";
import { expect, it } from "vitest";
import type { JournalEntry } from "../contract/journal.ts";
import { type DraftEntry, parseDraftEntry } from "../draft/draft-entry.ts";
import type { WrittenEntry } from "../draft/written-entry.ts";
import { milliOf } from "../quantity/milli.ts";
import { holds } from "../testing/holds.ts";
import { draftChanges, type JournalBasket } from "./draft-changes.ts";
import { inJournalOrder, isAfterCursor, journalCursor, matchesJournal } from "./journal-order.ts";
import { journalTable } from "./journal-table.ts";

let seq = 0;
function written(key: string, value: object, by = "marie", at = 1_000): WrittenEntry {
  const entry = parseDraftEntry(key, { b: 12, on: [], ...value });
  if (entry === undefined) throw new Error("no entry");
  seq += 1;
  return { key, entry: entry satisfies DraftEntry, by, name: by === "marie" ? "Marie" : "Karim", at, seq };
}
const baskets = new Map<number, JournalBasket>([
  [
    12,
    {
      customer: "Ana Lefèvre",
      lines: new Map([[1, { productName: "Batavia", unit: "piece", orderedMilli: milliOf(2) }]]),
    },
  ],
]);
const said = (entry: JournalEntry) => [entry.byName, entry.kind, entry.before, entry.after, entry.reason];

it("JRN-1 tells who changed what, from the value that was replaced to the new one", () => {
  const changes = draftChanges(
    [
      written("a-1", { l: 1, k: "count", v: 2000 }),
      written("b-1", { l: 1, k: "count", v: 1000, on: ["a-1"] }, "karim", 60_000),
      written("b-2", { k: "note", v: "sac bleu" }, "karim", 90_000),
    ],
    baskets,
  );
  expect(changes.map(said)).toEqual([
    ["Marie", "count", null, 2000, null],
    ["Karim", "count", 2000, 1000, null],
    ["Karim", "note", null, "sac bleu", null],
  ]);
  expect(changes[0]).toMatchObject({ customer: "Ana Lefèvre", productName: "Batavia", basketNumber: 12 });
});

it("JRN-2 puts a reason beside the count it was written with, and tells a reason of its own apart", () => {
  const changes = draftChanges(
    [
      written("a-1", { l: 1, k: "count", v: 0 }),
      written("a-2", { l: 1, k: "reason", v: "missing" }),
      written("b-1", { l: 1, k: "reason", v: "damaged", on: ["a-2"] }, "karim", 60_000),
    ],
    baskets,
  );
  expect(changes.map(said)).toEqual([
    ["Marie", "count", null, 0, "missing"],
    ["Karim", "reason", "missing", "damaged", null],
  ]);
});

it("JRN-1 loses no entry: each stands in the journal or is the reason of one that does", () => {
  const anEntry = fc.record({
    l: fc.nat(2),
    k: fc.constantFrom("count", "reason"),
    by: fc.constantFrom("marie", "karim"),
    at: fc.nat(10_000),
  });
  holds(fc.array(anEntry, { maxLength: 20 }), (given) => {
    const history = given.map(({ by, at, ...rest }, n) =>
      written(`${by}-${n}`, { ...rest, v: rest.k === "count" ? 1000 : "missing" }, by, at),
    );
    const told = new Set(draftChanges(history, baskets).map((change) => change.id));
    for (const { key, entry } of history) if (entry.k === "count") expect(told.has(key)).toBe(true);
  });
});

const anEntry = (given: Partial<JournalEntry> = {}): JournalEntry => ({
  id: "a-1",
  at: 1_000,
  kind: "count",
  byName: "Marie",
  basketNumber: 12,
  customer: "Ana Lefèvre",
  productName: "Œufs plein air",
  unit: "piece",
  orderedMilli: milliOf(2),
  before: null,
  after: 0,
  reason: "missing",
  ...given,
});

it("JRN-3 finds by basket, person, kind, reason and words without accents; all that is asked must fit", () => {
  const entry = anEntry();
  expect(
    [
      { basket: "12" },
      { person: "Marie" },
      { group: "goods" as const },
      { reason: "missing" as const },
      { q: "lefevre oeufs" },
      { q: "12" },
    ].map((wish) => matchesJournal(entry, wish)),
  ).toEqual([true, true, true, true, true, true]);
  expect(
    [
      { basket: "1" },
      { person: "Mar" },
      { group: "late" as const },
      { reason: "gift" as const },
      { q: "lefevre carottes" },
      { q: "oeufs", person: "Karim" },
    ].map((wish) => matchesJournal(entry, wish)),
  ).toEqual([false, false, false, false, false, false]);
  expect(matchesJournal(anEntry({ kind: "something_newer" }), { group: "date" })).toBe(true);
});

it("JRN-4 goes newest first, and its pages leave nothing out and tell nothing twice", () => {
  const some = fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(30)), {
    selector: ([at, id]) => `${at} ${id}`,
    maxLength: 30,
  });
  holds(fc.tuple(some, fc.integer({ min: 1, max: 7 })), ([drawn, size]) => {
    const all = inJournalOrder(drawn.map(([at, id]) => anEntry({ at, id: `k-${id}` })));
    const read: JournalEntry[] = [];
    for (let rest = all; rest.length > 0; ) {
      read.push(...rest.slice(0, size));
      const last = read.at(-1);
      rest = last === undefined ? [] : all.filter((entry) => isAfterCursor(entry, journalCursor(last)));
    }
    expect(read).toEqual(all);
    expect(all.map((entry) => entry.at)).toEqual(all.map((entry) => entry.at).toSorted((a, b) => b - a));
  });
});

it("JRN-5 is a table whose times are the market's, quantities units, weights grams and amounts euros", () => {
  const at = Date.parse("2026-11-21T09:15:00Z");
  const table = journalTable(
    [
      anEntry({ at, before: 2500, after: 0 }),
      anEntry({ at, kind: "weigh", before: [192, 167], after: [400], reason: null }),
      anEntry({ at, kind: "validated", productName: null, unit: null, after: { totalCents: 2091 }, reason: null }),
      anEntry({ at, kind: "arrived", productName: null, unit: null, after: true, reason: null }),
      anEntry({ at, kind: "duty", before: { task: "lead" }, after: null, unit: null, reason: null }),
    ],
    "Europe/Paris",
  );
  expect(table[1]).toEqual([
    "2026-11-21",
    "10:15",
    "Marie",
    12,
    "Ana Lefèvre",
    "Œufs plein air",
    "count",
    "2.5",
    "0",
    "piece",
    "missing",
  ]);
  expect(table.slice(2).map((row) => row.slice(6, 10))).toEqual([
    ["weigh", "192 + 167", "400", "g"],
    ["validated", null, { cents: 2091 }, null],
    ["arrived", null, "yes", null],
    ["duty", '{"task":"lead"}', null, null],
  ]);
});
