import type { FromSaleFeed, SaleTotals } from "../../core/contract/producer.ts";
import type { RoomEvent } from "./board-ports.ts";
import type { FeedStorage, Stock } from "./feed-storage.ts";
import { isEmpty } from "./is-empty.ts";
import { onceMore } from "./once-more.ts";
import { type After, createPace } from "./pace.ts";

/** A shopper sees what is left; a producer's people see their own totals. */
export type Viewer = {
  /** null for a shopper. */
  readonly producerId: () => string | null;
  /** When the Worker admitted it. */
  readonly admittedAt: () => number;
  readonly send: (message: string) => void;
  readonly close: (code: number, reason: string) => void;
};

export type FeedPorts = {
  readonly storage: FeedStorage;
  readonly viewers: () => Iterable<Viewer>;
  readonly realNow: () => number;
  readonly after: After;
  readonly stock: () => Promise<Stock>;
  readonly totals: (producerId: string) => Promise<SaleTotals>;
  readonly log: (event: RoomEvent) => void;
};

export type SaleFeedEngine = {
  readonly connect: (viewer: Viewer) => void;
  /** Orders, stock or offers moved. */
  readonly changed: () => void;
};

/** At most four frames a second a viewer, the first at once. */
const EVERY_MS = 250;
const AGAIN_MS = 2_000;
/** A producer's people are admitted anew this often: somebody who left the farm must not go on watching its sales. */
const ADMITTED_MS = 10 * 60_000;

/** Reads what moved, together for all who watch, and sends what is new to each. Holds no truth of its own. */
export function createSaleFeedEngine(ports: FeedPorts): SaleFeedEngine {
  let stockTold = ports.storage.told();
  const waitingForAll = new WeakSet<Viewer>();
  const totalsTold = new Map<string, string>();

  const stockViewers = (): Viewer[] => [...ports.viewers()].filter((viewer) => viewer.producerId() === null);

  async function readStock(): Promise<void> {
    if (stockViewers().length === 0) return;
    const now = await ports.stock();
    const moved = stockTold === null ? now : differences(stockTold, now);
    const at = ports.realNow();
    for (const viewer of stockViewers()) {
      const news = waitingForAll.delete(viewer) ? now : moved;
      if (news === now || Object.keys(news).length > 0) tell(viewer, { type: "stock", stock: { ...news }, at });
    }
    if (stockTold === null || Object.keys(moved).length > 0) ports.storage.tell(now);
    stockTold = now;
  }

  async function readTotals(producerId: string, viewers: readonly Viewer[]): Promise<void> {
    const totals = await ports.totals(producerId);
    const told = JSON.stringify({ ...totals, at: 0 });
    const moved = totalsTold.get(producerId) !== told;
    totalsTold.set(producerId, told);
    for (const viewer of viewers) if (waitingForAll.delete(viewer) || moved) tell(viewer, { type: "totals", totals });
  }

  function producersWatched(): Map<string, Viewer[]> {
    const watched = new Map<string, Viewer[]>();
    for (const viewer of ports.viewers()) {
      const producerId = viewer.producerId();
      if (producerId === null) continue;
      if (ports.realNow() - viewer.admittedAt() > ADMITTED_MS) viewer.close(1012, "come again");
      else watched.set(producerId, [...(watched.get(producerId) ?? []), viewer]);
    }
    return watched;
  }

  const read = onceMore(async () => {
    try {
      await Promise.all([
        readStock(),
        ...[...producersWatched()].map(([producerId, viewers]) => readTotals(producerId, viewers)),
      ]);
    } catch {
      ports.log({ event: "sale_feed_unread" });
      ports.after(AGAIN_MS, changed);
    }
  });
  const changed = createPace({ after: ports.after, everyMs: EVERY_MS, run: () => void read() });

  return {
    connect(viewer) {
      waitingForAll.add(viewer);
      changed();
    },
    changed() {
      if (!isEmpty(ports.viewers())) changed();
    },
  };
}

const tell = (viewer: Viewer, message: FromSaleFeed): void => viewer.send(JSON.stringify(message));

function differences(before: Stock, now: Stock): Stock {
  return Object.fromEntries(Object.entries(now).filter(([pool, left]) => before[pool] !== left));
}
