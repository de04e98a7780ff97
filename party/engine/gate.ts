import type { CloseReason } from "./close-codes.ts";
import type { RoomSocket } from "./room-socket.ts";

/** What may come in one frame. One observation is about 100 bytes. */
export const FRAME_BYTES = 64 * 1024;
/** What a phone sends back after working alone: a board of 500 baskets × 12 lines, done by one offline phone, is 314 KB. */
export const ANSWER_BYTES = 900_000;
export const DRAFT_BYTES = 8 * 1024 * 1024;

/** Per connection: a frame costs 1 and 1 per KB. A market's busiest hands write a few a second. */
const BUDGET = 2_000;
const BUDGET_PER_SECOND = 100;
/** Answering with the whole draft is what costs the room most. */
export const ASK_COST = 20;

export type Gate = {
  /** Whether the frame may be looked at. */
  readonly admits: (socket: RoomSocket, bytes: number) => CloseReason | null;
  readonly charge: (socket: RoomSocket, cost: number) => CloseReason | null;
};

/** Bounds on size and rate, before anything is decoded. Forgotten by hibernation, which only a quiet room does. */
export function createGate(realNow: () => number): Gate {
  const budgets = new WeakMap<RoomSocket, { left: number; at: number }>();

  function charge(socket: RoomSocket, cost: number): CloseReason | null {
    const now = realNow();
    const budget = budgets.get(socket) ?? { left: BUDGET, at: now };
    const left = Math.min(BUDGET, budget.left + ((now - budget.at) / 1000) * BUDGET_PER_SECOND) - cost;
    budgets.set(socket, { left, at: now });
    return left < 0 ? "too_fast" : null;
  }

  return {
    admits: (socket, bytes) => (bytes > ANSWER_BYTES ? "too_large" : charge(socket, 1 + bytes / 1024)),
    charge,
  };
}
