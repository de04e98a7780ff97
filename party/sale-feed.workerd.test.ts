import { evictDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { FromSaleFeed } from "../core/contract/producer.ts";
import { stockPool } from "../db/schema/catalog.ts";
import { aDistribution, aMarket, theHost } from "../worker/routes/testing/a-market.ts";
import { anOrder } from "../worker/routes/testing/an-order.ts";
import { knock } from "./testing/join-room.ts";

async function aSale() {
  const market = await aMarket(theHost());
  const sale = await aDistribution(market, "open");
  return { market, sale, feed: env.SaleFeed.getByName(sale.id), pool: market.producers[0].poolId };
}

async function watch(path: string, headers: Record<string, string> = {}) {
  const answer = await knock(path, headers);
  const socket = answer.webSocket;
  if (socket === null) throw new Error(`not admitted: ${answer.status}`);
  const frames: FromSaleFeed[] = [];
  let waiting: (() => void)[] = [];
  socket.addEventListener("message", ({ data }) => {
    frames.push(JSON.parse(String(data)));
    for (const wake of waiting.splice(0)) wake();
  });
  socket.accept();
  const count = async (n: number): Promise<FromSaleFeed[]> => {
    while (frames.length < n) await new Promise<void>((resolve) => (waiting = [...waiting, resolve]));
    return frames;
  };
  return { frames, count, socket };
}

describe("the sale feed", () => {
  it("tells anybody what is left, then what changed, also after a sleep", async () => {
    const { market, sale, feed, pool } = await aSale();
    const ana = await watch(`sale-feed/${sale.id}`);
    const [first] = await ana.count(1);
    expect(first?.type === "stock" && Object.keys(first.stock).toSorted()).toEqual(
      market.producers.map((one) => one.poolId).toSorted(),
    );
    await evictDurableObject(feed);
    await market.host.db.update(stockPool).set({ onHand: 3, reserved: 1 }).where(eq(stockPool.id, pool));
    await feed.changed();
    expect((await ana.count(2))[1]).toEqual({ type: "stock", stock: { [pool]: 2 }, at: expect.any(Number) });
  });

  it("tells a producer's people their totals as orders come in", async () => {
    const { market, sale, feed } = await aSale();
    const luc = await watch(`sale-feed/${sale.id}?producer=peyrignolles`, { cookie: market.people.producer.cookie });
    expect((await luc.count(1))[0]).toMatchObject({ type: "totals", totals: { baskets: 0 } });
    await anOrder(market, sale, market.people.customer);
    await feed.changed();
    expect((await luc.count(2))[1]).toMatchObject({ type: "totals", totals: { baskets: 1 } });
    expect(luc.frames.map((frame) => frame.type)).toEqual(["totals", "totals"]);
  });

  it.each([
    ["a visitor", null],
    ["a customer", "customer"],
    ["the market's admin", "admin"],
    ["a stranger", "stranger"],
  ] as const)("shows no totals to %s", async (_, role) => {
    const { market, sale } = await aSale();
    const headers = role === null ? {} : { cookie: market.people[role].cookie };
    const answer = await knock(`sale-feed/${sale.id}?producer=peyrignolles`, headers);
    expect([answer.status, answer.webSocket]).toEqual([404, null]);
  });

  it("does not take a client's word for who it is", async () => {
    const { market, sale } = await aSale();
    const forged = encodeURIComponent(
      JSON.stringify({ userId: market.people.producer.id, producerId: market.producers[0].id }),
    );
    const eve = await watch(`sale-feed/${sale.id}`, { "x-cabas-actor": forged });
    expect((await eve.count(1))[0]?.type).toBe("stock");
  });
});
