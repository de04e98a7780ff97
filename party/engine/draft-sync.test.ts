import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { openTestRoom } from "../testing/test-room.ts";

const count = (b: number, v = 1000) => ({ b, l: 1, k: "count", v });

describe("sync", () => {
  it("two phones converge, also after one worked alone", async () => {
    const room = openTestRoom();
    const marie = room.join("marie");
    const karim = room.join("karim");
    await room.settle();
    marie.observe(count(1));
    await room.settle();
    room.drop(marie.link);
    marie.observe(count(2), count(3));
    karim.observe(count(4));
    await room.settle();
    expect(karim.entries.size).toBe(2);
    room.connect(marie, "marie");
    await room.settle();
    expect(marie.entries.toJSON()).toEqual(karim.entries.toJSON());
    expect(karim.entries.size).toBe(4);
  });

  it("what is typed before the offline part was asked for waits for it", async () => {
    const room = openTestRoom();
    const marie = room.join("marie");
    await room.settle();
    room.drop(marie.link);
    marie.observe(count(1));
    room.connect(marie, "marie");
    // Goes out at once, ahead of the answer that carries the first.
    const [second] = marie.observe(count(2));
    const karim = room.join("karim");
    await room.settle();
    expect(karim.entries.size).toBe(2);
    expect(karim.doc.store.pendingStructs).toBeNull();
    expect(marie.said("receipt").flatMap((receipt) => receipt.entries)).toContain(second);
  });

  it("asks again for what was lost on the way, instead of keeping loose ends", async () => {
    const room = openTestRoom();
    const marie = room.join("marie");
    const karim = room.join("karim");
    await room.settle();
    marie.observe(count(1));
    marie.link.toRoom.length = 0;
    marie.observe(count(2));
    await room.settle();
    expect(Object.keys(karim.entries.toJSON()).toSorted()).toEqual(["marie-0", "marie-1"]);
    expect(marie.said("receipt").flatMap((receipt) => receipt.entries)).toEqual(["marie-0", "marie-1"]);
  });

  it("asks once for what a phone no longer has: room and phone become quiet, and the rest of what it types arrives", async () => {
    const room = openTestRoom();
    const marie = room.join("marie");
    const karim = room.join("karim");
    await room.settle();
    const page = new Y.Doc();
    const kept: Uint8Array[] = [];
    page.on("update", (update: Uint8Array) => kept.push(update));
    page.getMap("entries").set("page-0", { ...count(1), on: [] });
    page.getMap("entries").set("page-1", { ...count(2), on: [] });
    // Of two that a page kept, the phone's database has lost the first.
    room.drop(marie.link);
    Y.applyUpdate(marie.doc, kept[1] ?? new Uint8Array());
    marie.observe(count(3));
    room.connect(marie, "marie");
    await room.settle();
    expect(Object.keys(karim.entries.toJSON())).toEqual(["marie-0"]);
    // Asking and answering for ever, a phone would in the end be sent away for flooding.
    expect(room.events).toEqual([]);
  });

  it("a plain Yjs client, which never says hello, reads and writes and gets binary frames only", async () => {
    const room = openTestRoom();
    const plain = room.join("plain", "plain", { hello: false });
    const marie = room.join("marie");
    await room.settle();
    marie.observe(count(1));
    plain.observe(count(2));
    await room.settle();
    expect(plain.entries.toJSON()).toEqual(marie.entries.toJSON());
    expect(plain.messages).toEqual([]);
    expect(marie.said("receipt").map((receipt) => receipt.by)).toEqual(expect.arrayContaining(["marie", "plain"]));
  });

  it("sends live updates only to whom it has given the base", async () => {
    const room = openTestRoom();
    const marie = room.join("marie");
    await room.settle();
    const late = room.join("late");
    late.link.toRoom.length = 0;
    marie.observe(count(1));
    await room.settle();
    expect(late.entries.size).toBe(0);
    late.connect(late.link);
    await room.settle();
    expect(late.entries.size).toBe(1);
  });

  it("never sends a phone its own entries back", async () => {
    const room = openTestRoom();
    const marie = room.join("marie");
    await room.settle();
    marie.observe(count(1));
    for (const frame of marie.link.toRoom.splice(0)) room.engine().message(marie.link.socket, frame);
    expect(marie.link.toPhone.filter((frame) => typeof frame !== "string")).toEqual([]);
  });
});

describe("frames", () => {
  it("the first goes at once, what follows within 5 ms as one frame per connection", async () => {
    const room = openTestRoom();
    const phones = ["a", "b", "c", "d"].map((name) => room.join(name));
    const karim = room.join("karim");
    await room.settle();
    room.clock.advance(100);
    karim.link.toPhone.length = 0;
    for (const phone of phones) {
      phone.observe(count(1));
      for (const frame of phone.link.toRoom.splice(0)) room.engine().message(phone.link.socket, frame);
    }
    const binary = () => karim.link.toPhone.filter((frame) => typeof frame !== "string").length;
    expect(binary()).toBe(1);
    room.clock.advance(4);
    expect(binary()).toBe(1);
    room.clock.advance(1);
    expect(binary()).toBe(2);
    await room.settle();
    expect(karim.entries.size).toBe(4);
    for (const phone of phones) expect(phone.entries.size).toBe(4);
  });
});

describe("receipts", () => {
  it("name the author by the connection, to everybody, the sender included", async () => {
    const room = openTestRoom();
    const marie = room.join("marie");
    const karim = room.join("karim");
    await room.settle();
    const entries = marie.observe(count(1), count(2));
    await room.settle();
    const receipt = { type: "receipt", seq: 1, by: "marie", name: "MARIE", at: expect.any(Number), entries };
    expect(marie.said("receipt")).toEqual([receipt]);
    expect(karim.said("receipt")).toEqual([receipt]);
  });

  it("come to a phone that joins later, all of them, in bounded messages", async () => {
    const room = openTestRoom();
    const marie = room.join("marie");
    await room.settle();
    const keys = Array.from({ length: 1000 }, (_, i) => marie.observe(count(i))[0]);
    await room.settle();
    const karim = room.join("karim");
    await room.settle();
    const authors = karim.said("authors");
    expect(authors.flatMap((message) => message.authors.map(([key, by]) => [key, by]))).toEqual(
      keys.map((key) => [key, "marie"]),
    );
    expect(authors.length).toBeGreaterThan(2);
  });
});
