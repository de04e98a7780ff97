import fc from "fast-check";
import { expect, it } from "vitest";
import { holds } from "../testing/holds.ts";
import { parseDraftEntry } from "./draft-entry.ts";
import type { KeyedEntry } from "./draft-slot.ts";
import { foldDraft } from "./fold-draft.ts";
import { ownChanges } from "./own-changes.ts";

function written(key: string, value: object): KeyedEntry {
  const entry = parseDraftEntry(key, { b: 12, on: [], ...value });
  if (entry === undefined) throw new Error("no entry");
  return { key, entry };
}
const isMarie = (key: string) => key.startsWith("marie");
const mine = (...history: KeyedEntry[]) => ownChanges(history, isMarie);

it("UND-1 goes back to the value that was replaced, or to nothing", () => {
  const first = written("marie-0", { l: 1, k: "count", v: 2000 });
  expect(mine(first).map(({ undo }) => undo)).toEqual([{ kind: "can", former: [{ entry: first.entry, v: null }] }]);
  const karim = written("karim-0", { l: 1, k: "count", v: 1000 });
  const over = written("marie-1", { l: 1, k: "count", v: 0, on: ["karim-0"] });
  expect(mine(karim, over)).toEqual([
    {
      key: "marie-1",
      basket: 12,
      line: 1,
      entries: [over.entry],
      undo: { kind: "can", former: [{ entry: over.entry, v: 1000 }] },
    },
  ]);
});

it("UND-1 takes one gesture back whole: a count and why", () => {
  const count = written("marie-0", { l: 1, k: "count", v: 0 });
  const why = written("marie-1", { l: 1, k: "reason", v: "missing" });
  const other = written("marie-2", { l: 2, k: "count", v: 1000 });
  expect(mine(count, why, other).map(({ key, entries }) => [key, entries.length])).toEqual([
    ["marie-2", 1],
    ["marie-1", 2],
  ]);
});

it("UND-2 what somebody else has replaced since is not taken back, and says by which entry", () => {
  const count = written("marie-0", { l: 1, k: "count", v: 0 });
  const karim = written("karim-0", { l: 1, k: "count", v: 1000, on: ["marie-0"] });
  expect(mine(count, karim).map(({ undo }) => undo)).toEqual([{ kind: "replaced", by: "karim-0" }]);
  const elsewhere = written("karim-1", { l: 2, k: "count", v: 1000, on: ["marie-0"] });
  expect(mine(count, elsewhere).map(({ undo }) => undo.kind)).toEqual(["can"]);
});

it("UND-2 a decision between two observations has no one value to go back to", () => {
  const [a, b] = [written("karim-0", { l: 1, k: "count", v: 0 }), written("luc-0", { l: 1, k: "count", v: 1000 })];
  const decided = written("marie-0", { l: 1, k: "count", v: 1000, on: ["karim-0", "luc-0"] });
  expect(mine(a, b, decided).map(({ undo }) => undo)).toEqual([{ kind: "clash" }]);
});

it("UND-3 an undo is a new entry: undone again, the value is back, and nothing was lost", () => {
  const anEdit = fc.record({ by: fc.constantFrom("marie", "karim"), l: fc.nat(1), v: fc.constantFrom(0, 1000, 2000) });
  holds(fc.array(anEdit, { minLength: 1, maxLength: 12 }), (edits) => {
    const history: KeyedEntry[] = [];
    const standing = (l: number) => {
      const folded = foldDraft(history.map(({ key, entry }) => [key, entry] as const)).get(12);
      return { on: folded?.standing.get(l * 3) ?? [], v: folded?.lines.get(l)?.count ?? null };
    };
    for (const [n, { by, l, v }] of edits.entries()) {
      history.push(written(`${by}-${n * 2}`, { l, k: "count", v, on: standing(l).on }));
    }
    const newest = ownChanges(history, isMarie).find(({ undo }) => undo.kind === "can");
    if (newest === undefined || newest.line === null || newest.undo.kind !== "can") return;
    const before = standing(newest.line).v;
    const v = newest.undo.former[0]?.v ?? null;
    history.push(written("marie-100", { l: newest.line, k: "count", v, on: standing(newest.line).on }));
    expect(standing(newest.line).v).toBe(v);
    const again = ownChanges(history, isMarie)[0];
    expect(again?.undo).toMatchObject({ kind: "can", former: [{ v: before }] });
    expect(history).toHaveLength(edits.length + 1);
  });
});
