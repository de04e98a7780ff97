import { expect, it } from "vitest";
import * as Y from "yjs";
import type { DraftEntry } from "../../core/draft/draft-entry.ts";
import { milliOf } from "../../core/quantity/milli.ts";
import { openTestRoom } from "../testing/test-room.ts";

const luc = { userId: "luc", name: "Ferme de Peyrignolles" };
const ID = "0190a000-0000-7000-8000-00000000000a";
const missing: DraftEntry = { b: 1, l: 1, k: "count", v: milliOf(0), on: [] };
const kept: DraftEntry = { b: 1, l: 2, k: "count", v: milliOf(2), on: [] };

it("OWN-4 what the Worker authorised reaches every phone under its author, and is there again after a crash", async () => {
  const room = openTestRoom();
  const marie = room.join("marie");
  await room.settle();
  expect(room.engine().write({ id: ID, author: luc, entries: [missing, kept] })).toBeNull();
  await room.settle();
  const keys = [`${ID.replaceAll("-", "")}-0`, `${ID.replaceAll("-", "")}-1`];
  expect([...marie.entries.entries()]).toEqual([
    [keys[0], missing],
    [keys[1], kept],
  ]);
  expect(marie.said("receipt")).toMatchObject([{ seq: 1, by: "luc", name: "Ferme de Peyrignolles", entries: keys }]);
  room.crash();
  const late = room.join("late");
  await room.settle();
  expect([...late.entries.keys()]).toEqual(keys);
  expect(
    room
      .engine()
      .history()
      .map(({ key, by, name }) => [key, by, name]),
  ).toEqual(keys.map((key) => [key, "luc", "Ferme de Peyrignolles"]));
});

it("OWN-5 a writing sent again adds nothing, a part of it adds the rest, and other writings follow", async () => {
  const room = openTestRoom();
  const write = (entries: DraftEntry[], id = ID) => room.engine().write({ id, author: luc, entries });
  write([missing]);
  write([missing]);
  write([missing, kept]);
  room.crash();
  write([missing, kept]);
  write([{ b: 1, l: 1, k: "count", on: [`${ID.replaceAll("-", "")}-0`], v: milliOf(1) }], ID.replace(/a$/, "b"));
  const again = room.join("marie", "marie2");
  await room.settle();
  expect(room.engine().history()).toHaveLength(3);
  expect(room.engine().drafts()[0]?.observations.get(1)).toEqual({ countMilli: 1000 });
  expect(again.entries.size).toBe(3);
});

it("OWN-4 several farms write, each under a Yjs client of its own, and a plain Yjs document agrees", async () => {
  const room = openTestRoom();
  for (const [n, userId] of ["luc", "sophie", "luc", "luc"].entries()) {
    const author = { userId, name: userId };
    room
      .engine()
      .write({ id: ID.replace(/a$/, String(n)), author, entries: [{ b: 1, l: n, k: "count", v: milliOf(0), on: [] }] });
  }
  const marie = room.join("marie");
  await room.settle();
  expect(marie.entries.size).toBe(4);
  expect(Y.decodeStateVector(Y.encodeStateVector(marie.doc)).size).toBe(2);
  marie.observe({ b: 1, l: 0, k: "count", v: 1000 });
  await room.settle();
  expect(
    room
      .engine()
      .standing([{ basket: 1, line: 0 }])
      .map(({ name, entry }) => [name, entry.v]),
  ).toEqual([
    ["luc", 0],
    ["MARIE", 1000],
  ]);
});
