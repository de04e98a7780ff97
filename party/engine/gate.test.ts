import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { PROTOCOL } from "../../core/contract/board.ts";
import { openTestRoom, type TestRoom } from "../testing/test-room.ts";
import { writeAwarenessEntries } from "./awareness-entry.ts";
import { closeCodes } from "./close-codes.ts";
import { ANSWER_BYTES, FRAME_BYTES } from "./gate.ts";
import { writeAnswer, writeAwareness, writeUpdate } from "./sync-frame.ts";
import { MESSAGE_PREFIX } from "./wire.ts";

const entry = (b: number) => ({ b, l: 1, k: "count", v: 1000, on: [] });

function updateOf(write: (entries: Y.Map<unknown>, doc: Y.Doc) => unknown): Uint8Array {
  const doc = new Y.Doc();
  write(doc.getMap("entries"), doc);
  return Y.encodeStateAsUpdate(doc);
}

/** Somebody with an honest friend in the same room; what the friend has must not change. */
async function intruded(room: TestRoom, frame: string | Uint8Array) {
  const honest = room.join("karim");
  const intruder = room.join("eve");
  await room.settle();
  const [key] = honest.observe(entry(1));
  await room.settle();
  intruder.send(frame);
  await room.settle();
  room.crash();
  const witness = room.join("witness");
  await room.settle();
  expect(witness.entries.toJSON()).toEqual({ [String(key)]: entry(1) });
  expect(honest.entries.toJSON()).toEqual(witness.entries.toJSON());
  return intruder.link.closed()?.code;
}

describe("the gate", () => {
  it.each([
    ["garbage", new Uint8Array([9, 9, 9, 9])],
    ["an empty frame", new Uint8Array()],
    ["garbage as an update", writeUpdate(new Uint8Array([1, 2, 3]))],
    ["a key without a replica", writeUpdate(updateOf((entries) => entries.set("hello", entry(1))))],
    ["a value that is no entry", writeUpdate(updateOf((entries) => entries.set("eve-0", { b: -1 })))],
    [
      "one good and one bad entry",
      writeUpdate(updateOf((entries) => [entries.set("eve-0", entry(2)), entries.set("eve-1", {})])),
    ],
    ["a key that exists", writeUpdate(updateOf((entries) => entries.set("karim-0", entry(2))))],
    ["the next key of another's replica", writeUpdate(updateOf((entries) => entries.set("karim-1", entry(2))))],
    [
      "the same key twice",
      writeUpdate(updateOf((entries) => [entries.set("eve-0", entry(2)), entries.set("eve-0", entry(3))])),
    ],
    ["the facts", writeUpdate(updateOf((_, doc) => doc.getMap("facts").set("x", 1)))],
    ["a text", `${MESSAGE_PREFIX}{"type":"made_up"}`],
    ["broken JSON", `${MESSAGE_PREFIX}{`],
    ["a string of nobody's", "hello"],
    ["awareness of garbage", writeAwareness(new Uint8Array([1, 1, 1, 3, 123, 123, 123]))],
  ])("ends a connection that sends %s and takes nothing of it", async (_, frame) => {
    expect(await intruded(openTestRoom(), frame)).toBe(closeCodes.bad_update);
  });

  it("does not let one user write under another's Yjs client", async () => {
    const room = openTestRoom();
    const honest = room.join("karim");
    const intruder = room.join("eve");
    await room.settle();
    honest.observe(entry(1));
    await room.settle();
    const stolen = new Y.Doc();
    Y.applyUpdate(stolen, Y.encodeStateAsUpdate(honest.doc));
    stolen.clientID = honest.doc.clientID;
    stolen.getMap("entries").set("eve-0", entry(2));
    intruder.send(writeUpdate(Y.encodeStateAsUpdate(stolen)));
    await room.settle();
    expect(intruder.link.closed()).toEqual({ code: 4400, reason: "bad_update" });
    honest.observe(entry(3));
    await room.settle();
    expect(honest.said("receipt")).toHaveLength(2);
  });

  it("takes at most 64 KB at once, and more only as the answer to what it asked", async () => {
    const room = openTestRoom();
    const big = updateOf((entries) => {
      for (let n = 0; n < 1500; n++) entries.set(`big-${n}`, entry(n));
    });
    expect(big.length).toBeGreaterThan(FRAME_BYTES);
    const live = room.join("eve");
    live.send(writeUpdate(big));
    await room.settle();
    expect(live.link.closed()?.code).toBe(closeCodes.too_large);
    const back = room.join("big");
    back.send(writeAnswer(big));
    await room.settle();
    expect(back.link.closed()).toBeNull();
    expect(back.said("receipt")[0]?.entries).toHaveLength(1500);
    const huge = room.join("huge");
    huge.send(new Uint8Array(ANSWER_BYTES + 1));
    await room.settle();
    expect(huge.link.closed()?.code).toBe(closeCodes.too_large);
  });

  it("limits the rate of each connection by itself", async () => {
    const room = openTestRoom();
    const eve = room.join("eve");
    const karim = room.join("karim");
    await room.settle();
    for (let i = 0; i < 3_000 && eve.link.closed() === null; i++)
      room.engine().message(eve.link.socket, new Uint8Array([3]));
    expect(eve.link.closed()?.code).toBe(closeCodes.too_fast);
    karim.observe(entry(1));
    await room.settle();
    expect(karim.said("receipt")).toHaveLength(1);
  });

  it("bounds what asking for the whole draft costs", async () => {
    const room = openTestRoom();
    const eve = room.join("eve");
    for (let i = 0; i < 200 && eve.link.closed() === null; i++)
      room.engine().message(eve.link.socket, new Uint8Array([0, 0, 1, 0]));
    expect(eve.link.closed()?.code).toBe(closeCodes.too_fast);
  });

  it("lets forty edits a second pass for a whole minute", async () => {
    const room = openTestRoom();
    const marie = room.join("marie");
    await room.settle();
    for (let i = 0; i < 2_400; i++) {
      marie.observe(entry(i % 60));
      for (const frame of marie.link.toRoom.splice(0)) room.engine().message(marie.link.socket, frame);
      room.clock.advance(25);
    }
    expect(marie.link.closed()).toBeNull();
  });

  it("takes a whole day from a phone that worked alone: thousands of entries in one answer, then all its confirmations", async () => {
    const room = openTestRoom();
    const marie = room.join("marie");
    await room.settle();
    room.drop(marie.link);
    for (let b = 1; b <= 400; b++) marie.observe(...Array.from({ length: 12 }, (_, l) => ({ ...entry(b), l })));
    const lines = Array.from({ length: 12 }, (_, l): [number, number] => [l, 1250]);
    const link = room.connect(marie, "marie");
    await room.settle();
    for (let b = 1; b <= 400; b++) {
      const id = `018f0000-0000-7000-8000-${String(b).padStart(12, "0")}`;
      marie.command({ id, kind: "validate", basketId: id, basis: { totalCents: 15_000, lines } });
    }
    await room.settle();
    expect(link.closed()).toBeNull();
    expect(marie.said("receipt").flatMap((receipt) => receipt.entries)).toHaveLength(4_800);
    expect(marie.said("result")).toHaveLength(400);
  });

  it("ends a flood of awareness, and nobody else's connection", async () => {
    const room = openTestRoom();
    const eve = room.join("eve");
    const karim = room.join("karim");
    await room.settle();
    for (let clock = 1; clock < 3_000 && eve.link.closed() === null; clock++) {
      const look = { basket: clock % 60, line: null };
      room.engine().message(eve.link.socket, writeAwareness(writeAwarenessEntries([{ client: 7, clock, look }])));
    }
    expect(eve.link.closed()).toEqual({ code: closeCodes.too_fast, reason: "too_fast" });
    karim.observe(entry(1));
    await room.settle();
    expect(karim.said("receipt")).toHaveLength(1);
    expect(karim.link.closed()).toBeNull();
  });

  it("asks an older build that is too old to reload, and serves the one before", async () => {
    const room = openTestRoom();
    const old = room.join("old", "old", { protocol: 7 });
    const former = room.join("former", "former", { protocol: PROTOCOL - 1 });
    await room.settle();
    expect(old.said("reload")).toHaveLength(1);
    expect(old.link.closed()).toEqual({ code: 4426, reason: "reload_needed" });
    expect(former.said("welcome")).toHaveLength(1);
  });

  it("answers a command it does not know, so that its phone stops asking", async () => {
    const room = openTestRoom();
    const newer = room.join("newer");
    newer.say({ type: "command", command: { id: "018f0000-0000-7000-8000-000000000001", kind: "weigh_by_robot" } });
    await room.settle();
    expect(newer.said("result")).toEqual([expect.objectContaining({ ok: false, code: "bad_input" })]);
    expect(newer.link.closed()).toBeNull();
  });
});
