import { createBasketCodes, withCodeHashes } from "../commands/basket-codes.ts";
import { runBoardCommand } from "../commands/board-command.ts";
import { recordLateChange } from "../commands/record-late-change.ts";
import { accessOf } from "../db/queries/access.ts";
import { boardFacts } from "../db/queries/board-facts.ts";
import { type BoardEngine, createBoardEngine } from "./engine/board-engine.ts";
import { createBoardStorage } from "./engine/board-storage.ts";
import type { RoomSocket } from "./engine/room-socket.ts";
import { createRoomPorts } from "./room-ports.ts";
import { roomSecret } from "./room-secret.ts";
import { createRoomSql } from "./room-sql.ts";

/** The engine on the platform: the object's SQLite for the draft, D1 for everything else. */
export function createBoardRoom(
  ctx: DurableObjectState,
  env: Env,
  room: { distributionId: string; connections: () => Iterable<RoomSocket> },
): BoardEngine {
  const { distributionId } = room;
  const ports = createRoomPorts(env, distributionId);
  const codes = createBasketCodes(roomSecret(env));
  return createBoardEngine({
    build: env.BUILD ?? "dev",
    storage: createBoardStorage(createRoomSql(ctx.storage)),
    sockets: room.connections,
    realNow: ports.realNow,
    marketNow: ports.marketNow,
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    access: { read: (userId) => accessOf(ports.db, userId, distributionId) },
    facts: {
      async load(sinceSeq) {
        await ports.readClock();
        const facts = await boardFacts(ports.db, distributionId, sinceSeq ?? undefined);
        return facts === null ? null : await withCodeHashes(codes, facts);
      },
    },
    commands: {
      async run(command, actor, draft) {
        await ports.readClock();
        return await runBoardCommand(ports, actor, command, draft, distributionId);
      },
      async late(input) {
        await ports.readClock();
        await recordLateChange(ports, input);
      },
    },
    log: (event) => console.warn(event),
    abort: (reason) => ctx.abort(reason),
  });
}
