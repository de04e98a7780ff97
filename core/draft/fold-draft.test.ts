import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "../testing/holds.ts";
import { createDraftIndex } from "./draft-index.ts";
import { type FoldedBasket, isPrepared, replacedBy } from "./fold-basket.ts";
import { foldDraft, observationsOf } from "./fold-draft.ts";

type Written = readonly [key: string, value: unknown];
const count = (key: string, v: number | null, on: string[] = [], l = 1): Written => [
  key,
  { b: 7, l, k: "count", v, on },
];
const weigh = (key: string, v: number[], on: string[] = []): Written => [key, { b: 7, l: 1, k: "weigh", v, on }];
const basket = (...entries: Written[]): FoldedBasket => createFolded(entries);
const createFolded = (entries: Iterable<Written>, ref = 7): FoldedBasket => {
  const index = createDraftIndex();
  for (const [key, value] of entries) index.add(key, value);
  return index.basket(ref);
};

describe("what replaces what", () => {
  it("DRA-3 lets a later entry replace the one it names", () => {
    const folded = basket(count("a-1", 4000), count("b-1", 3000, ["a-1"]));
    expect(folded.lines.get(1)).toEqual({ count: 3000 });
    expect(folded.clashes).toEqual([]);
  });

  it("DRA-3 replaces entries that come after the one that names them", () => {
    expect(basket(count("b-1", 3000, ["a-1"])).lines.get(1)).toEqual({ count: 3000 });
    expect(basket(count("b-1", 3000, ["a-1"]), count("a-1", 4000)).lines.get(1)).toEqual({ count: 3000 });
  });

  it("DRA-3 replaces nothing of another basket, line or kind", () => {
    const folded = foldDraft([
      count("a-1", 4000),
      count("b-1", 3000, ["a-1"], 2),
      weigh("b-2", [192], ["a-1"]),
      ["b-3", { b: 8, l: 1, k: "count", v: 1000, on: ["a-1"] }],
    ]);
    expect(folded.get(7)?.lines.get(1)).toEqual({ count: 4000, weigh: [192] });
    expect(folded.get(7)?.lines.get(2)).toEqual({ count: 3000 });
    expect(folded.get(8)?.lines.get(1)).toEqual({ count: 1000 });
  });

  it("DRA-3 settles a clash by an entry that names both", () => {
    const folded = basket(count("a-1", 4000), count("b-1", 3000), count("c-1", 3000, ["a-1", "b-1"]));
    expect(folded.lines.get(1)).toEqual({ count: 3000 });
    expect(folded.clashes).toEqual([]);
  });

  it("DRA-3 says what a new entry has to name", () => {
    const folded = basket(count("a-1", 4000), count("b-1", 3000), count("c-1", 2000, [], 2));
    expect(replacedBy(folded, { k: "count", l: 1 })).toEqual(["a-1", "b-1"]);
    expect(replacedBy(folded, { k: "count", l: 2 })).toEqual(["c-1"]);
    expect(replacedBy(folded, { k: "weigh", l: 2 })).toEqual([]);
  });
});

describe("several at once", () => {
  it("DRA-4 shows different values with keys and authors, and takes neither", () => {
    const authors = new Map([["a-1", "marie"]]);
    const folded = foldDraft([count("b-1", 3000), count("a-1", 4000)], (key) => authors.get(key));
    expect(folded.get(7)?.lines.get(1)).toBeUndefined();
    expect(folded.get(7)?.clashes).toEqual([
      {
        basket: 7,
        line: 1,
        kind: "count",
        blocking: true,
        entries: [
          { key: "a-1", author: "marie", value: 4000 },
          { key: "b-1", author: undefined, value: 3000 },
        ],
      },
    ]);
  });

  it("DRA-4 takes equal values as one, also weights in another order", () => {
    expect(basket(count("a-1", 4000), count("b-1", 4000)).lines.get(1)).toEqual({ count: 4000 });
    const folded = basket(weigh("b-1", [167, 192]), weigh("a-1", [192, 167]));
    expect(folded.lines.get(1)).toEqual({ weigh: [192, 167] });
    expect(folded.clashes).toEqual([]);
  });

  it("DRA-4 does not add up what two people weighed", () => {
    expect(basket(weigh("a-1", [192]), weigh("b-1", [193])).clashes).toHaveLength(1);
  });

  it("DRA-4 sees a clash between a value and its being taken back", () => {
    const folded = basket(count("a-1", 4000), count("b-1", 3000, ["a-1"]), count("c-1", null, ["a-1"]));
    expect(folded.clashes).toMatchObject([{ entries: [{ value: 3000 }, { value: null }] }]);
  });
});

describe("rings", () => {
  it("DRA-5 shows entries that only replace each other", () => {
    const folded = basket(count("a-1", 4000, ["b-1"]), count("b-1", 3000, ["a-1"]));
    expect(folded.clashes).toMatchObject([{ entries: [{ key: "a-1" }, { key: "b-1" }] }]);
    expect(basket(count("a-1", 4000, ["b-1"]), count("b-1", 4000, ["a-1"])).lines.get(1)).toEqual({ count: 4000 });
    expect(basket(count("a-1", 4000, ["a-1"])).lines.get(1)).toEqual({ count: 4000 });
  });

  it("DRA-5 shows a ring beside an entry that has nothing to do with it", () => {
    const folded = basket(count("a-1", 4000, ["b-1"]), count("b-1", 4000, ["a-1"]), count("c-1", 2000));
    expect(folded.clashes).toMatchObject([{ entries: [{ key: "a-1" }, { key: "b-1" }, { key: "c-1" }] }]);
  });

  it("DRA-5 lets an honest entry end a ring", () => {
    const ring = [count("a-1", 4000, ["b-1"]), count("b-1", 3000, ["a-1"])];
    expect(basket(...ring, count("c-1", 2000, ["a-1", "b-1"])).lines.get(1)).toEqual({ count: 2000 });
    expect(basket(...ring, count("c-1", 2000, ["a-1"])).lines.get(1)).toEqual({ count: 2000 });
  });
});

it("DRA-6 blocks on counts and weighings only", () => {
  const two = (k: string, v: unknown, other: unknown, l?: number): Written[] => [
    ["a-1", { b: 7, l, k, v, on: [] }],
    ["b-1", { b: 7, l, k, v: other, on: [] }],
  ];
  const blocking = (entries: Written[]) => observationsOf(foldDraft(entries), 7).clashes.map((clash) => clash.blocking);
  expect(blocking(two("count", 1000, 2000, 1))).toEqual([true]);
  expect(blocking(two("weigh", [10], [20], 1))).toEqual([true]);
  expect(blocking(two("reason", "missing", "damaged", 1))).toEqual([false]);
  expect(blocking(two("note", "a", "b"))).toEqual([false]);
  expect(blocking(two("bags", 1, 2))).toEqual([false]);
  expect(blocking(two("crate", "A", "B"))).toEqual([false]);
  expect(blocking(two("arrived", true, false))).toEqual([false]);
});

it("DRA-7 gives the observations of a basket, without what clashes", () => {
  const folded = foldDraft([
    count("a-1", 4000),
    count("b-1", 3000),
    weigh("a-2", [192, 167]),
    count("a-3", 0, [], 2),
    ["a-4", { b: 7, l: 2, k: "reason", v: "missing", on: [] }],
  ]);
  const { observations, clashes } = observationsOf(folded, 7);
  expect(Object.fromEntries(observations)).toEqual({
    1: { weights: [192, 167] },
    2: { countMilli: 0, reason: "missing" },
  });
  expect(clashes).toHaveLength(1);
  expect(observationsOf(folded, 8)).toEqual({ observations: new Map(), clashes: [] });
});

it("DRA-8 calls a basket prepared when every line was counted or weighed", () => {
  const folded = basket(count("a-1", 0, [], 2), weigh("a-2", [192]));
  expect(isPrepared(folded, [1, 2])).toBe(true);
  expect(isPrepared(folded, [1, 2, 3])).toBe(false);
  expect(isPrepared(basket(["a-1", { b: 7, l: 1, k: "reason", v: "gift", on: [] }]), [1])).toBe(false);
});

it("DRA-10 takes an observation back", () => {
  const folded = foldDraft([count("a-1", 4000), count("a-2", null, ["a-1"])]);
  expect(observationsOf(folded, 7)).toEqual({ observations: new Map(), clashes: [] });
});

it("DRA-11 folds where a basket stands, without the spaces around it; nothing written takes it back", () => {
  const crate = (key: string, v: unknown, on: string[] = []): Written => [key, { b: 7, k: "crate", v, on }];
  expect(basket(crate("a-1", "B4")).crate).toBe("B4");
  expect(basket(crate("a-1", "B4"), crate("b-1", " B4 ")).clashes).toEqual([]);
  expect(basket(crate("a-1", "B4"), crate("b-1", " ", ["a-1"])).crate).toBeUndefined();
});

it("DRA-11 reads on where it meets a kind that it does not know", () => {
  const folded = basket(["a-1", { b: 7, k: "shelf", v: "B4", on: [] }], count("b-1", 3000));
  expect(folded.lines.get(1)).toEqual({ count: 3000 });
  expect(folded.clashes).toEqual([]);
});

describe("any order", () => {
  const aKey = fc.tuple(fc.constantFrom("a", "b", "c"), fc.nat(6)).map(([replica, n]) => `${replica}-${n}`);
  const aValue = fc.oneof(
    fc.record({ k: fc.constant("count"), v: fc.constantFrom(null, 0, 1000, 2000) }),
    fc.record({ k: fc.constant("weigh"), v: fc.constantFrom(null, [192], [192, 167], [167, 192]) }),
    fc.record({ k: fc.constant("reason"), v: fc.constantFrom(null, "missing", "damaged") }),
    fc.record({ k: fc.constantFrom("note", "bags", "arrived", "crate"), v: fc.constantFrom(null, "x", 1, true) }),
    fc.anything(),
  );
  const anEntry = fc
    .tuple(aKey, fc.nat(1), fc.nat(1), aValue, fc.array(aKey, { maxLength: 3 }))
    .map(([key, b, l, value, on]): Written => [key, typeof value === "object" ? { b, l, on, ...value } : value]);
  const someEntries = fc.uniqueArray(anEntry, { selector: ([key]) => key, maxLength: 20 });
  const shuffle = <T>(list: readonly T[], keys: IterableIterator<number>) =>
    list
      .map((item) => ({ item, key: keys.next().value ?? 0 }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ item }) => item);

  it("DRA-2 folds the same whatever the order and however often entries come", () => {
    holds(fc.tuple(someEntries, fc.infiniteStream(fc.nat())), ([entries, keys]) => {
      expect(foldDraft(shuffle([...entries, ...entries], keys))).toEqual(foldDraft(entries));
    });
  });

  it("DRA-5 loses no value: every entry stands or was replaced, step by step, by one that stands", () => {
    holds(someEntries, (entries) => {
      for (const folded of foldDraft(entries).values()) {
        const standing = new Set([...folded.standing.values()].flat());
        const reached = new Set(standing);
        const named = new Map(entries.map(([key, value]) => [key, namedBy(value)]));
        for (const key of reached) for (const other of named.get(key) ?? []) reached.add(other);
        for (const [key] of entries) if (isOf(folded.basket, key, entries)) expect(reached.has(key), key).toBe(true);
      }
    });
  });

  it("DRA-9 is the same added one by one, with looks in between", () => {
    holds(fc.tuple(someEntries, fc.infiniteStream(fc.nat())), ([entries, keys]) => {
      const index = createDraftIndex();
      for (const [key, value] of shuffle(entries, keys)) for (const ref of index.add(key, value)) index.basket(ref);
      const whole = foldDraft(entries);
      expect(index.refs()).toEqual([...whole.keys()]);
      for (const [ref, folded] of whole) expect(index.basket(ref)).toEqual(folded);
    });
  });

  it("DRA-9 follows a document whose keys are overwritten or removed", () => {
    holds(fc.tuple(someEntries, someEntries), ([former, now]) => {
      const index = createDraftIndex();
      for (const [key, value] of former) index.add(key, value);
      for (const [key] of former) if (!now.some(([other]) => other === key)) index.add(key, undefined);
      for (const [key, value] of now) index.add(key, value);
      const whole = foldDraft(now);
      expect(index.refs()).toEqual([...whole.keys()]);
      for (const [ref, folded] of whole) expect(index.basket(ref)).toEqual(folded);
    });
  });
});

it("DRA-9 folds again only the basket touched", () => {
  const index = createDraftIndex();
  expect(index.add("a-1", { b: 1, l: 1, k: "count", v: 1000, on: [] })).toEqual([1]);
  expect(index.add("a-2", { b: 2, l: 1, k: "count", v: 1000, on: [] })).toEqual([2]);
  const [one, two] = [index.basket(1), index.basket(2)];
  index.add("a-3", { b: 2, l: 1, k: "count", v: 0, on: ["a-2"] });
  expect(index.basket(1)).toBe(one);
  expect(index.basket(2)).not.toBe(two);
  expect(index.basket(2).lines.get(1)).toEqual({ count: 0 });
  expect(index.add("a-4", "garbage")).toEqual([]);
  expect(index.add("a-1", { b: 3, l: 1, k: "count", v: 1000, on: [] })).toEqual([1, 3]);
  expect(index.basket(1).lines.size).toBe(0);
});

it("DRA-4 names authors as soon as the room has told them", () => {
  const authors = new Map<string, string>();
  const index = createDraftIndex((key) => authors.get(key));
  index.add("a-1", { b: 7, l: 1, k: "count", v: 4000, on: [] });
  index.add("b-1", { b: 7, l: 1, k: "count", v: 3000, on: [] });
  const namesOf = () => index.basket(7).clashes[0]?.entries.map((entry) => entry.author);
  expect(namesOf()).toEqual([undefined, undefined]);
  authors.set("a-1", "marie").set("b-1", "karim");
  expect(namesOf()).toEqual(["marie", "karim"]);
});

function namedBy(value: unknown): string[] {
  if (typeof value !== "object" || value === null || !("on" in value) || !Array.isArray(value.on)) return [];
  return value.on;
}

/** Whether the entry is one of that basket: alone in a draft, it is folded there. */
const isOf = (ref: number, key: string, entries: readonly Written[]): boolean =>
  foldDraft(entries.filter(([other]) => other === key)).has(ref);
