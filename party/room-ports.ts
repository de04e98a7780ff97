import { uuidv7 } from "uuidv7";
import type { Ports, WakeHint } from "../commands/ports.ts";
import { openDatabase } from "../db/database.ts";
import { marketClock } from "../db/queries/market-clock.ts";

export type RoomPorts = Ports & {
  /** Reads the market's clock, which a demo may have moved. Rooms live long, so before everything that looks at it. */
  readonly readClock: () => Promise<void>;
};

/** What commands need, for a room that runs them itself. */
export function createRoomPorts(env: Env, distributionId: string): RoomPorts {
  const db = openDatabase(env.DB);
  let offsetMs = 0;
  return {
    db,
    marketNow: () => Date.now() + offsetMs,
    realNow: () => Date.now(),
    newId: uuidv7,
    keepsRefusals: true,
    wake: (hint) => wakeOthers(env, hint, distributionId),
    async readClock() {
      offsetMs = await marketClock(db);
    },
  };
}

/** The outbox and the feeds. This room itself reads the facts after each command, so it needs no call from itself. */
async function wakeOthers(env: Env, hint: WakeHint, own: string): Promise<void> {
  const ids = hint.distributionIds ?? [];
  const results = await Promise.allSettled([
    env.WAKE.send({ kind: "drain" }),
    // What may be taken back for ten seconds leaves right after them, not at the next minute's cron.
    ...(hint.laterMs === undefined
      ? []
      : [env.WAKE.send({ kind: "drain" }, { delaySeconds: Math.ceil(hint.laterMs / 1000) + 1 })]),
    ...ids.map((id) => env.SaleFeed.getByName(id).changed()),
    ...ids.filter((id) => id !== own).map((id) => env.BasketBoard.getByName(id).factsMoved()),
  ]);
  // Loss is made good by cron and by the next phone that asks.
  for (const result of results) if (result.status === "rejected") console.warn({ event: "room_wake_lost" });
}
