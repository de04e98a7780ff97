import { type AwarenessEntry, writeAwarenessEntries } from "./awareness-entry.ts";
import { type After, createPace } from "./pace.ts";
import { messageOf } from "./receipts.ts";
import type { Look, RoomSocket } from "./room-socket.ts";
import { writeAwareness } from "./sync-frame.ts";

export type Presence = {
  /** Takes from a connection what it says of itself; what it sends on of others is not believed. */
  readonly hear: (socket: RoomSocket, entries: readonly AwarenessEntry[]) => void;
  readonly join: () => void;
  /** The connection is gone. */
  readonly leave: (socket: RoomSocket) => void;
  /** Everybody's awareness, to a Yjs client that asks. */
  readonly answer: (socket: RoomSocket) => void;
  readonly tellPeople: (socket: RoomSocket) => void;
};

/** Faces on a list need not be quicker; twenty people opening baskets cost four lists a second, not twenty. */
const PEOPLE_MS = 250;

export function createPresence(options: {
  sockets: () => Iterable<RoomSocket>;
  after: After;
  looked: (socket: RoomSocket, look: Look) => void;
}): Presence {
  const others = (socket: RoomSocket): RoomSocket[] => [...options.sockets()].filter((other) => other !== socket);

  const people = (): string =>
    messageOf({
      type: "presence",
      people: [...options.sockets()].map((socket) => {
        const { userId, name, look } = socket.state();
        return { connection: socket.id, userId, name, basket: look?.basket ?? null };
      }),
    });

  const tellEverybody = createPace({
    after: options.after,
    everyMs: PEOPLE_MS,
    run() {
      const message = people();
      for (const socket of options.sockets()) if (socket.state().greeted) socket.send(message);
    },
  });

  function relay(from: RoomSocket, entry: AwarenessEntry): void {
    const frame = writeAwareness(writeAwarenessEntries([entry]));
    for (const socket of others(from)) if (socket.state().synced) socket.send(frame);
  }

  /** The first client id that a connection brings is its own, unless another user's connection has it. */
  function isOwn(socket: RoomSocket, client: number): boolean {
    const { look, userId } = socket.state();
    if (look !== null) return look.client === client;
    return others(socket).every((other) => other.state().look?.client !== client || other.state().userId === userId);
  }

  return {
    join: tellEverybody,
    hear(socket, entries) {
      for (const entry of entries) {
        const before = socket.state().look;
        if (!isOwn(socket, entry.client) || (before !== null && entry.clock < before.clock)) continue;
        if (before === null && entry.look === null) continue;
        const look: Look = {
          client: entry.client,
          clock: entry.clock,
          basket: entry.look?.basket ?? null,
          line: entry.look?.line ?? null,
        };
        const moved = before?.basket !== look.basket;
        socket.setState({ look });
        relay(socket, entry);
        if (!moved) continue;
        options.looked(socket, look);
        tellEverybody();
      }
    },
    leave(socket) {
      const { look } = socket.state();
      // A phone that came back on a new connection keeps its client id: the old connection's end must not remove it.
      const back = others(socket).some((other) => look !== null && other.state().look?.client === look.client);
      if (look !== null && !back) relay(socket, { client: look.client, clock: look.clock + 1, look: null });
      tellEverybody();
    },
    answer(socket) {
      const entries = others(socket).flatMap((other): AwarenessEntry[] => {
        const { look } = other.state();
        return look === null
          ? []
          : [{ client: look.client, clock: look.clock, look: { basket: look.basket, line: look.line } }];
      });
      if (entries.length > 0) socket.send(writeAwareness(writeAwarenessEntries(entries)));
    },
    tellPeople: (socket) => socket.send(people()),
  };
}
