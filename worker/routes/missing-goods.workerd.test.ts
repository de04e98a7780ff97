import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { MissingGoods } from "../../core/contract/missing.ts";
import type { Order } from "../../core/contract/order.ts";
import { basket } from "../../db/schema/basket.ts";
import { distribution } from "../../db/schema/distribution.ts";
import { missingNotice } from "../../db/schema/hand-over.ts";
import { journal } from "../../db/schema/journal.ts";
import { outbox } from "../../db/schema/work.ts";
import { aDistribution, aMarket, theHost } from "./testing/a-market.ts";
import { anOrder } from "./testing/an-order.ts";
import { call } from "./testing/call.ts";
import { aPerson } from "./testing/market-people.ts";

const { db } = theHost();

test("MIS-3, MIS-4, MIS-5 a farm's missing goods are told once to each who ordered them, and stand on the board before the day", async () => {
  const market = await aMarket(theHost());
  const { producer: luc, lead, volunteer, customer: ana } = market.people;
  const sale = await aDistribution(market, "open");
  const order = await anOrder(market, sale, ana);
  await anOrder(market, sale, await aPerson(theHost(), "Bruno", "Petit"), 2);
  const [cabbage, pumpkin] = sale.offers.map((offer) => offer.offerId);
  const path = `/distributions/${sale.id}/missing`;
  const tell = (who: typeof luc, goods: unknown, query = "", id = crypto.randomUUID()) =>
    call("POST", `${path}${query}`, who, { goods }, undefined, { "idempotency-key": id });
  const own = "?producer=peyrignolles";
  const none = [{ offerId: cabbage, haveMilli: 0 }];

  const seen = (await call("GET", `${path}${own}`, luc)).body as MissingGoods;
  expect(seen.goods.map((good) => [good.offerId, good.parts.length, good.told])).toEqual([[cabbage, 2, null]]);
  const id = crypto.randomUUID();
  // 2.50 € and the 5 % on it, for each of two.
  const told = { status: 200, body: { baskets: 2, backCents: 2 * 263 } };
  expect(await tell(luc, none, own, id)).toEqual(told);
  expect(await tell(luc, none, own, id)).toEqual(told);
  expect((await tell(luc, none, own)).body).toMatchObject({ error: { code: "nothing_to_decide" } });
  expect((await db.select().from(outbox)).filter((row) => row.key.startsWith("mail:goods-missing:"))).toHaveLength(2);
  expect(await db.$count(missingNotice)).toBe(2);

  const history = await env.BasketBoard.getByName(sale.id).history();
  expect(history.map(({ entry, name }) => [entry.b, entry.k, entry.v, name])).toEqual([
    [1, "count", 0, "Ferme de Peyrignolles"],
    [1, "reason", "missing", "Ferme de Peyrignolles"],
    [2, "count", 0, "Ferme de Peyrignolles"],
    [2, "reason", "missing", "Ferme de Peyrignolles"],
  ]);
  const shown = (await call("GET", `/orders/${order.id}`, ana)).body as Order;
  expect(shown.missing).toMatchObject([{ ref: 1, haveMilli: 0, backCents: 263 }]);
  const written = await db.select().from(journal).where(eq(journal.kind, "missing_announced"));
  expect(written.map((row) => [row.byName, row.reason, row.after])).toEqual([
    ["Ferme de Peyrignolles", "missing", { milli: 0, backCents: 263 }],
    ["Ferme de Peyrignolles", "missing", { milli: 0, backCents: 263 }],
  ]);
  // No money moves before the validation.
  expect((await db.select().from(basket)).map((row) => [row.status, row.refundedCents])).toEqual([
    ["ordered", 0],
    ["ordered", 0],
  ]);

  // One comes after all: who ordered first has it, and is told.
  expect(await tell(luc, [{ offerId: cabbage, haveMilli: 1000 }], own)).toMatchObject({ body: { baskets: 1 } });
  const drafts = await env.BasketBoard.getByName(sale.id).drafts();
  expect(drafts.map((draft) => [draft.number, draft.observations.get(1)])).toEqual([
    [1, undefined],
    [2, { countMilli: 0, reason: "missing" }],
  ]);

  // A farm announces its own goods, the référent anybody's, others nothing.
  expect((await tell(luc, [{ offerId: pumpkin, haveMilli: 0 }], own)).status).toBe(404);
  expect((await tell(volunteer, none)).status).toBe(404);
  expect((await tell(luc, none)).status).toBe(404);
  expect((await tell(lead, [{ offerId: crypto.randomUUID(), haveMilli: 0 }])).status).toBe(404);
  expect((await tell(lead, [{ offerId: pumpkin, haveMilli: -1 }])).status).toBe(400);
  expect(await tell(lead, [{ offerId: pumpkin, haveMilli: 0 }])).toMatchObject({ body: { baskets: 2 } });
  await db.update(distribution).set({ pickupStartsAt: 5, opensAt: 1, closesAt: 2 }).where(eq(distribution.id, sale.id));
  expect((await tell(lead, none)).body).toMatchObject({ error: { code: "pickup_begun" } });
});
