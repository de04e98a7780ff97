import { afterEach, describe, expect, it } from "vitest";
import type { BoardFacts } from "../../../core/contract/board.ts";
import type { Milli } from "../../../core/quantity/milli.ts";
import { aBasket, someFacts } from "../../../core/testing/board-facts.ts";
import type { Frame, TestLink } from "../../../party/testing/test-link.ts";
import { openTestRoom, type TestRoom, turn } from "../../../party/testing/test-room.ts";
import { type BoardPhone, type Door, openBoardPhone, type PhoneEvents } from "./board-phone.ts";
import { openDraftLink } from "./draft-link.ts";
import type { Ended } from "./ended.ts";
import { createMemoryStore, type QueuedCommand } from "./phone-store.ts";
import type { SentAccount } from "./sent-account.ts";

const milli = (n: number) => n as Milli;
const phones: BoardPhone[] = [];
afterEach(() => {
  for (const phone of phones.splice(0)) phone.destroy();
  Object.assign(door, { says: "unknown", asked: 0 });
});

/** A browser's socket whose other end is the real engine. */
function socketsOf(room: TestRoom, userId: string) {
  const link: { current: TestLink | null; reachable: boolean } = { current: null, reachable: true };
  class TestSocket extends EventTarget {
    readonly OPEN = 1;
    readyState = 0;
    readonly connectionId: string;
    constructor(url: string) {
      super();
      this.connectionId = new URL(url).searchParams.get("_pk") ?? "";
      queueMicrotask(() => (link.reachable ? this.#open() : this.#shut(1006)));
    }
    #open(): void {
      this.readyState = 1;
      link.current = room.connect(
        {
          replica: userId,
          connectionId: this.connectionId,
          connect: () => {},
          disconnect: (_, code) => this.#shut(code),
          receive: (frame: Frame) => {
            const data = typeof frame === "string" ? frame : frame.slice().buffer;
            this.dispatchEvent(new MessageEvent("message", { data }));
          },
        },
        userId,
      );
      this.dispatchEvent(new Event("open"));
    }
    #shut(code: number): void {
      this.readyState = 3;
      this.dispatchEvent(new CloseEvent("close", { code }));
    }
    send(data: Frame): void {
      link.current?.toRoom.push(data);
    }
    close(): void {
      this.#shut(1000);
    }
  }
  return { link, Socket: TestSocket as unknown as typeof WebSocket };
}

/** What the server says of somebody whose socket nobody opened. */
const door: { says: Door; asked: number } = { says: "unknown", asked: 0 };

async function openPhone(room: TestRoom, userId: string, replica = userId, store = createMemoryStore()) {
  const sockets = socketsOf(room, userId);
  const seen = {
    facts: null as BoardFacts | null,
    changed: [] as number[][],
    touched: [] as number[][],
    connection: "connecting" as string,
    ended: null as Ended | null,
    waiting: [] as readonly QueuedCommand[],
    account: null as SentAccount | null,
    loose: 0,
    keeps: true,
    people: [] as string[],
  };
  const events: PhoneEvents = {
    baskets: (numbers) => seen.touched.push([...numbers]),
    facts: (facts, changed) => {
      seen.facts = facts;
      seen.changed.push(changed.map((basket) => basket.number));
    },
    people: (people) => {
      seen.people = people.map((person) => person.name);
    },
    connection: (state) => {
      seen.connection = state;
    },
    ended: (reason) => {
      seen.ended = reason;
    },
    welcome: () => {},
    waiting: (commands) => {
      seen.waiting = commands;
    },
    account: (account) => {
      seen.account = account;
    },
    loose: (count) => {
      seen.loose = count;
    },
    keeps: (does) => {
      seen.keeps = does;
    },
  };
  const phone = await openBoardPhone({
    store,
    events,
    replica,
    connectionId: `device.${replica}`,
    build: "test",
    askDoor: async () => {
      door.asked += 1;
      return door.says;
    },
    openLink: async (handlers) =>
      openDraftLink({
        host: "hall",
        secure: false,
        distributionId: "d",
        connectionId: `device.${replica}`,
        name: null,
        Socket: sockets.Socket,
        ...handlers,
      }),
  });
  phones.push(phone);
  return { ...phone, seen, link: sockets.link, store };
}

async function settled(room: TestRoom): Promise<void> {
  for (let i = 0; i < 5; i++) {
    await turn();
    await room.settle();
  }
}

describe("a phone on the board", () => {
  it("shows its own observation at once, and 'stored' only on the room's receipt", async () => {
    const room = openTestRoom();
    const marie = await openPhone(room, "marie");
    await settled(room);
    expect(marie.seen.connection).toBe("live");
    marie.observe(1, { k: "count", l: 2, v: milli(3000) });
    expect(marie.folded(1).lines.get(2)).toEqual({ count: 3000 });
    expect(marie.kept(1)).toBe(1);
    await settled(room);
    expect(marie.kept(1)).toBe(0);
    expect(marie.author("marie-0")).toMatchObject({ userId: "marie", name: "MARIE" });
  });

  it("sees others' changes with their authors, folding only the baskets they touch", async () => {
    const room = openTestRoom();
    const marie = await openPhone(room, "marie");
    const karim = await openPhone(room, "karim");
    await settled(room);
    const untouched = marie.folded(2);
    karim.observe(1, { k: "weigh", l: 1, v: [765] as never });
    await settled(room);
    expect(marie.folded(1).lines.get(1)).toEqual({ weigh: [765] });
    expect(marie.trace(1)?.author.name).toBe("KARIM");
    expect(karim.trace(1)).toBeUndefined();
    expect(marie.kept(1)).toBe(0);
    expect(marie.folded(2)).toBe(untouched);
    expect(marie.seen.people).toEqual(["KARIM"]);
  });

  it("replaces what its writer saw; what nobody saw stands beside it", async () => {
    const room = openTestRoom();
    const marie = await openPhone(room, "marie");
    const karim = await openPhone(room, "karim");
    await settled(room);
    marie.observe(1, { k: "count", l: 1, v: milli(5000) });
    await settled(room);
    karim.observe(1, { k: "count", l: 1, v: milli(4000) });
    marie.observe(1, { k: "count", l: 1, v: milli(3000) });
    await settled(room);
    const clash = marie.folded(1).clashes[0];
    expect(clash?.entries.map((entry) => [entry.author, entry.value])).toEqual([
      ["KARIM", 4000],
      ["MARIE", 3000],
    ]);
    karim.observe(1, { k: "count", l: 1, v: milli(4000) });
    await settled(room);
    expect(marie.folded(1).clashes).toEqual([]);
    expect(marie.folded(1).lines.get(1)).toEqual({ count: 4000 });
  });

  it("works without a network, sends everything when it is back, commands last", async () => {
    const room = openTestRoom();
    const order: string[] = [];
    room.world.run = async (command, _, draft) => {
      order.push(`${command.kind} at ${draft.lastSeq}`);
      return { kind: "undone", basketId: command.basketId, revision: 3 };
    };
    const marie = await openPhone(room, "marie");
    marie.link.reachable = false;
    await settled(room);
    if (marie.link.current !== null) room.drop(marie.link.current);
    marie.observe(1, { k: "count", l: 1, v: milli(1000) });
    marie.observe(1, { k: "count", l: 2, v: milli(1000) });
    const answer = marie.send({ id: "018f0000-0000-7000-9000-000000000001", kind: "undo", basketId: aBasket(1).id });
    await settled(room);
    expect(marie.kept(1)).toBe(2);
    expect(marie.seen.waiting).toHaveLength(1);
    marie.link.reachable = true;
    const keptThen = async (): Promise<number> => {
      await settled(room);
      return marie.kept(1);
    };
    await expect.poll(keptThen, { timeout: 4000 }).toBe(0);
    expect(await answer).toEqual({ kind: "undone", basketId: aBasket(1).id, revision: 3 });
    expect(order).toEqual(["undo at 1"]);
    expect(marie.seen.waiting).toEqual([]);
  });

  it("asks again, under the same id, what was not answered before a reload", async () => {
    const room = openTestRoom();
    const store = createMemoryStore();
    const command = { id: "018f0000-0000-7000-9000-000000000002", kind: "undo" as const, basketId: aBasket(1).id };
    await store.commands.put({ protocol: 1, command, turn: 1, at: 0 });
    room.world.run = async () => ({ refused: "undo_too_late" });
    const marie = await openPhone(room, "marie", "marie", store);
    await settled(room);
    const sent = { ...command, answer: "undo_too_late", refused: true, refundCents: 0 };
    expect(marie.seen.account).toEqual({ entries: [], baskets: [], commands: [sent] });
    expect(await store.account.read()).toEqual(marie.seen.account);
    expect(await store.commands.all()).toEqual([]);
  });

  it("starts from what it kept, before any network", async () => {
    const store = createMemoryStore();
    await store.facts.keep(someFacts());
    const room = openTestRoom();
    const marie = await openPhone(room, "marie", "marie", store);
    expect(marie.seen.facts?.baskets).toHaveLength(2);
    await settled(room);
    room.world.facts = someFacts({ factsSeq: 2, baskets: [aBasket(2, { revision: 2 })] });
    await room.engine().factsMoved();
    await settled(room);
    expect(marie.seen.changed.at(-1)).toEqual([2]);
    expect(marie.seen.facts?.baskets.map((basket) => basket.revision)).toEqual([1, 2]);
  });

  it("sends decisions one at a time: what came after another never overtakes it", async () => {
    const room = openTestRoom();
    const ran: string[] = [];
    let isReady = false;
    room.world.run = async (command) => {
      if (!isReady) return { refused: "not_ready" };
      ran.push(command.id.slice(-1));
      return { kind: "undone", basketId: command.basketId, revision: 3 };
    };
    const marie = await openPhone(room, "marie");
    await settled(room);
    const command = (n: number) => ({
      id: `018f0000-0000-7000-9000-00000000000${n}`,
      kind: "undo" as const,
      basketId: aBasket(1).id,
    });
    const answers = Promise.all([marie.send(command(1)), marie.send(command(2)), marie.send(command(3))]);
    await settled(room);
    isReady = true;
    await expect.poll(() => settled(room).then(() => ran), { timeout: 6000 }).toEqual(["1", "2", "3"]);
    await answers;
    expect(marie.seen.waiting).toEqual([]);
  }, 20_000);

  it("gives an account of what was done alone: each entry once, each decision with its end", async () => {
    const room = openTestRoom();
    room.world.run = async ({ basketId }) => ({
      kind: "validated",
      basketId,
      revision: 2,
      refundCents: 120,
      undoUntil: 0,
    });
    const store = createMemoryStore();
    const marie = await openPhone(room, "marie", "marie", store);
    await settled(room);
    marie.link.reachable = false;
    if (marie.link.current !== null) room.drop(marie.link.current);
    await expect.poll(() => marie.seen.connection, { timeout: 10_000 }).toBe("offline");
    marie.observe(2, { k: "bags", v: 1 });
    marie.observe(1, { k: "bags", v: 2 });
    const command = {
      id: "018f0000-0000-7000-9000-000000000004",
      kind: "validate" as const,
      basketId: aBasket(1).id,
      basis: { totalCents: 0, lines: [] },
    };
    void marie.send(command);
    expect((await store.own.all()).map(({ key }) => key)).toEqual(["marie-0", "marie-1"]);
    expect(marie.seen.account).toBeNull();
    marie.link.reachable = true;
    await expect
      .poll(() => settled(room).then(() => marie.seen.account), { timeout: 5000 })
      .toEqual({
        entries: ["marie-0", "marie-1"],
        baskets: [1, 2],
        commands: [
          {
            id: command.id,
            kind: "validate",
            basketId: command.basketId,
            answer: "validated",
            refused: false,
            refundCents: 120,
          },
        ],
      });
    expect(await store.own.all()).toEqual([]);
    // Another page of this phone still tells of it, until somebody has seen it.
    const again = await openPhone(room, "marie", "again", store);
    expect(again.seen.account).toEqual(marie.seen.account);
    again.dismissAccount();
    expect([again.seen.account, await store.account.read()]).toEqual([null, undefined]);
  }, 20_000);

  it("counts as loose what its own database has not taken: here, where nothing is kept, until the room has it", async () => {
    const room = openTestRoom();
    const marie = await openPhone(room, "marie");
    await settled(room);
    marie.observe(1, { k: "bags", v: 1 });
    expect(marie.seen.loose).toBe(1);
    await settled(room);
    expect(marie.seen.loose).toBe(0);
  });

  it.each(["signed_out", "forbidden"] as const)(
    "learns at a shut door that it is %s: names leave it, its work stays",
    async (says) => {
      const room = openTestRoom();
      const store = createMemoryStore();
      const marie = await openPhone(room, "marie", "marie", store);
      await settled(room);
      await expect.poll(async () => (await store.facts.read())?.baskets.length).toBe(2);
      marie.link.reachable = false;
      if (marie.link.current !== null) room.drop(marie.link.current);
      marie.observe(1, { k: "bags", v: 1 });
      // Nobody answers: that is no end.
      await expect.poll(() => door.asked, { timeout: 10_000 }).toBeGreaterThan(0);
      expect(marie.seen.ended).toBeNull();
      door.says = says;
      await expect.poll(() => marie.seen.ended, { timeout: 10_000 }).toBe(says);
      expect((await store.facts.read())?.baskets.map(({ firstName, lastName }) => firstName + lastName)).toEqual([
        "",
        "",
      ]);
      expect((await store.own.all()).map(({ key }) => key)).toEqual(["marie-0"]);
      expect(marie.kept(1)).toBe(1);
    },
    20_000,
  );

  it("keeps no names of a distribution that is validated, also for the next page", async () => {
    const room = openTestRoom();
    const store = createMemoryStore();
    room.world.facts = someFacts({ validatedAt: 1 });
    const marie = await openPhone(room, "marie", "marie", store);
    await settled(room);
    await expect
      .poll(async () => (await store.facts.read())?.baskets.map(({ lastName }) => lastName))
      .toEqual(["", ""]);
    expect(marie.seen.facts?.baskets[0]?.lastName).not.toBe("");
    const again = await openPhone(room, "marie", "again", store);
    await settled(room);
    expect(again.seen.facts?.baskets[0]?.lastName).not.toBe("");
  });

  it("stops when the room will not have it, and keeps what it has", async () => {
    const room = openTestRoom();
    const marie = await openPhone(room, "marie");
    await settled(room);
    marie.observe(1, { k: "count", l: 1, v: milli(1000) });
    room.revoke("marie");
    await room.engine().membershipMoved();
    await settled(room);
    expect(marie.seen.ended).toBe("forbidden");
    expect(marie.folded(1).lines.get(1)).toEqual({ count: 1000 });
    expect(marie.kept(1)).toBe(1);
  });

  it("refuses an observation out of bounds as the bug it is", async () => {
    const room = openTestRoom();
    const marie = await openPhone(room, "marie");
    expect(() => marie.observe(1, { k: "count", l: 1, v: milli(-1) })).toThrow(RangeError);
  });
});
