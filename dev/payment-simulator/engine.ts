import { matureTransaction } from "./actions/book.ts";
import { expireSession } from "./actions/expire-session.ts";
import { arrivePayout, cutPayout } from "./actions/pay-out.ts";
import { linkLateTransaction } from "./actions/pay-session.ts";
import { settleRefunds } from "./actions/settle-refunds.ts";
import { PLATFORM } from "./constants.ts";
import type { Kind } from "./rows.ts";
import type { World } from "./world.ts";

/**
 * Plays everything whose instant has come, in the order of the instants: funds that become available, sessions that expire,
 * payouts that are cut and arrive, keys that are forgotten. Each step sees its own instant as "now", so moving the clock by
 * a month gives the same history as waiting for it.
 */
export function catchUp(world: World): void {
  for (let row = due(world); row !== undefined; row = due(world)) {
    play({ ...world, now: row.dueAt }, row.kind, row.id);
  }
}

const due = ({ store, now }: World) => store.due("simulated", now);

/** Every branch must change the row so that it is no longer due, or the loop would not end. */
function play(world: World, kind: Kind, id: string): void {
  switch (kind) {
    case "balance_transaction":
      if (matureTransaction(world, id) === PLATFORM) {
        settleRefunds(world);
      }
      return;
    case "session":
      expireSession(world, id);
      return;
    case "balance_settings":
      cutPayout(world, id);
      return;
    case "payout":
      arrivePayout(world, id);
      return;
    case "charge":
      linkLateTransaction(world, id);
      return;
    case "idempotent_answer":
      world.store.remove("idempotent_answer", id);
      return;
    default:
      throw new Error(`nothing to play for a due ${kind}`);
  }
}
