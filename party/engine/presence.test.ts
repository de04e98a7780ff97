import { describe, expect, it } from "vitest";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { openTestRoom } from "../testing/test-room.ts";
import { readAwareness, writeAwarenessEntries } from "./awareness-entry.ts";
import { writeAwareness } from "./sync-frame.ts";

const look = (client: number, clock: number, basket: number | null) =>
  writeAwareness(writeAwarenessEntries([{ client, clock, look: { basket, line: null } }]));

describe("awareness", () => {
  it("is the library's, cut down to where somebody looks", () => {
    const awareness = new Awareness(new Y.Doc());
    awareness.setLocalState({ basket: 3, line: 2, name: "<b>Claire</b>", card: "4242" });
    const entries = readAwareness(encodeAwarenessUpdate(awareness, [awareness.clientID])) ?? [];
    awareness.destroy();
    expect(entries).toEqual([{ client: awareness.clientID, clock: 1, look: { basket: 3, line: 2 } }]);
    const other = new Awareness(new Y.Doc());
    applyAwarenessUpdate(other, writeAwarenessEntries(entries), "test");
    expect(other.getStates().get(awareness.clientID)).toEqual({ basket: 3, line: 2 });
    other.destroy();
  });

  it.each([[{ basket: "x" }], [{ basket: -1, line: 1e99 }], [{}]])("takes nonsense for nowhere: %j", (state) => {
    const awareness = new Awareness(new Y.Doc());
    awareness.setLocalState(state);
    expect(readAwareness(encodeAwarenessUpdate(awareness, [awareness.clientID]))?.[0]?.look).toEqual({
      basket: null,
      line: null,
    });
    awareness.destroy();
  });
});

describe("presence", () => {
  it("says who is where, by the names of the connections", async () => {
    const room = openTestRoom();
    const marie = room.join("marie");
    const karim = room.join("karim");
    await room.settle();
    marie.send(look(11, 1, 3));
    await room.settle();
    room.clock.advance(1000);
    await room.settle();
    expect(karim.said("presence").at(-1)?.people).toEqual([
      { connection: marie.link.socket.id, userId: "marie", name: "MARIE", basket: 3 },
      { connection: karim.link.socket.id, userId: "karim", name: "KARIM", basket: null },
    ]);
    room.drop(marie.link);
    room.clock.advance(1000);
    await room.settle();
    expect(
      karim
        .said("presence")
        .at(-1)
        ?.people.map((person) => person.name),
    ).toEqual(["KARIM"]);
  });

  it("does not believe what a connection says of another", async () => {
    const room = openTestRoom();
    const marie = room.join("marie");
    const eve = room.join("eve");
    await room.settle();
    marie.send(look(11, 1, 3));
    eve.send(look(22, 1, 1));
    await room.settle();
    eve.send(look(11, 9, 7));
    await room.settle();
    room.clock.advance(1000);
    await room.settle();
    expect(
      marie
        .said("presence")
        .at(-1)
        ?.people.map((person) => person.basket),
    ).toEqual([3, 1]);
  });

  it("keeps a phone that came back before its old connection was known to be dead", async () => {
    const room = openTestRoom();
    const marie = room.join("marie");
    const karim = room.join("karim");
    await room.settle();
    marie.send(look(11, 1, 3));
    await room.settle();
    const old = marie.link;
    const link = room.connect(marie, "marie");
    marie.send(look(11, 2, 3));
    await room.settle();
    karim.link.toPhone.length = 0;
    old.cut();
    room.engine().leave(old.socket);
    const removals = karim.link.toPhone.filter((frame) => typeof frame !== "string");
    expect(removals).toEqual([]);
    expect(link.closed()).toBeNull();
  });
});

describe("phones that may hold unseen work", () => {
  it("are those with a basket open that went silent, until they come back or it is too long ago", async () => {
    const room = openTestRoom();
    const marie = room.join("marie");
    const karim = room.join("karim");
    await room.settle();
    marie.send(look(11, 1, 3));
    karim.send(look(22, 1, 4));
    await room.settle();
    expect(room.engine().phonesOut()).toEqual([]);
    karim.send(look(22, 2, null));
    await room.settle();
    room.drop(marie.link);
    room.drop(karim.link);
    const out = room.engine().phonesOut();
    expect(out).toEqual([{ name: "MARIE", lastSeenAt: expect.any(Number) }]);
    room.crash();
    expect(room.engine().phonesOut()).toEqual(out);
    room.clock.advance(31 * 60_000);
    expect(room.engine().phonesOut()).toEqual([]);
  });

  it("are not those that may not come back: nothing they hold could be taken", async () => {
    const room = openTestRoom();
    const zoe = room.join("zoe");
    await room.settle();
    zoe.send(look(11, 1, 3));
    await room.settle();
    room.revoke("zoe");
    await room.engine().membershipMoved();
    await room.settle();
    expect(zoe.link.closed()).not.toBeNull();
    expect(room.engine().phonesOut()).toEqual([]);
  });
});
