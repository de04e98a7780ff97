import { expect, it } from "vitest";
import { foldDraft } from "./fold-draft.ts";
import { stoppingClashes } from "./stopping-clashes.ts";

const clashes =
  foldDraft([
    ["marie1-0", { b: 7, l: 1, k: "count", v: 4000, on: [] }],
    ["karim1-0", { b: 7, l: 1, k: "count", v: 3000, on: [] }],
    ["marie1-1", { b: 7, l: 2, k: "weigh", v: [765], on: [] }],
    ["karim1-1", { b: 7, l: 2, k: "weigh", v: [756], on: [] }],
    ["marie1-2", { b: 7, k: "note", v: "sac bleu", on: [] }],
    ["karim1-2", { b: 7, k: "note", v: "sac vert", on: [] }],
  ]).get(7)?.clashes ?? [];
const refsOf = (lines: Parameters<typeof stoppingClashes>[1]) =>
  stoppingClashes(clashes, lines).map((clash) => clash.line);

it("DRA-12 two counts of a line that counts stop a confirmation, two notes do not", () => {
  expect(clashes).toHaveLength(3);
  expect(refsOf([{ ref: 1 }, { ref: 2 }]).toSorted()).toEqual([1, 2]);
});

it("DRA-12 what was observed of a line that is gone, or that something else stands in for, stops nobody", () => {
  expect(refsOf([{ ref: 1 }])).toEqual([1]);
  expect(refsOf([{ ref: 1, replaced: true }, { ref: 2 }])).toEqual([2]);
  expect(refsOf([])).toEqual([]);
});
