import type { BoardPorts } from "./board-ports.ts";
import type { FactsCache } from "./facts-cache.ts";
import { isEmpty } from "./is-empty.ts";

/** A database that cannot be read is asked again; the phones go on with what they have. */
const AGAIN_MS = 2_000;

export type FactsReader = {
  /** Reads what moved; refreshing sends it to all who lack it. A failure is tried again while somebody is there. */
  readonly read: () => Promise<void>;
  /** The same, if nothing was read since the room woke up. */
  readonly readOnce: () => void;
};

export function createFactsReader(
  ports: Pick<BoardPorts, "sockets" | "after" | "log">,
  cache: FactsCache,
): FactsReader {
  let asked = false;

  async function read(): Promise<void> {
    asked = true;
    try {
      await cache.refresh();
    } catch {
      ports.log({ event: "board_facts_unread" });
      ports.after(AGAIN_MS, () => {
        if (!isEmpty(ports.sockets())) void read();
      });
    }
  }

  return {
    read,
    readOnce() {
      if (!asked) void read();
    },
  };
}
