import { env } from "cloudflare:workers";
import { and, eq, isNull, like } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type * as v from "valibot";
import { describe, expect, it } from "vitest";
import { giveStandingAnswers } from "../../commands/give-standing-answers.ts";
import type { AnswerLink, SaleOffering } from "../../core/contract/participation.ts";
import type { producerSalesSchema } from "../../core/contract/producer.ts";
import { commit } from "../../db/commit.ts";
import { product, stockPool, variant } from "../../db/schema/catalog.ts";
import { distribution, offer, participation, saleInvitation } from "../../db/schema/distribution.ts";
import { journal } from "../../db/schema/journal.ts";
import { catalogLink, marketProductOff } from "../../db/schema/market.ts";
import { producerMembership } from "../../db/schema/producer.ts";
import { outbox } from "../../db/schema/work.ts";
import { insertDefaultAnswers } from "../../db/writes/default-answers.ts";
import { testStack } from "../../dev/testing/stack.ts";
import { answerToken } from "../answers/answer-token.ts";
import { settingsOf } from "../env.ts";
import { aDistribution, aMarket, type Market, theHost } from "./testing/a-market.ts";
import { anOrder } from "./testing/an-order.ts";
import { call } from "./testing/call.ts";

const HOUR = 3_600_000;

/** A market and some planned dates to which nobody has answered. */
async function someDates(count = 2) {
  const made = await aMarket(theHost());
  const dates: string[] = [];
  for (let n = 0; n < count; n++) {
    const date = await aDistribution(made, "planned");
    dates.push(date.id);
  }
  await made.host.db.delete(offer);
  await made.host.db.delete(participation);
  return { made, dates, luc: made.producers[0], db: made.host.db };
}
const answer = (made: Market, answers: unknown, who = made.people.producer) =>
  call("PUT", "/producer/peyrignolles/answers", who, { answers });
const onSale = async ({ host }: Market, distributionId: string) =>
  (
    await host.db
      .select({ name: offer.variantId })
      .from(offer)
      .where(and(eq(offer.distributionId, distributionId), isNull(offer.withdrawnAt)))
  ).map((row) => row.name);

/** A second product of Luc's: carrots. */
async function moreGoods({ host, producers: [luc] }: Market) {
  const productId = uuidv7();
  const variantId = uuidv7();
  const [first] = await host.db.select().from(product).where(eq(product.id, luc.productId));
  const [packing] = await host.db.select().from(variant).where(eq(variant.id, luc.variantId));
  if (first === undefined || packing === undefined) throw new Error("no goods to copy");
  await host.db.insert(product).values({ ...first, id: productId, name: "Carottes" });
  await host.db.insert(variant).values({ ...packing, id: variantId, productId });
  return { productId, variantId };
}

describe("a producer's answers", () => {
  it("ANS-1 many dates at once; one that is not theirs refuses all and nothing is answered", async () => {
    const { made, dates, db } = await someDates();
    const foreign = await aDistribution({ ...made, id: made.otherId }, "planned");
    await db.delete(participation);
    const both = dates.map((distributionId) => ({ distributionId, answer: "yes" }));
    expect(await answer(made, [...both, { distributionId: foreign.id, answer: "yes" }])).toMatchObject({ status: 404 });
    expect(await answer(made, [{ ...both[0], catalogIds: [made.producers[1].catalogId] }])).toMatchObject({
      status: 404,
    });
    expect(await db.select().from(participation)).toEqual([]);
    expect(await answer(made, both)).toEqual({ status: 200, body: { answered: 2 } });
    expect(await onSale(made, dates[0] ?? "")).toEqual([made.producers[0].variantId]);
    expect(await onSale(made, dates[1] ?? "")).toEqual([made.producers[0].variantId]);
  });

  it("ANS-1 a sale that is over, and a draft, take no answer", async () => {
    const { made, dates, db } = await someDates();
    const [first = "", second = ""] = dates;
    await db.update(distribution).set({ opensAt: 1, closesAt: 2 }).where(eq(distribution.id, first));
    const late = await answer(made, [
      { distributionId: first, answer: "yes" },
      { distributionId: second, answer: "yes" },
    ]);
    expect(late).toMatchObject({ status: 409, body: { error: { code: "sale_not_open" } } });
    await db.update(distribution).set({ draft: true }).where(eq(distribution.id, second));
    expect(await answer(made, [{ distributionId: second, answer: "yes" }])).toMatchObject({ status: 404 });
    expect(await db.select().from(participation)).toEqual([]);
  });

  it("ANS-3 puts the chosen packings on sale with the date's own quantity, and takes the others away", async () => {
    const { made, dates, luc, db } = await someDates(1);
    const [date = ""] = dates;
    const carrots = await moreGoods(made);
    await answer(made, [{ distributionId: date, answer: "yes", offering: "all" }]);
    expect((await onSale(made, date)).toSorted()).toEqual([luc.variantId, carrots.variantId].toSorted());
    const chosen = { variantIds: [luc.variantId], stocks: [{ productId: luc.productId, onHand: 12 }] };
    expect(await answer(made, [{ distributionId: date, answer: "yes", offering: chosen }])).toMatchObject({
      status: 200,
    });
    expect(await onSale(made, date)).toEqual([luc.variantId]);
    const [row] = await db
      .select({ onHand: stockPool.onHand, dated: stockPool.distributionId })
      .from(offer)
      .innerJoin(stockPool, eq(stockPool.id, offer.stockPoolId))
      .where(and(eq(offer.variantId, luc.variantId), isNull(offer.withdrawnAt)));
    expect(row).toEqual({ onHand: 12, dated: date });
    // The product's own stock, for other dates and markets, is as it was.
    expect((await db.select().from(stockPool).where(eq(stockPool.id, luc.poolId)))[0]?.onHand).toBe(40);
    const foreign = { variantIds: [made.producers[1].variantId], stocks: [] };
    expect(await answer(made, [{ distributionId: date, answer: "yes", offering: foreign }])).toMatchObject({
      status: 404,
    });
  });

  it("ANS-3 never sells what the market leaves out", async () => {
    const { made, dates, luc, db } = await someDates(1);
    const carrots = await moreGoods(made);
    await db
      .insert(marketProductOff)
      .values({ marketId: made.id, productId: carrots.productId, at: 1, by: made.people.admin.id });
    await answer(made, [{ distributionId: dates[0], answer: "yes", offering: "all" }]);
    expect(await onSale(made, dates[0] ?? "")).toEqual([luc.variantId]);
  });

  it("ANS-4 as last time: the packings and quantities of the last date it came to there", async () => {
    const { made, dates, luc, db } = await someDates(2);
    const [first = "", second = ""] = dates;
    await moreGoods(made);
    const offering = { variantIds: [luc.variantId], stocks: [{ productId: luc.productId, onHand: 7 }] };
    await answer(made, [{ distributionId: first, answer: "yes", offering, word: "Peu de choux" }]);
    await answer(made, [{ distributionId: second, answer: "yes", offering: "last" }]);
    expect(await onSale(made, second)).toEqual([luc.variantId]);
    const pools = await db.select().from(stockPool).where(eq(stockPool.distributionId, second));
    expect(pools.map((pool) => pool.onHand)).toEqual([7]);
  });

  it("ANS-2 a standing yes comes by itself with the last offering, a standing no stays away", async () => {
    const { made, dates, luc, db } = await someDates(2);
    const [first = "", second = ""] = dates;
    await moreGoods(made);
    await answer(made, [
      { distributionId: first, answer: "yes", offering: { variantIds: [luc.variantId], stocks: [] } },
    ]);
    const change = { marketSlug: "captieux", answer: "yes" };
    expect(await call("PUT", "/producer/peyrignolles/default-answer", made.people.producer, change)).toMatchObject({
      status: 204,
    });
    const strange = { marketSlug: "bazas", answer: "yes" };
    expect(await call("PUT", "/producer/peyrignolles/default-answer", made.people.producer, strange)).toMatchObject({
      status: 404,
    });
    await db
      .update(catalogLink)
      .set({ defaultAnswer: "no" })
      .where(eq(catalogLink.catalogId, made.producers[1].catalogId));
    // However the date became known, and however often the job runs.
    const { ports } = await testStack().services();
    expect(await giveStandingAnswers(ports)).toBe(2);
    expect(await giveStandingAnswers(ports)).toBe(0);
    expect(await commit(db, insertDefaultAnswers(db, second, 5))).toEqual({ ok: true });
    expect(await onSale(made, second)).toEqual([luc.variantId]);
    const rows = await db.select().from(participation).where(eq(participation.distributionId, second));
    expect(rows.map((row) => [row.catalogId, row.answer])).toEqual(
      expect.arrayContaining([
        [luc.catalogId, "yes"],
        [made.producers[1].catalogId, "no"],
      ]),
    );
    const { body } = await call("GET", "/producer/peyrignolles/sales", made.people.producer);
    const list = body as v.InferOutput<typeof producerSalesSchema>;
    expect(list.markets).toEqual([{ slug: "captieux", name: "Le marché de captieux", defaultAnswer: "yes" }]);
    expect(list.sales.find((sale) => sale.distribution.id === second)).toMatchObject({ standing: true, chosen: 1 });
  });

  it("ANS-1 the market may write an answer down, and it is journalled as the market's", async () => {
    const { made, dates, luc, db } = await someDates(1);
    const path = `/distributions/${dates[0]}/participations`;
    const body = { catalogIds: [luc.catalogId], answer: "yes" };
    expect(await call("PUT", path, made.people.admin, body)).toEqual({ status: 200, body: { answered: 1 } });
    const [row] = await db.select({ after: journal.after }).from(journal).where(eq(journal.kind, "participation"));
    expect(row?.after).toMatchObject({ byMarket: true, answer: "yes" });
    const foreign = { catalogIds: [luc.catalogId, uuidv7()], answer: "no" };
    expect(await call("PUT", path, made.people.admin, foreign)).toMatchObject({ status: 404 });
    expect((await db.select().from(participation)).map((one) => one.answer)).toEqual(["yes"]);
  });
});

describe("a mail's link", () => {
  const linkTo = async (made: Market, distributionId: string, until = Date.now() + HOUR) =>
    `/answer-links/${await answerToken(settingsOf(env).AUTH_SECRET, {
      distributionId,
      producerId: made.producers[0].id,
      userId: made.people.producer.id,
      until,
    })}`;

  it("ANS-5 answers with its button, without signing in, and a reader's visit answers nothing", async () => {
    const { made, dates, db } = await someDates(1);
    const link = await linkTo(made, dates[0] ?? "");
    const seen = await call("GET", link, null);
    expect(seen).toMatchObject({ status: 200, body: { answer: null, last: null, all: 1, onSale: [] } });
    expect(await db.select().from(participation)).toEqual([]);
    const done = await call("POST", link, null, { answer: "yes" });
    expect((done.body as AnswerLink).answer).toBe("yes");
    expect((done.body as AnswerLink).onSale).toEqual(["Produit peyrignolles"]);
    const [row] = await db.select({ by: journal.byName }).from(journal).where(eq(journal.kind, "participation"));
    expect(row?.by).toBe("Luc Peyrignolles");
  });

  it("ANS-5 forged, over, for another farm's reader or taken from its reader: as if there were none", async () => {
    const { made, dates, db } = await someDates(1);
    const good = await linkTo(made, dates[0] ?? "");
    const [said = "", signature = ""] = good.replace("/answer-links/", "").split(".");
    const other = await linkTo(made, uuidv7());
    const missing = { status: 404, body: { error: { code: "not_found" } } };
    for (const bad of [
      `/answer-links/${said}.${"A".repeat(signature.length)}`,
      `${other.split(".")[0]}.${signature}`,
      await linkTo(made, dates[0] ?? "", Date.now() - 1),
      other,
    ]) {
      expect(await call("GET", bad, null)).toEqual(missing);
      expect(await call("POST", bad, null, { answer: "yes" })).toEqual(missing);
    }
    // A farm keeps an owner: Claire takes it over.
    await db
      .insert(producerMembership)
      .values({ producerId: made.producers[0].id, userId: made.people.admin.id, role: "owner", joinedAt: 1 });
    await db.delete(producerMembership).where(eq(producerMembership.userId, made.people.producer.id));
    expect(await call("POST", good, null, { answer: "yes" })).toEqual(missing);
    expect(await db.select().from(participation)).toEqual([]);
  });
});

describe("asking producers", () => {
  const invite = (made: Market, body: unknown) =>
    call("POST", "/manage/captieux/invitations-to-sales", made.people.admin, body);
  const mails = (made: Market, key: string) =>
    made.host.db
      .select({ payload: outbox.payload })
      .from(outbox)
      .where(like(outbox.key, `${key}%`));

  it("ASK-1 two dates are one mail, two presses one asking, and a foreign date refuses all", async () => {
    const { made, dates, db } = await someDates();
    const foreign = await aDistribution({ ...made, id: made.otherId }, "planned");
    await db.delete(participation);
    expect(await invite(made, { distributionIds: [...dates, foreign.id] })).toMatchObject({ status: 404 });
    expect(await db.select().from(saleInvitation)).toEqual([]);
    const asked = await Promise.all([
      invite(made, { distributionIds: dates }),
      invite(made, { distributionIds: dates }),
    ]);
    expect(asked.map((one) => (one.body as { asked: number }).asked).toSorted()).toEqual([0, 4]);
    const sent = await mails(made, "mail:sale-invitation");
    expect(sent.map((row) => row.payload)).toEqual([
      expect.objectContaining({ userId: made.people.producer.id, distributionIds: expect.arrayContaining(dates) }),
    ]);
    expect((await db.select().from(saleInvitation)).map((row) => row.timesSent)).toEqual([1, 1, 1, 1]);
  });

  it("ASK-2 stocks are asked of all that come, once per asking, and confirmed on one screen", async () => {
    const { made, dates, luc, db } = await someDates(1);
    const [date = ""] = dates;
    await answer(made, [{ distributionId: date, answer: "yes" }]);
    const ask = () => call("POST", `/distributions/${date}/stock-requests`, made.people.admin, {});
    expect((await ask()).body).toEqual({ asked: 1 });
    expect((await ask()).body).toEqual({ asked: 0 });
    expect(await mails(made, "mail:stock-asked")).toHaveLength(1);
    const path = `/producer/peyrignolles/sales/${date}`;
    const before = (await call("GET", `${path}/offering`, made.people.producer)).body as SaleOffering;
    expect(before.products).toMatchObject([{ name: "Produit peyrignolles", onHand: 40, reserved: 0, dated: false }]);
    const stocks = [{ productId: luc.productId, onHand: 25 }];
    expect(await call("PUT", `${path}/stocks`, made.people.producer, { stocks })).toMatchObject({ status: 204 });
    const after = (await call("GET", `${path}/offering`, made.people.producer)).body as SaleOffering;
    expect(after.products[0]?.onHand).toBe(25);
    expect(after.catalogs[0]?.stockConfirmedAt).not.toBeNull();
    const [pool] = await db.select().from(stockPool).where(eq(stockPool.id, luc.poolId));
    expect(pool?.onHand).toBe(25);
  });

  it("ASK-3 less than what is ordered, and another farm's product, are refused whole", async () => {
    const made = await aMarket(theHost());
    const sale = await aDistribution(made, "open");
    const { db } = made.host;
    const [luc, lune] = made.producers;
    await anOrder(made, sale, made.people.customer);
    await db.update(stockPool).set({ reserved: 3 }).where(eq(stockPool.id, luc.poolId));
    const path = `/producer/peyrignolles/sales/${sale.id}/stocks`;
    const say = (stocks: unknown) => call("PUT", path, made.people.producer, { stocks });
    expect(await say([{ productId: luc.productId, onHand: 2 }])).toMatchObject({
      status: 409,
      body: { error: { code: "out_of_stock" } },
    });
    const foreign = [
      { productId: luc.productId, onHand: 9 },
      { productId: lune.productId, onHand: 9 },
    ];
    expect(await say(foreign)).toMatchObject({ status: 404 });
    expect((await db.select().from(stockPool).where(eq(stockPool.id, luc.poolId)))[0]?.onHand).toBe(40);
    expect((await db.select().from(participation)).every((row) => row.stockConfirmedAt === null)).toBe(true);
  });
});
