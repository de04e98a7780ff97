import { type NewSocketState, newSocketState, type RoomSocket, type SocketState } from "../engine/room-socket.ts";

export type Frame = string | Uint8Array;

/** One connection, both ends: frames lie in two queues until somebody delivers them, in order. */
export type TestLink = {
  readonly socket: RoomSocket;
  readonly send: (frame: Frame) => void;
  readonly toRoom: Frame[];
  readonly toPhone: Frame[];
  readonly closed: () => { code: number; reason: string } | null;
  readonly cut: () => void;
};

export function createTestLink(id: string, who: NewSocketState, now: () => number): TestLink {
  let state: SocketState = newSocketState(who);
  let closed: { code: number; reason: string } | null = null;
  let heardAt = now();
  const toRoom: Frame[] = [];
  const toPhone: Frame[] = [];
  return {
    send(frame) {
      if (closed === null) toRoom.push(frame);
    },
    toRoom,
    toPhone,
    closed: () => closed,
    cut() {
      closed ??= { code: 1006, reason: "" };
      toRoom.length = 0;
      toPhone.length = 0;
    },
    socket: {
      id,
      state: () => state,
      setState(change) {
        // As an attachment would: what is not plain data does not survive.
        state = structuredClone({ ...state, ...change });
      },
      send(data) {
        heardAt = now();
        if (closed === null) toPhone.push(typeof data === "string" ? data : data.slice());
      },
      close(code, reason) {
        closed ??= { code, reason };
      },
      heardAt: () => heardAt,
    },
  };
}
