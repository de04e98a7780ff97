import type { BoardFacts } from "../../core/contract/board.ts";
import { someFacts } from "../../core/testing/board-facts.ts";
import { type BoardEngine, createBoardEngine } from "../engine/board-engine.ts";
import type { Access, BoardPorts, RoomEvent } from "../engine/board-ports.ts";
import { type BoardStorage, createBoardStorage } from "../engine/board-storage.ts";
import { createNodeSql } from "./node-sql.ts";
import { createTestClock } from "./test-clock.ts";
import { createTestLink, type TestLink } from "./test-link.ts";
import { createTestPhone, type TestPhone } from "./test-phone.ts";

/** Whatever holds the phone's end of a link. */
export type LinkEnd = Pick<TestPhone, "replica" | "connect" | "receive"> & {
  readonly connectionId?: string;
  readonly disconnect: (from: TestLink, code: number) => void;
};

export const VOLUNTEER = ["board:join", "basket:validate"];

/** A room on a real SQLite with everything else in the test's hand: time, roles, facts, commands, delivery. */
export function openTestRoom(options: { storage?: (real: BoardStorage) => BoardStorage } = {}) {
  const clock = createTestClock();
  const sql = createNodeSql();
  const links = new Map<TestLink, LinkEnd>();
  const events: RoomEvent[] = [];
  const aborts: string[] = [];
  const access = new Map<string, Access>();
  const world = {
    facts: someFacts() as BoardFacts | null,
    run: (async () => ({ refused: "not_found" })) as BoardPorts["commands"]["run"],
    late: [] as Parameters<BoardPorts["commands"]["late"]>[0][],
    load: null as BoardPorts["facts"]["load"] | null,
  };

  const ports: Omit<BoardPorts, "storage"> = {
    build: "test",
    sockets: () => [...links.keys()].filter((link) => link.closed() === null).map((link) => link.socket),
    realNow: clock.now,
    marketNow: clock.now,
    after: clock.after,
    access: { read: async (userId) => access.get(userId) ?? null },
    facts: { load: async (since) => (world.load === null ? structuredClone(world.facts) : world.load(since)) },
    commands: {
      run: async (...input) => world.run(...input),
      late: async (input) => {
        world.late.push(structuredClone(input));
      },
    },
    log: (event) => events.push(event),
    abort: (reason) => aborts.push(reason),
  };
  const start = (): BoardEngine => {
    const real = createBoardStorage(sql);
    return createBoardEngine({ ...ports, storage: options.storage?.(real) ?? real });
  };
  let engine = start();
  let connections = 0;

  function grant(userId: string, capabilities: readonly string[] = VOLUNTEER): void {
    access.set(userId, { capabilities, name: userId.toUpperCase() });
  }

  function connect(phone: LinkEnd, userId: string, hello?: Parameters<TestPhone["connect"]>[1]): TestLink {
    if (!access.has(userId)) grant(userId);
    const { capabilities, name } = access.get(userId) ?? { capabilities: [], name: "" };
    const device = phone.replica;
    const link = createTestLink(
      phone.connectionId ?? `c${connections++}`,
      { userId, name, capabilities, device, roleAt: clock.now() },
      clock.now,
    );
    links.set(link, phone);
    engine.connect(link.socket);
    phone.connect(link, hello);
    return link;
  }

  /** Delivers what is on its way in both directions; true if anything was. */
  function deliver(): boolean {
    let moved = false;
    for (const [link, phone] of links) {
      for (let frame = link.toRoom.shift(); frame !== undefined; frame = link.toRoom.shift()) {
        moved = true;
        engine.message(link.socket, frame);
      }
      for (let frame = link.toPhone.shift(); frame !== undefined; frame = link.toPhone.shift()) {
        moved = true;
        phone.receive(frame);
      }
      const closed = link.closed();
      if (closed === null) continue;
      links.delete(link);
      phone.disconnect(link, closed.code);
      engine.leave(link.socket);
    }
    return moved;
  }

  /** Delivers until all is quiet, what deliveries cause and the room's timers and commands included. */
  async function settle(): Promise<void> {
    for (let quiet = 0; quiet < 2; ) {
      const moved = deliver();
      clock.advance(5);
      await engine.idle();
      await turn();
      quiet = moved ? 0 : quiet + 1;
    }
  }

  function drop(link: TestLink): void {
    link.cut();
    links.get(link)?.disconnect(link, 1006);
    links.delete(link);
    engine.leave(link.socket);
  }

  return {
    world,
    clock,
    sql,
    events,
    aborts,
    grant,
    revoke: (userId: string) => access.delete(userId),
    connect,
    drop,
    deliver,
    settle,
    engine: () => engine,
    /** A fresh phone of somebody, connected. */
    join(userId: string, replica = userId, hello?: Parameters<TestPhone["connect"]>[1]) {
      const phone = createTestPhone(replica);
      return Object.assign(phone, { link: connect(phone, userId, hello) });
    },
    /** The process dies: memory, timers and connections are gone, what SQLite has remains. */
    crash(): void {
      clock.forget();
      for (const [link, phone] of links) {
        link.cut();
        phone.disconnect(link, 1006);
      }
      links.clear();
      engine = start();
    },
    /** The room sleeps and wakes: memory is gone, connections and their state remain. */
    hibernate(): void {
      clock.forget();
      engine = start();
    },
  };
}

export type TestRoom = ReturnType<typeof openTestRoom>;

/** Lets everything run that waits for a promise. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
