import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { openCheckout } from "../../commands/open-checkout.ts";
import { planDistribution } from "../../commands/plan-distribution.ts";
import type { Ports } from "../../commands/ports.ts";
import { recordPayment } from "../../commands/record-payment.ts";
import { type Basis, basisOf } from "../../core/basket/basis.ts";
import { basketAmounts } from "../../core/basket/basket-amounts.ts";
import { feesOf } from "../../core/contract/market-fee.ts";
import type { BasketDraft } from "../../core/draft/basket-draft.ts";
import { milli } from "../../core/quantity/milli.ts";
import { commit } from "../../db/commit.ts";
import { openDatabase } from "../../db/database.ts";
import { basketFacts } from "../../db/queries/basket-facts.ts";
import { boardLinesOf } from "../../db/rows/board-lines-of.ts";
import { basket } from "../../db/schema/basket.ts";
import { checkout } from "../../db/schema/checkout.ts";
import { market } from "../../db/schema/market.ts";
import { producer } from "../../db/schema/producer.ts";
import { demoMarket } from "../../db/seed/data/market.ts";
import { demoPeople } from "../../db/seed/data/people.ts";
import { demoProducers } from "../../db/seed/data/producers.ts";
import { insertMarket, insertPeople, insertProducers } from "../../db/seed/insert-demo.ts";
import { migratedSqlite } from "../../db/testing/migrated-sqlite.ts";
import { createNodeD1 } from "../../db/testing/node-d1.ts";
import { answerOf } from "../seed/answer-of.ts";
import { offersByKey } from "../seed/offers-by-key.ts";

/** Friday, while people order; the Saturday's pickup. */
export const FRIDAY = Date.parse("2026-03-06T11:00:00Z");
export const SATURDAY = Date.parse("2026-03-07T09:30:00Z");

/**
 * A market of two farms on real migrations in Node, with the real commands and nobody at the provider: payments are what a page
 * would have said. Time is the test's.
 */
export async function nodeMarket() {
  const db = openDatabase(createNodeD1(migratedSqlite()));
  const clock = { now: FRIDAY };
  const ports: Ports = {
    db,
    marketNow: () => clock.now,
    realNow: () => clock.now,
    newId: uuidv7,
    wake: async () => undefined,
  };
  const must = async (statements: Parameters<typeof commit>[1]) => {
    const committed = await commit(db, statements);
    if (!committed.ok) throw new Error(`refused: ${committed.guard}`);
  };
  const farms = demoProducers.slice(0, 2);
  const ids = { newId: uuidv7, at: FRIDAY, passwordHash: "-" };
  const known = new Map([...demoPeople, ...farms.map((farm) => farm.owner)].map((one) => [one.email, one]));
  const { people, statements } = insertPeople(db, ids, [...known.values()]);
  await must(statements);
  const actor = (key: string) => {
    const person = people.find((one) => one.key === key);
    if (person === undefined) throw new Error(`no demo person ${key}`);
    return { userId: person.id, name: `${person.firstName} ${person.lastName}` };
  };
  const made = insertMarket(db, ids, demoMarket, people);
  await must(made.statements);
  const producers: { id: string; catalogId: string }[] = [];
  for (const [n, farm] of farms.entries()) {
    const rows = insertProducers(db, ids, made.marketId, [farm], () => actor(farm.owner.key).userId, 9481 + n);
    await must(rows.statements);
    producers.push(...rows.producers);
  }
  for (const { id } of producers) {
    await db
      .update(producer)
      .set({ payoutAccount: `acct_${id}`, payoutStatus: "active" })
      .where(eq(producer.id, id));
  }
  await db.update(market).set({ payoutAccount: "acct_market", payoutStatus: "active" });

  /** One more date, a week later each time, open for orders. */
  const sale = async (pickupOn = "2026-03-07", opensOn = "2026-03-02", closesOn = "2026-03-06") => {
    const { distributionId } = answerOf(
      await planDistribution(ports, actor("claire"), {
        id: uuidv7(),
        marketId: made.marketId,
        pickupOn,
        pickupFrom: "10:00",
        pickupTo: "12:30",
        opensOn,
        opensTime: "08:00",
        closesOn,
        closesTime: "20:00",
        catalogIds: producers.map((farm) => farm.catalogId),
        leadUserId: actor("claire").userId,
      }),
    );
    const offers = await offersByKey(db, distributionId, farms);
    return {
      distributionId,
      offerOf: (key: string) => {
        const id = offers.get(key);
        if (id === undefined) throw new Error(`no offer ${key}; there are ${[...offers.keys()].join(", ")}`);
        return id;
      },
    };
  };
  type Sale = Awaited<ReturnType<typeof sale>>;

  /** Opens a checkout for pieces by offer, and answers with its row. */
  const order = async (person: string, at: Sale, wanted: Readonly<Record<string, number>>) => {
    const opened = answerOf(
      await openCheckout(ports, actor(person), {
        id: uuidv7(),
        distributionId: at.distributionId,
        lines: Object.entries(wanted).map(([key, pieces]) => ({
          offerId: at.offerOf(key),
          quantityMilli: milli(pieces * 1000),
        })),
      }),
    );
    const row = await db.select().from(checkout).where(eq(checkout.id, opened.checkoutId)).get();
    if (row === undefined) throw new Error("no checkout");
    return row;
  };
  /** What the provider's page would have said of a checkout. */
  const pay = async (page: { id: string; amountCents: number }) =>
    await recordPayment(ports, page.id, {
      intentId: `pi_${page.id}`,
      chargeId: `ch_${page.id}`,
      amountCents: page.amountCents,
      feeCents: 30,
    });
  const orderAndPay = async (person: string, at: Sale, wanted: Readonly<Record<string, number>>) => {
    const { basketId } = await pay(await order(person, at, wanted));
    if (basketId === null) throw new Error("not kept");
    return basketId;
  };
  const row = async (basketId: string) => {
    const found = await db.select().from(basket).where(eq(basket.id, basketId)).get();
    if (found === undefined) throw new Error("no basket");
    return found;
  };
  /** What a phone shows of a basket with that draft. */
  const basis = async (basketId: string, draft: Pick<BasketDraft, "observations">): Promise<Basis> => {
    const facts = await basketFacts(db, basketId);
    if (facts === undefined) throw new Error("no basket");
    return basisOf(basketAmounts(boardLinesOf(facts.lines), feesOf(facts.basket.fees), draft.observations));
  };
  return { db, ports, clock, actor, marketId: made.marketId, producers, sale, order, pay, orderAndPay, row, basis };
}

export type NodeMarket = Awaited<ReturnType<typeof nodeMarket>>;
