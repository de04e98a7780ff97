import fc from "fast-check";
import { expect, it } from "vitest";
import { holds } from "../testing/holds.ts";
import { isDraftKey, parseDraftEntry } from "./draft-entry.ts";
import { foldDraft } from "./fold-draft.ts";

const KEY = "a1b2c3-17";

it.each([
  { b: 3, l: 2, k: "count", v: 4000, on: [] },
  { b: 3, l: 2, k: "count", v: null, on: ["a1b2c3-16"] },
  { b: 3, l: 2, k: "weigh", v: [192, 167], on: [] },
  { b: 3, l: 2, k: "weigh", v: null, on: [] },
  { b: 3, l: 2, k: "reason", v: "damaged", on: [] },
  { b: 3, k: "note", v: "sac bleu", on: [] },
  { b: 3, k: "arrived", v: true, on: [] },
  { b: 3, k: "bags", v: 2, on: [] },
  { b: 3, k: "crate", v: "B4", on: [] },
])("DRA-1 reads $k $v as it is", (entry) => {
  expect(parseDraftEntry(KEY, entry)).toEqual(entry);
});

it("DRA-1 reads nothing written as nothing observed, and drops what it does not know", () => {
  const on: string[] = [];
  expect(parseDraftEntry(KEY, { b: 3, l: 2, k: "weigh", v: [], on })).toEqual({ b: 3, l: 2, k: "weigh", v: null, on });
  expect(parseDraftEntry(KEY, { b: 3, k: "note", v: "", on })).toEqual({ b: 3, k: "note", v: null, on });
  expect(parseDraftEntry(KEY, { b: 3, k: "arrived", v: null, on })).toEqual({ b: 3, k: "arrived", v: false, on });
  expect(parseDraftEntry(KEY, { b: 3, l: 9, k: "bags", v: 1, on, author: "claire" })).toEqual({
    b: 3,
    k: "bags",
    v: 1,
    on,
  });
});

it.each([
  ["no object", "count"],
  ["null", null],
  ["a list", []],
  ["no basket", { l: 1, k: "count", v: 1, on: [] }],
  ["a basket that is no number", { b: "3", l: 1, k: "count", v: 1, on: [] }],
  ["a basket below zero", { b: -1, l: 1, k: "count", v: 1, on: [] }],
  ["no line where one is needed", { b: 3, k: "count", v: 1, on: [] }],
  ["an unknown kind", { b: 3, l: 1, k: "price", v: 1, on: [] }],
  ["a kind of the prototype", { b: 3, l: 1, k: "constructor", v: 1, on: [] }],
  ["a count below zero", { b: 3, l: 1, k: "count", v: -1000, on: [] }],
  ["a count with a fraction", { b: 3, l: 1, k: "count", v: 0.5, on: [] }],
  ["a count beyond bounds", { b: 3, l: 1, k: "count", v: 1e9, on: [] }],
  ["a count without end", { b: 3, l: 1, k: "count", v: Number.POSITIVE_INFINITY, on: [] }],
  ["a count as text", { b: 3, l: 1, k: "count", v: "4", on: [] }],
  ["a weighing of nothing", { b: 3, l: 1, k: "weigh", v: [0], on: [] }],
  ["a weight alone", { b: 3, l: 1, k: "weigh", v: 192, on: [] }],
  ["too many weighings", { b: 3, l: 1, k: "weigh", v: Array.from({ length: 101 }, () => 1), on: [] }],
  ["an unknown reason", { b: 3, l: 1, k: "reason", v: "because", on: [] }],
  ["a note as long as a book", { b: 3, k: "note", v: "x".repeat(501), on: [] }],
  ["arrival as text", { b: 3, k: "arrived", v: "yes", on: [] }],
  ["a place as long as a sentence", { b: 3, k: "crate", v: "behind the big door", on: [] }],
  ["a place that is a number", { b: 3, k: "crate", v: 4, on: [] }],
  ["half a bag", { b: 3, k: "bags", v: 0.5, on: [] }],
  ["goods added by a phone of old", { b: 3, k: "add", v: { id: "x", offer: "tomatoes", milli: 1000 }, on: [] }],
  ["no list of what it replaces", { b: 3, l: 1, k: "count", v: 1 }],
  ["a list of what it replaces that names no keys", { b: 3, l: 1, k: "count", v: 1, on: [1] }],
  [
    "a list of what it replaces beyond bounds",
    { b: 3, l: 1, k: "count", v: 1, on: Array.from({ length: 65 }, () => KEY) },
  ],
])("DRA-1 reads no entry from %s", (_, value) => {
  expect(parseDraftEntry(KEY, value)).toBeUndefined();
});

it("DRA-1 knows a key", () => {
  expect(["a1b2c3-0", "a1b2c3-17", "Marie_1-999999999"].every(isDraftKey)).toBe(true);
  expect(
    ["", "a1b2c3", "-1", "a1b2c3-01", "a1b2c3--1", "a b-1", "a1b2c3-1x", `${"a".repeat(37)}-1`, 7, null].some(
      isDraftKey,
    ),
  ).toBe(false);
});

it("DRA-1 throws at nothing that a document can hold", () => {
  const almost = fc.record(
    {
      b: fc.oneof(fc.nat(5), fc.anything()),
      l: fc.oneof(fc.nat(5), fc.anything()),
      k: fc.oneof(fc.constantFrom("count", "weigh", "reason", "note", "arrived", "bags", "add"), fc.anything()),
      v: fc.anything(),
      on: fc.oneof(fc.array(fc.constantFrom(KEY, "b-1")), fc.anything()),
    },
    { requiredKeys: [] },
  );
  const key = fc.oneof(fc.constantFrom(KEY, "b-1", "c-1"), fc.string());
  holds(fc.array(fc.tuple(key, fc.oneof(almost, fc.anything())), { maxLength: 6 }), (entries) => {
    expect(() => foldDraft(entries)).not.toThrow();
  });
});
