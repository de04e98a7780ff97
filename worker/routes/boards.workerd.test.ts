import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { JournalPage } from "../../core/contract/journal.ts";
import { boardFacts } from "../../db/queries/board-facts.ts";
import { basket } from "../../db/schema/basket.ts";
import { distribution } from "../../db/schema/distribution.ts";
import { lateChange, lookAgain } from "../../db/schema/hand-over.ts";
import { journal } from "../../db/schema/journal.ts";
import { run } from "../../db/schema/work.ts";
import { aDistribution, aMarket, theHost } from "./testing/a-market.ts";
import { aMarketDay } from "./testing/a-market-day.ts";
import { anOrder } from "./testing/an-order.ts";
import { call } from "./testing/call.ts";

describe("the board's facts", () => {
  it("give every basket with its lines by number, and all that is open", async () => {
    const day = await aMarketDay(3);
    const facts = await boardFacts(day.made.host.db, day.today.id);
    expect(facts).toMatchObject({
      distributionId: day.today.id,
      marketName: "Le marché de captieux",
      factsSeq: 3,
      frozen: false,
      lead: { name: "Nadia Ferrand" },
      lookAgains: [{ basketId: day.order.id, byName: "Marie Dupuy" }],
      lateChanges: [{ basketId: day.order.id, authors: ["Karim Benali"] }],
    });
    expect(facts?.baskets.map((one) => [one.number, one.lines.map((line) => [line.ref, line.producerName])])).toEqual(
      [1, 2, 3].map((number) => [
        number,
        [
          [1, "Ferme de Peyrignolles"],
          [2, "Lait de Lune"],
        ],
      ]),
    );
  });

  it("give only the baskets that changed since, but always all that is open", async () => {
    const day = await aMarketDay(3);
    const { db } = day.made.host;
    await db.update(basket).set({ factsSeq: 9 }).where(eq(basket.number, 2));
    const facts = await boardFacts(db, day.today.id, 5);
    expect(facts?.baskets.map((one) => one.number)).toEqual([2]);
    expect(facts?.baskets[0]?.lines).toHaveLength(2);
    expect(facts?.lookAgains).toHaveLength(1);
    expect(facts?.lateChanges).toHaveLength(1);
    expect(await boardFacts(db, crypto.randomUUID())).toBeNull();
  });

  it("keep a cancelled basket with its status and forget what was decided", async () => {
    const day = await aMarketDay();
    const { db } = day.made.host;
    await db.update(basket).set({ status: "cancelled", revision: 2 }).where(eq(basket.id, day.order.id));
    await db.update(lookAgain).set({ closedAt: 1 });
    await db.update(lateChange).set({ decidedAt: 1 });
    const facts = await boardFacts(db, day.today.id);
    expect(facts?.baskets.map((one) => one.status)).toEqual(["cancelled", "ordered"]);
    expect([facts?.lookAgains, facts?.lateChanges]).toEqual([[], []]);
  });
});

describe("the journal", () => {
  it("pages backwards through rows of one instant, each once", async () => {
    const made = await aMarket(theHost());
    const today = await aDistribution(made, "today");
    const ids = Array.from({ length: 230 }, () => crypto.randomUUID());
    for (const [n, id] of ids.entries()) {
      await made.host.db.insert(journal).values({
        id,
        marketId: made.id,
        distributionId: today.id,
        kind: "validated",
        at: 1000 + Math.floor(n / 50),
        byName: "Marie Dupuy",
      });
    }
    const seen: { id: string; at: number }[] = [];
    const sizes: number[] = [];
    for (let before: string | null = ""; before !== null; ) {
      const query = before === "" ? "" : `?before=${before}`;
      const { body } = await call("GET", `/distributions/${today.id}/journal${query}`, made.people.lead);
      const page = body as JournalPage;
      sizes.push(page.entries.length);
      seen.push(...page.entries);
      before = page.next;
    }
    expect(sizes).toEqual([100, 100, 30]);
    expect(seen.map((one) => one.id).toSorted()).toEqual(ids.toSorted());
    expect(seen.map((one) => one.at)).toEqual(seen.map((one) => one.at).toSorted((a, b) => b - a));
  });

  it("names the basket and the product a change is about", async () => {
    const day = await aMarketDay();
    const { body } = await call("GET", `/distributions/${day.today.id}/journal`, day.made.people.volunteer);
    expect(body).toMatchObject({
      entries: [{ kind: "line_final", basketNumber: 1, productName: "Produit peyrignolles", reason: "missing" }],
      next: null,
    });
  });
});

describe("validating a distribution", () => {
  it("previews what it would do and what blocks it", async () => {
    const day = await aMarketDay(3);
    const { body } = await call("GET", `/distributions/${day.today.id}/validation`, day.made.people.lead);
    expect(body).toMatchObject({
      baskets: 3,
      validated: 0,
      remaining: 3,
      // Nobody weighed: 8.21 € paid at the maximum, 7.59 € at the estimate.
      refundCents: 3 * 62,
      refunds: 3,
      linesNotWeighed: 3,
      blocking: [
        { code: "look_again_open", count: 1 },
        { code: "late_change_open", count: 1 },
      ],
      phonesOut: [],
      producers: 2,
    });
  });

  it("is refused while something waits, and starts once when nothing does", async () => {
    const day = await aMarketDay();
    const { db } = day.made.host;
    const path = `/distributions/${day.today.id}/validation`;
    const headers = { "idempotency-key": crypto.randomUUID() };
    const start = () => call("POST", path, day.made.people.lead, {}, undefined, headers);
    expect(await start()).toMatchObject({ status: 409, body: { error: { code: "look_again_open" } } });
    await db.update(lookAgain).set({ closedAt: 1 });
    expect(await start()).toMatchObject({ status: 409, body: { error: { code: "late_change_open" } } });
    await db.update(lateChange).set({ decidedAt: 1 });
    const first = await start();
    expect(first).toMatchObject({ status: 202, body: { total: 2 } });
    expect(await start()).toEqual(first);
    expect(await db.select({ total: run.total }).from(run)).toEqual([{ total: 2 }]);
    const again = await call("POST", path, day.made.people.admin, {});
    expect(again).toMatchObject({ status: 409, body: { error: { code: "distribution_closed" } } });
    const progress = await call("GET", `${path}/progress`, day.made.people.volunteer);
    expect(progress).toMatchObject({ status: 200, body: { total: 2 } });
  });

  it("is refused before the pickup begins", async () => {
    const made = await aMarket(theHost());
    const sale = await aDistribution(made, "open");
    await anOrder(made, sale, made.people.customer);
    const answer = await call("POST", `/distributions/${sale.id}/validation`, made.people.lead, {});
    expect(answer).toMatchObject({ status: 409, body: { error: { code: "distribution_not_started" } } });
    expect(await made.host.db.select().from(run)).toEqual([]);
    const row = await made.host.db.select().from(distribution).where(eq(distribution.id, sale.id)).get();
    expect(row?.frozenAt).toBeNull();
  });
});
