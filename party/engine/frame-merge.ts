import { type EntryStruct, writeEntryStructs } from "./entry-struct.ts";
import { type After, createPace } from "./pace.ts";
import { type Receipt, receiptsMessage } from "./receipts.ts";
import type { RoomSocket, SocketState } from "./room-socket.ts";
import { writeUpdate } from "./sync-frame.ts";

/** Entries that are stored and on their way to everybody else. */
export type Arrival = {
  /** null where it came by no connection. */
  readonly from: RoomSocket | null;
  readonly structs: readonly EntryStruct[];
  readonly receipt: Receipt;
};

/** Measured: merging what comes within 5 ms makes a burst of a hundred phones four times as fast for all to see. */
const MERGE_MS = 5;

/** Who wrote is a name beside a value that is on the screen already: a tenth of a second later is soon enough for everybody else. */
const NAMES_MS = 100;

/**
 * Sends arrivals on: the first at once, what follows within the window as one message per connection. Nobody is sent its own. Names
 * go by themselves, for a message costs the room the same whatever it holds.
 */
export function createFrameMerge(options: {
  sockets: () => Iterable<RoomSocket>;
  after: After;
}): (arrival: Arrival) => void {
  const { sockets, after } = options;
  const merged = (everyMs: number, run: (arrivals: readonly Arrival[]) => void): ((arrival: Arrival) => void) => {
    let waiting: Arrival[] = [];
    const flush = createPace({
      after,
      everyMs,
      run() {
        const arrivals = waiting;
        waiting = [];
        run(arrivals);
      },
    });
    return (arrival) => {
      waiting.push(arrival);
      flush();
    };
  };
  const frames = merged(MERGE_MS, (arrivals) => deliver(arrivals, sockets(), ({ synced }) => synced, frameOf));
  const names = merged(NAMES_MS, (arrivals) => deliver(arrivals, sockets(), ({ greeted }) => greeted, namesOf));
  return (arrival) => {
    frames(arrival);
    names(arrival);
  };
}

const frameOf = (arrivals: readonly Arrival[]): Uint8Array =>
  writeUpdate(writeEntryStructs(arrivals.flatMap((arrival) => arrival.structs)));
const namesOf = (arrivals: readonly Arrival[]): string => receiptsMessage(arrivals.map((arrival) => arrival.receipt));

/** Written only when somebody wants it, and once for all who want the same. */
function deliver(
  arrivals: readonly Arrival[],
  sockets: Iterable<RoomSocket>,
  wants: (state: SocketState) => boolean,
  write: (arrivals: readonly Arrival[]) => string | Uint8Array,
): void {
  const senders = new Set<RoomSocket | null>(arrivals.map((arrival) => arrival.from));
  let forBystanders: string | Uint8Array | undefined;
  for (const socket of sockets) {
    if (!wants(socket.state())) continue;
    if (senders.has(socket)) {
      const others = arrivals.filter((arrival) => arrival.from !== socket);
      if (others.length > 0) socket.send(write(others));
    } else {
      forBystanders ??= write(arrivals);
      socket.send(forBystanders);
    }
  }
}
