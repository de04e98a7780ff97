import { runBoardCommand } from "../../commands/board-command.ts";
import type { Ports } from "../../commands/ports.ts";
import { recordLateChange } from "../../commands/record-late-change.ts";
import { openDatabase } from "../../db/database.ts";
import { accessOf } from "../../db/queries/access.ts";
import { boardFacts } from "../../db/queries/board-facts.ts";
import { type BoardEngine, createBoardEngine } from "../engine/board-engine.ts";
import type { BoardPorts, RoomEvent } from "../engine/board-ports.ts";
import { createBoardStorage } from "../engine/board-storage.ts";
import type { RoomSocket } from "../engine/room-socket.ts";
import { createNodeSql } from "../testing/node-sql.ts";
import type { TestClock } from "../testing/test-clock.ts";
import type { Desk, Fate } from "./desk.ts";
import { createDistantD1 } from "./distant-d1.ts";
import type { Plant } from "./plant.ts";

export type RoomHost = ReturnType<typeof createRoomHost>;

/** The object that holds the room: the real engine, its SQLite, the real commands on a database at the desk's other end. */
export function createRoomHost(options: {
  distributionId: string;
  d1: D1Database;
  desk: Desk;
  clock: TestClock;
  newId: () => string;
  sockets: () => Iterable<RoomSocket>;
  log: (event: RoomEvent) => void;
  plant: Plant;
}) {
  const { distributionId, d1, desk, clock, plant } = options;
  const sql = createNodeSql();
  /** The next write of the room's storage fails. */
  let isDiskFull = false;
  let wantsToDie = false;
  /** One life of the object, from its start to its crash or sleep: whatever it asked dies with it. */
  let life = {};

  function storage() {
    const real = createBoardStorage(sql);
    const own = plant.storage?.(real, clock.after) ?? real;
    return {
      ...own,
      append(row: Parameters<typeof own.append>[0]) {
        if (isDiskFull) throw new Error("SQLITE_FULL");
        own.append(row);
      },
    };
  }

  function start(): BoardEngine {
    life = {};
    const cross = desk.crossing(life);
    const db = openDatabase(createDistantD1(plant.d1?.(d1) ?? d1, cross));
    const ports: Ports = {
      db,
      marketNow: clock.now,
      realNow: clock.now,
      newId: options.newId,
      keepsRefusals: true,
      wake: async () => undefined,
    };
    const board: BoardPorts = {
      build: "sim",
      storage: storage(),
      sockets: options.sockets,
      realNow: clock.now,
      marketNow: clock.now,
      after: clock.after,
      access: { read: (userId) => accessOf(db, userId, distributionId) },
      facts: { load: (sinceSeq) => boardFacts(db, distributionId, sinceSeq ?? undefined) },
      commands: {
        run: (command, actor, draft) => runBoardCommand(ports, actor, command, draft, distributionId),
        late: (input) => recordLateChange(ports, input),
      },
      log: options.log,
      abort: () => {
        wantsToDie = true;
      },
    };
    return createBoardEngine(plant.room?.(board, db) ?? board);
  }
  let engine = start();

  return {
    engine: () => engine,
    /** All that is stored, as it would be after a crash. */
    stored: () => createBoardStorage(sql).updates(),
    fillDisk(): void {
      isDiskFull = true;
    },
    freeDisk(): void {
      isDiskFull = false;
    },
    /** It could not store and throws its memory away. */
    wantsToDie: () => wantsToDie,
    /** Memory and timers are gone; what the object had asked for has the fate that it is told. */
    async restart(fate: Fate): Promise<void> {
      const former = life;
      clock.forget();
      isDiskFull = false;
      wantsToDie = false;
      await desk.abandon(former, fate);
      engine = start();
    },
    /** A batch of its own is on its way to the database. */
    isWriting: () => desk.isWriting(life),
    /** The platform lets no object sleep that waits for a timer or for an answer. */
    maySleep: () => clock.isQuiet() && !desk.isAsked(life),
  };
}
