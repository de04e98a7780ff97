import fc from "fast-check";
import { expect, it } from "vitest";
import { holds } from "../testing/holds.ts";
import { compareNames, comparePlaces, homonyms, matchesSearch, sortKey } from "./collate.ts";

it("TXT-1 reads names without accents, capitals, ligatures and hyphens", () => {
  expect(["Éloïse  D’Arc", "Jean-Marie", "Cœur", "ÇA", "Nuñez", " Li "].map(sortKey)).toEqual([
    "eloise d arc",
    "jean marie",
    "coeur",
    "ca",
    "nunez",
    "li",
  ]);
});

it("TXT-1 sorts Élodie between Eloi and Emma", () => {
  expect(["Emma", "Zoé", "Élodie", "Eloi", "œuvre", "Odile"].toSorted(compareNames)).toEqual([
    "Élodie",
    "Eloi",
    "Emma",
    "Odile",
    "œuvre",
    "Zoé",
  ]);
});

it("TXT-1 orders any texts completely", () => {
  const texts = fc.tuple(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }));
  holds(texts, ([a, b]) => {
    expect(compareNames(a, b) + compareNames(b, a)).toBe(0);
    expect(compareNames(a, b) === 0).toBe(a === b);
    expect(sortKey(sortKey(a))).toBe(sortKey(a));
  });
});

it("TXT-2 finds texts in which every word of the search begins a word", () => {
  expect(matchesSearch("Éloïse Lefèvre", "lefe")).toBe(true);
  expect(matchesSearch("Éloïse Lefèvre", "LEF elo")).toBe(true);
  expect(matchesSearch("Œufs de poule", "oeuf")).toBe(true);
  expect(matchesSearch("Jean-Marie Blanc", "marie")).toBe(true);
  expect(matchesSearch("Éloïse Lefèvre", "fevre")).toBe(false);
  expect(matchesSearch("Éloïse Lefèvre", "elo blanc")).toBe(false);
  expect(matchesSearch("Éloïse Lefèvre", "  ")).toBe(true);
});

it("TXT-3 marks people whose names read the same", () => {
  const people = [
    { id: "1", name: "Marie Dubois" },
    { id: "2", name: "Ana Lopez" },
    { id: "3", name: "marie  DUBOIS" },
    { id: "4", name: "Márie Dubois" },
    { id: "5", name: "Marie Dubosc" },
  ];
  expect([...homonyms(people)].toSorted()).toEqual(["1", "3", "4"]);
  expect(homonyms([])).toEqual(new Set());
});

it("TXT-4 sorts places as people count", () => {
  expect(["B1", "A10", "a2", "Étagère 3", "A 2", "12", "3"].toSorted(comparePlaces)).toEqual([
    "3",
    "12",
    "A 2",
    "a2",
    "A10",
    "B1",
    "Étagère 3",
  ]);
});
