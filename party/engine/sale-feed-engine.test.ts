import { describe, expect, it } from "vitest";
import type { FromSaleFeed, SaleTotals } from "../../core/contract/producer.ts";
import { cents } from "../../core/money/cents.ts";
import { createNodeSql } from "../testing/node-sql.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { turn } from "../testing/test-room.ts";
import { createFeedStorage, type Stock } from "./feed-storage.ts";
import { createSaleFeedEngine, type Viewer } from "./sale-feed-engine.ts";

const totalsOf = (baskets: number): SaleTotals => ({
  rows: [],
  baskets,
  estimateCents: cents(0),
  netCents: cents(0),
  lastHourCents: cents(0),
  at: 0,
});

function openFeed() {
  const clock = createTestClock();
  const sql = createNodeSql();
  const viewers = new Set<Viewer>();
  const world = { stock: { lettuce: 5, eggs: null } as Stock, totals: totalsOf(1), reads: 0, fails: false };
  const start = () =>
    createSaleFeedEngine({
      storage: createFeedStorage(sql),
      viewers: () => viewers,
      realNow: clock.now,
      after: clock.after,
      async stock() {
        world.reads += 1;
        if (world.fails) throw new Error("D1 is away");
        return world.stock;
      },
      totals: async () => ({ ...world.totals, at: clock.now() }),
      log: () => {},
    });
  let engine = start();

  function watch(producerId: string | null = null) {
    const frames: FromSaleFeed[] = [];
    const closes: number[] = [];
    const admittedAt = clock.now();
    const viewer: Viewer = {
      producerId: () => producerId,
      admittedAt: () => admittedAt,
      send: (message) => frames.push(JSON.parse(message)),
      close: (code) => {
        closes.push(code);
        viewers.delete(viewer);
      },
    };
    viewers.add(viewer);
    engine.connect(viewer);
    return { frames, closes, stock: () => frames.flatMap((frame) => (frame.type === "stock" ? [frame.stock] : [])) };
  }

  async function pass(ms: number): Promise<void> {
    clock.advance(ms);
    await turn();
  }

  return {
    world,
    watch,
    pass,
    changed: () => engine.changed(),
    sleep: () => {
      clock.forget();
      engine = start();
    },
  };
}

describe("the sale feed", () => {
  it("tells a shopper what is left, then only what changed", async () => {
    const feed = openFeed();
    const ana = feed.watch();
    await feed.pass(0);
    expect(ana.stock()).toEqual([{ lettuce: 5, eggs: null }]);
    await feed.pass(1000);
    feed.world.stock = { lettuce: 4, eggs: null };
    feed.changed();
    await feed.pass(0);
    expect(ana.stock().at(-1)).toEqual({ lettuce: 4 });
    await feed.pass(1000);
    feed.changed();
    await feed.pass(0);
    expect(ana.frames).toHaveLength(2);
  });

  it("reads at once and then at most four times a second, and is exact when quiet", async () => {
    const feed = openFeed();
    const ana = feed.watch();
    await feed.pass(1000);
    feed.world.reads = 0;
    for (let left = 100; left > 0; left--) {
      feed.world.stock = { lettuce: left };
      feed.changed();
      await feed.pass(10);
    }
    expect(feed.world.reads).toBeGreaterThanOrEqual(4);
    expect(feed.world.reads).toBeLessThanOrEqual(5);
    await feed.pass(250);
    expect(ana.stock().at(-1)).toEqual({ lettuce: 1 });
  });

  it("gives a newcomer everything, and the others nothing that they have", async () => {
    const feed = openFeed();
    const ana = feed.watch();
    await feed.pass(1000);
    const bruno = feed.watch();
    await feed.pass(1000);
    expect(bruno.stock()).toEqual([{ lettuce: 5, eggs: null }]);
    expect(ana.frames).toHaveLength(1);
  });

  it("remembers over a sleep what it told", async () => {
    const feed = openFeed();
    const ana = feed.watch();
    await feed.pass(1000);
    feed.sleep();
    feed.world.stock = { lettuce: 3, eggs: null };
    feed.changed();
    await feed.pass(0);
    expect(ana.stock().at(-1)).toEqual({ lettuce: 3 });
  });

  it("sends a producer's people their totals when they move, and never the shop's stock", async () => {
    const feed = openFeed();
    const luc = feed.watch("peyrignolles");
    await feed.pass(1000);
    feed.changed();
    await feed.pass(1000);
    expect(luc.frames).toEqual([{ type: "totals", totals: expect.objectContaining({ baskets: 1 }) }]);
    feed.world.totals = totalsOf(2);
    feed.changed();
    await feed.pass(0);
    expect(luc.frames.map((frame) => frame.type)).toEqual(["totals", "totals"]);
    expect(feed.world.reads).toBe(0);
  });

  it("has a producer's people admitted anew before it tells them more", async () => {
    const feed = openFeed();
    const luc = feed.watch("peyrignolles");
    await feed.pass(11 * 60_000);
    feed.world.totals = totalsOf(2);
    feed.changed();
    await feed.pass(0);
    expect(luc.closes).toEqual([1012]);
    expect(luc.frames).toHaveLength(1);
  });

  it("tries again when the database did not answer", async () => {
    const feed = openFeed();
    feed.world.fails = true;
    const ana = feed.watch();
    await feed.pass(0);
    expect(ana.frames).toEqual([]);
    feed.world.fails = false;
    await feed.pass(2500);
    expect(ana.frames).toHaveLength(1);
  });
});
