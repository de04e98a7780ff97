import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { OwnLines } from "../../core/contract/own-lines.ts";
import { basket, basketLine } from "../../db/schema/basket.ts";
import { distribution } from "../../db/schema/distribution.ts";
import { joinBoard } from "../../party/testing/join-room.ts";
import { aDistribution, aMarket, theHost } from "./testing/a-market.ts";
import { anOrder } from "./testing/an-order.ts";
import { call } from "./testing/call.ts";

const { db } = theHost();

test("OWN-4, OWN-5 a farm's own observations reach the board under its name, others' lines never, a repeat adds nothing", async () => {
  const market = await aMarket(theHost());
  const { producer: luc, volunteer, customer } = market.people;
  const day = await aDistribution(market, "today");
  const order = await anOrder(market, day, customer);
  const [cabbage, pumpkin] = order.lines;
  const base = `/producer/peyrignolles/sales/${day.id}`;
  const read = async () => (await call("GET", `${base}/lines`, luc)).body as OwnLines;
  const say = (observations: unknown, id = crypto.randomUUID(), who = luc) =>
    call("POST", `${base}/observations`, who, { observations }, undefined, { "idempotency-key": id });
  const missing = [
    { lineId: cabbage?.id, k: "count", v: 0, on: [] },
    { lineId: cabbage?.id, k: "reason", v: "missing", on: [] },
  ];

  expect((await read()).lines).toMatchObject([
    { id: cabbage?.id, basketNumber: 1, who: expect.stringMatching(/^Ana .\.$/), standing: [] },
  ]);
  const marie = await joinBoard(day.id, volunteer, "marie");
  const id = crypto.randomUUID();
  expect(await say(missing, id)).toEqual({ status: 200, body: { written: 2 } });
  expect(await say(missing, id)).toEqual({ status: 200, body: { written: 2 } });
  await marie.until(() => marie.entries.size === 2 && marie.said("receipt").length > 0);
  expect(marie.said("receipt")[0]).toMatchObject({ by: luc.id, name: "Ferme de Peyrignolles" });

  // Marie finds one after all; the farm sees it, and who said so.
  const keys = [...marie.entries.keys()];
  marie.observe({ b: 1, l: 1, k: "count", v: 1000, on: keys.slice(0, 1) });
  await expect
    .poll(async () => (await read()).lines[0]?.standing.map(({ k, v, name }) => [k, v, name]))
    .toEqual([
      ["count", 1000, "Marie Dupuy"],
      ["reason", "missing", "Ferme de Peyrignolles"],
    ]);

  // What is another farm's, or nobody's, does not exist; one such refuses all.
  const foreign = { lineId: pumpkin?.id, k: "weigh", v: [800], on: [] };
  expect((await say([...missing, foreign])).status).toBe(404);
  expect((await say([{ ...foreign, lineId: crypto.randomUUID() }])).status).toBe(404);
  expect((await say([{ ...missing[0], v: -1 }])).body).toMatchObject({ error: { code: "bad_input" } });
  expect((await say([])).status).toBe(400);
  for (const who of [volunteer, customer, market.people.admin, market.people.stranger]) {
    expect((await say(missing, undefined, who)).status).toBe(404);
    expect((await call("GET", `${base}/lines`, who)).status).toBe(404);
  }
  await db.update(basket).set({ status: "validated", revision: 2 }).where(eq(basket.id, order.id));
  expect((await say(missing)).body).toMatchObject({ error: { code: "already_validated" } });
  await db.update(distribution).set({ frozenAt: 1 }).where(eq(distribution.id, day.id));
  expect((await say(missing)).body).toMatchObject({ error: { code: "distribution_closed" } });
  expect(await env.BasketBoard.getByName(day.id).history()).toHaveLength(3);
  expect(await db.$count(basketLine)).toBe(2);
});
