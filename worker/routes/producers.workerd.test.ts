import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { ProducerSale } from "../../core/contract/producer.ts";
import { basket } from "../../db/schema/basket.ts";
import { offer, participation } from "../../db/schema/distribution.ts";
import { payment } from "../../db/schema/money.ts";
import { aDistribution, aMarket, type Market, theHost } from "./testing/a-market.ts";
import { aMarketDay } from "./testing/a-market-day.ts";
import { anOrder } from "./testing/an-order.ts";
import { call } from "./testing/call.ts";
import { aPerson } from "./testing/market-people.ts";

const MINUTE = 60_000;

async function saleOf(made: Market, distributionId: string): Promise<ProducerSale> {
  const { status, body } = await call("GET", `/producer/peyrignolles/sales/${distributionId}`, made.people.producer);
  expect(status).toBe(200);
  return body as ProducerSale;
}

describe("a producer's sale", () => {
  it("counts its own lines of baskets that stand, and what came within the hour", async () => {
    const made = await aMarket(theHost());
    const sale = await aDistribution(made, "open");
    const { db } = made.host;
    const first = await anOrder(made, sale, made.people.customer);
    await anOrder(made, sale, await aPerson(made.host, "Bruno", "Petit"), 2);
    const gone = await anOrder(made, sale, await aPerson(made.host, "Chloé", "Roy"), 3);
    await db.update(basket).set({ status: "cancelled", revision: 2 }).where(eq(basket.id, gone.id));
    await db
      .update(payment)
      .set({ paidAt: Date.now() - 90 * MINUTE })
      .where(eq(payment.basketId, first.id));
    const { totals, curve } = await saleOf(made, sale.id);
    expect(totals).toMatchObject({ baskets: 2, estimateCents: 500, netCents: 482, lastHourCents: 250 });
    expect(totals.rows).toMatchObject([
      {
        quantityMilli: 2000,
        chargedCents: 500,
        estimateCents: 500,
        baskets: 2,
        stockBase: "piece",
        onHand: 40,
        left: 40,
      },
    ]);
    expect(curve.map(([, cents]) => cents)).toEqual([250, 500]);
    expect((curve[1]?.[0] ?? 0) - (curve[0]?.[0] ?? 0)).toBe(60);
  });

  it("has a row for what nobody ordered, and keeps one for what was ordered and withdrawn since", async () => {
    const made = await aMarket(theHost());
    const sale = await aDistribution(made, "open");
    const { db } = made.host;
    const rows = async () => (await saleOf(made, sale.id)).totals.rows.map((row) => row.quantityMilli);
    expect(await rows()).toEqual([0]);
    await anOrder(made, sale, made.people.customer);
    await db.update(offer).set({ withdrawnAt: 1 });
    expect(await rows()).toEqual([1000]);
    const other = await aDistribution(made, "open");
    await db.update(offer).set({ withdrawnAt: 1 });
    expect((await saleOf(made, other.id)).totals.rows).toEqual([]);
  });

  it("stands beside the one before it in that market", async () => {
    const made = await aMarket(theHost());
    const before = await aDistribution(made, "ended");
    await anOrder(made, before, made.people.customer);
    await aDistribution(made, "today");
    const sale = await aDistribution(made, "open");
    const { previous, answer } = await saleOf(made, sale.id);
    // The pickup of today, where nobody bought anything of this farm, is no measure.
    expect(previous).toMatchObject({ baskets: 1, estimateCents: 250 });
    expect(previous?.curve).toHaveLength(1);
    expect(answer).toBe("yes");
  });

  it("is none of a producer whose catalogs the market never asked", async () => {
    const made = await aMarket(theHost());
    const elsewhere = await aDistribution({ ...made, id: made.otherId }, "open");
    await made.host.db.delete(participation).where(eq(participation.distributionId, elsewhere.id));
    const asked = await call("GET", `/producer/peyrignolles/sales/${elsewhere.id}`, made.people.producer);
    expect(asked.status).toBe(404);
    const list = await call("GET", "/producer/peyrignolles/sales", made.people.producer);
    expect(list.body).toMatchObject({ sales: [] });
  });

  it("leaves the shop with a no and comes back with a yes", async () => {
    const made = await aMarket(theHost());
    const sale = await aDistribution(made, "open");
    const path = `/producer/peyrignolles/sales/${sale.id}/participation`;
    const onSale = async () => {
      const { body } = await call("GET", `/distributions/${sale.id}/shop`, null);
      return (body as { producers: { slug: string }[] }).producers.map((one) => one.slug);
    };
    expect(await call("PUT", path, made.people.producer, { answer: "no" })).toMatchObject({ body: { answer: "no" } });
    expect(await onSale()).toEqual(["lait-de-lune"]);
    expect((await saleOf(made, sale.id)).answer).toBe("no");
    expect(await call("PUT", path, made.people.producer, { answer: "yes" })).toMatchObject({ body: { answer: "yes" } });
    expect(await onSale()).toEqual(["peyrignolles", "lait-de-lune"]);
  });
});

describe("a producer's payouts", () => {
  it("show its settlements adding up, and what waits with the référent's name", async () => {
    const day = await aMarketDay();
    const late = await aDistribution(day.made, "ended");
    await anOrder(day.made, late, day.made.people.customer);
    const { body } = await call("GET", "/producer/peyrignolles/payouts", day.made.people.producer);
    expect(body).toMatchObject({
      settlements: [
        {
          distributionId: day.past.id,
          payeeName: "Ferme de Peyrignolles",
          payeeKind: "producer",
          soldCents: 250,
          correctionsCents: 0,
          grossCents: 250,
          platformFeeCents: 0,
          netCents: 250,
          status: "held",
          heldReason: "no_account",
        },
      ],
      waiting: [{ marketName: "Le marché de captieux", leadName: "Nadia Ferrand", estimateCents: 250 }],
    });
  });
});
