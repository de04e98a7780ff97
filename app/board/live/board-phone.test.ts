import { afterEach, describe, expect, it } from "vitest";
import type { BoardFacts } from "../../../core/contract/board.ts";
import type { Milli } from "../../../core/quantity/milli.ts";
import { aBasket, someFacts } from "../../../party/testing/test-facts.ts";
import type { Frame, TestLink } from "../../../party/testing/test-link.ts";
import { openTestRoom, type TestRoom, turn } from "../../../party/testing/test-room.ts";
import { type BoardPhone, openBoardPhone, type PhoneEvents } from "./board-phone.ts";
import { openDraftLink } from "./draft-link.ts";
import type { Ended } from "./ended.ts";
import { createMemoryStore, type QueuedCommand } from "./phone-store.ts";

const milli = (n: number) => n as Milli;
const phones: BoardPhone[] = [];
afterEach(() => {
  for (const phone of phones.splice(0)) phone.destroy();
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

async function openPhone(room: TestRoom, userId: string, replica = userId, store = createMemoryStore()) {
  const sockets = socketsOf(room, userId);
  const seen = {
    facts: null as BoardFacts | null,
    changed: [] as number[][],
    touched: [] as number[][],
    connection: "connecting" as string,
    ended: null as Ended | null,
    waiting: [] as readonly QueuedCommand[],
    orphans: [] as unknown[],
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
    orphan: (answer) => seen.orphans.push(answer),
  };
  const phone = await openBoardPhone({
    store,
    events,
    replica,
    connectionId: `device.${replica}`,
    build: "test",
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
    await store.commands.put({ protocol: 1, command, at: 0 });
    room.world.run = async () => ({ refused: "undo_too_late" });
    const marie = await openPhone(room, "marie", "marie", store);
    await settled(room);
    expect(marie.seen.orphans).toEqual([{ command, outcome: { refused: "undo_too_late" } }]);
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
