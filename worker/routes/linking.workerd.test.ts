import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, it, test } from "vitest";
import type {
  AskedCatalogs,
  ManagedCatalogDetail,
  OwnCatalog,
  ProducerMarkets,
  PublicCatalog,
} from "../../core/contract/linking.ts";
import { basketLine } from "../../db/schema/basket.ts";
import { catalog } from "../../db/schema/catalog.ts";
import { offer, participation } from "../../db/schema/distribution.ts";
import { catalogLink, catalogRequest } from "../../db/schema/market.ts";
import { outbox } from "../../db/schema/work.ts";
import { testStack } from "../../dev/testing/stack.ts";
import { composeMail } from "../mail/compose-mail.ts";
import { aDistribution, aMarket, theHost } from "./testing/a-market.ts";
import { anOrder } from "./testing/an-order.ts";
import { call } from "./testing/call.ts";

const NONE = "01890000-0000-7000-8000-000000000000";
const NOT_FOUND = { status: 404, body: { error: { code: "not_found" } } };

/** Two markets, and the farm of Luc, which the market of Captieux sells and the other one does not. */
async function twoMarkets() {
  const made = await aMarket(theHost());
  const { admin, producer: luc, stranger } = made.people;
  const [farm] = made.producers;
  const { db } = made.host;
  const ofOther = <T>(method: string, path: string, body?: unknown) =>
    call(method, `/manage/bazas${path}`, stranger, body) as Promise<{ status: number; body: T }>;
  const catalogs = async () =>
    ((await call("GET", "/producer/peyrignolles/catalogs", luc)).body as { catalogs: OwnCatalog[] }).catalogs;
  const change = (body: unknown) => call("PATCH", `/producer/peyrignolles/catalogs/${farm.catalogId}`, luc, body);
  const makeLink = async () =>
    ((await call("POST", `/producer/peyrignolles/catalogs/${farm.catalogId}/link`, luc)).body as { linkToken: string })
      .linkToken;
  const mails = async (what: string) =>
    (await db.select({ payload: outbox.payload }).from(outbox)).filter(
      ({ payload }) => (payload as { what?: string }).what === what,
    );
  const linkOf = (marketId: string) =>
    db
      .select()
      .from(catalogLink)
      .where(
        and(
          eq(catalogLink.marketId, marketId),
          eq(catalogLink.catalogId, farm.catalogId),
          isNull(catalogLink.unlinkedAt),
        ),
      );
  return { made, db, admin, luc, stranger, farm, ofOther, catalogs, change, makeLink, mails, linkOf };
}

describe("three ways to a catalog", () => {
  test("CLK-1 by its number, where the producer left it open; once", async () => {
    const { made, farm, ofOther, linkOf, mails } = await twoMarkets();
    expect(await ofOther("POST", "/catalogs", { number: 1 })).toEqual({
      status: 200,
      body: { catalogId: farm.catalogId },
    });
    expect(await linkOf(made.otherId)).toHaveLength(1);
    expect(await mails("linked")).toHaveLength(1);
    expect(await ofOther("POST", "/catalogs", { number: 1 })).toMatchObject({
      status: 409,
      body: { error: { code: "linked_already" } },
    });
    expect(await ofOther("POST", "/catalogs", { number: 77 })).toEqual(NOT_FOUND);
  });

  test("CLK-1, CLK-5 by its link where the number alone must ask; a renewed link ends the one before", async () => {
    const { made, ofOther, change, makeLink, linkOf } = await twoMarkets();
    expect((await change({ byNumber: "ask" })).status).toBe(204);
    const first = await makeLink();
    const second = await makeLink();
    expect(second).not.toBe(first);
    const askFirst = { status: 409, body: { error: { code: "ask_first" } } };
    expect(await ofOther("POST", "/catalogs", { number: 1 })).toMatchObject(askFirst);
    expect(await ofOther("POST", "/catalogs", { number: 1, token: first })).toMatchObject(askFirst);
    expect(await linkOf(made.otherId)).toHaveLength(0);
    expect((await ofOther("POST", "/catalogs", { number: 1, token: second })).status).toBe(200);
    expect(await linkOf(made.otherId)).toHaveLength(1);
  });

  test("CLK-2 by asking: one question at a time, answered once, told both ways", async () => {
    const { made, db, luc, farm, ofOther, linkOf, mails } = await twoMarkets();
    const ask = { by: "producer", producer: "peyrignolles", message: "Vos choux nous plaisent." };
    const { body } = await ofOther<{ requestId: string }>("POST", "/catalog-requests", ask);
    expect(await ofOther("POST", "/catalog-requests", ask)).toMatchObject({
      status: 409,
      body: { error: { code: "asked_already" } },
    });
    expect(await mails("asked")).toHaveLength(1);
    const seen = (await call("GET", "/producer/peyrignolles/markets", luc)).body as ProducerMarkets;
    expect(seen.requests).toMatchObject([
      { id: body.requestId, marketName: "Le marché de bazas", askedBy: "Otto", message: ask.message, catalogId: null },
    ]);
    const answer = `/producer/peyrignolles/catalog-requests/${body.requestId}`;
    // Another farm's catalog is not his to give.
    expect(await call("POST", answer, luc, { accept: true, catalogId: made.producers[1].catalogId, word: "" })).toEqual(
      NOT_FOUND,
    );
    const [one, two] = await Promise.all([
      call("POST", answer, luc, { accept: true, word: "Avec plaisir" }),
      call("POST", answer, luc, { accept: false, word: "Non" }),
    ]);
    expect([one.status, two.status].toSorted()).toEqual([204, 409]);
    const [decided] = await db.select().from(catalogRequest);
    const accepted = one.status === 204;
    expect(decided).toMatchObject({ status: accepted ? "accepted" : "declined", decidedBy: luc.id });
    expect(await linkOf(made.otherId)).toHaveLength(accepted ? 1 : 0);
    expect([...(await mails("accepted")), ...(await mails("declined"))]).toHaveLength(1);
    if (accepted) expect(decided?.catalogId).toBe(farm.catalogId);
    const list = (await ofOther<AskedCatalogs>("GET", "/catalog-requests")).body;
    expect(list.requests).toMatchObject([{ producerName: "Ferme de Peyrignolles", status: decided?.status }]);
  });

  test("CLK-2 a question taken back can no longer be answered", async () => {
    const { luc, ofOther } = await twoMarkets();
    const { body } = await ofOther<{ requestId: string }>("POST", "/catalog-requests", { by: "number", number: 1 });
    expect((await ofOther("DELETE", `/catalog-requests/${body.requestId}`)).status).toBe(204);
    expect(
      await call("POST", `/producer/peyrignolles/catalog-requests/${body.requestId}`, luc, { accept: true }),
    ).toMatchObject({ status: 409, body: { error: { code: "nothing_to_decide" } } });
  });
});

test("CLK-2 the mails of a tie name both sides and lead to the place of their reader", async () => {
  const { made, luc, farm, ofOther, mails } = await twoMarkets();
  const services = await testStack().services();
  await ofOther("POST", "/catalog-requests", { by: "producer", producer: "peyrignolles", message: "Bonjour Luc" });
  const [question] = await mails("asked");
  const asked = await composeMail(services, question?.payload);
  expect(asked).toMatchObject({
    to: `${luc.id}@example.org`,
    subject: "Le marché de bazas aimerait vendre les produits de Ferme de Peyrignolles",
    replyTo: "bonjour@example.org",
  });
  expect(asked?.text).toContain("Bonjour Luc");
  expect(asked?.text).toContain("/producer/peyrignolles/markets");
  await ofOther("POST", "/catalogs", { number: 1 });
  // The question was overtaken: a mail that has not left asks nothing any more.
  expect(await composeMail(services, question?.payload)).toBeUndefined();
  await call("POST", `/producer/peyrignolles/markets/captieux/${farm.catalogId}/leave`, luc, { openSales: "stay" });
  const [gone] = await mails("left");
  const left = await composeMail(services, gone?.payload);
  expect(left).toMatchObject({
    to: `${made.people.admin.id}@example.org`,
    subject: "Ferme de Peyrignolles quitte Le marché de captieux",
  });
  expect(left?.text).toContain("/manage/captieux/catalogs");
});

test("LNK-1 prices are for who holds the link or sells the catalog, the name for who has the number", async () => {
  const { made, admin, luc, stranger, makeLink } = await twoMarkets();
  const { customer } = made.people;
  const token = await makeLink();
  const look = async (who: typeof luc | null, k?: string) =>
    (await call("GET", `/catalogs/1${k === undefined ? "" : `?k=${k}`}`, who)).body as PublicCatalog;
  for (const who of [null, customer, stranger]) expect((await look(who)).products).toBeNull();
  expect((await look(null)).producer.name).toBe("Ferme de Peyrignolles");
  for (const who of [luc, admin]) expect((await look(who)).products).toHaveLength(1);
  expect((await look(null, token)).products).toMatchObject([
    { name: "Produit peyrignolles", variants: [{ priceCents: 250 }] },
  ]);
  expect((await look(null, token.replace(/^./, "_").padEnd(22, "x"))).products).toBeNull();
  expect((await look(stranger, token)).myMarkets).toEqual([
    { slug: "bazas", name: "Le marché de bazas", linked: false, asked: false },
  ]);
  // Nothing of the farm's papers, and no address of its people, whoever asks.
  expect(JSON.stringify(await look(stranger, token))).not.toMatch(/siret|email|phone/i);
});

describe("the end of a tie", () => {
  it.each([
    { openSales: "leave", stays: false },
    { openSales: "stay", stays: true },
  ])("CLK-3 unlinked during an open sale, goods that $openSales", async ({ openSales, stays }) => {
    const { made, db, admin, farm, mails } = await twoMarkets();
    const open = await aDistribution(made, "open");
    const planned = await aDistribution(made, "planned");
    const ended = await aDistribution(made, "ended");
    await anOrder(made, open, made.people.customer);
    const path = `/manage/captieux/catalogs/${farm.catalogId}`;
    expect(((await call("GET", path, admin)).body as ManagedCatalogDetail).openSales).toMatchObject([
      { distributionId: open.id },
    ]);
    expect((await call("POST", `${path}/unlink`, admin, { openSales })).status).toBe(204);
    const onSale = async (distributionId: string) =>
      (
        await db
          .select()
          .from(offer)
          .where(
            and(eq(offer.distributionId, distributionId), eq(offer.producerId, farm.id), isNull(offer.withdrawnAt)),
          )
      ).length;
    const answerOf = async (distributionId: string) =>
      (
        await db
          .select({ answer: participation.answer })
          .from(participation)
          .where(and(eq(participation.distributionId, distributionId), eq(participation.catalogId, farm.catalogId)))
      )[0]?.answer;
    expect([await onSale(open.id), await onSale(planned.id), await onSale(ended.id)]).toEqual([stays ? 1 : 0, 0, 1]);
    expect([await answerOf(open.id), await answerOf(planned.id), await answerOf(ended.id)]).toEqual([
      stays ? "yes" : "no",
      "no",
      "yes",
    ]);
    // What was ordered stays ordered.
    expect(await db.select().from(basketLine).where(eq(basketLine.producerId, farm.id))).toHaveLength(1);
    expect(await mails("unlinked")).toHaveLength(1);
    // Not for new dates any more, and the same answer as for a catalog that never was.
    const plan = {
      pickupOn: "2030-05-04",
      pickupFrom: "10:00",
      pickupTo: "12:00",
      opensOn: "2030-04-29",
      opensTime: "08:00",
      closesOn: "2030-05-02",
      closesTime: "20:00",
    };
    for (const catalogId of [farm.catalogId, NONE])
      expect(await call("POST", "/manage/captieux/distributions", admin, { ...plan, catalogIds: [catalogId] })).toEqual(
        NOT_FOUND,
      );
    // And back again.
    const former = (await call("GET", "/manage/captieux/catalog-requests", admin)).body as AskedCatalogs;
    expect(former.former).toMatchObject([{ id: farm.catalogId, offered: true }]);
    expect((await call("POST", `${path}/relink`, admin)).status).toBe(204);
    expect(
      (await call("POST", "/manage/captieux/distributions", admin, { ...plan, catalogIds: [farm.catalogId] })).status,
    ).toBeLessThan(300);
  });

  test("CLK-3 a producer leaves a market by itself, and only with its own catalog", async () => {
    const { made, luc, farm, mails, linkOf } = await twoMarkets();
    const leave = (catalogId: string) =>
      call("POST", `/producer/peyrignolles/markets/captieux/${catalogId}/leave`, luc, { openSales: "stay" });
    expect(await leave(made.producers[1].catalogId)).toEqual(NOT_FOUND);
    expect((await leave(farm.catalogId)).status).toBe(204);
    expect(await linkOf(made.id)).toHaveLength(0);
    expect(await mails("left")).toHaveLength(1);
    expect(await leave(farm.catalogId)).toEqual(NOT_FOUND);
  });
});

test("CLK-4 a product left out leaves the sales that run and come, its order stays, and it comes back as it left", async () => {
  const { made, db, admin, luc, farm, ofOther } = await twoMarkets();
  const open = await aDistribution(made, "open");
  const ended = await aDistribution(made, "ended");
  await anOrder(made, open, made.people.customer);
  const off = (is: boolean) => call("PUT", `/manage/captieux/products/${farm.productId}/off`, admin, { off: is });
  const withdrawn = async (distributionId: string) =>
    (
      await db
        .select()
        .from(offer)
        .where(and(eq(offer.distributionId, distributionId), eq(offer.productId, farm.productId)))
    ).map((row) => row.withdrawnAt !== null);
  expect(await off(true)).toEqual({ status: 200, body: { off: true } });
  expect(await withdrawn(open.id)).toEqual([true]);
  expect(await withdrawn(ended.id)).toEqual([false]);
  expect(await db.select().from(basketLine).where(eq(basketLine.producerId, farm.id))).toHaveLength(1);
  const seen = (await call("GET", "/producer/peyrignolles/markets", luc)).body as ProducerMarkets;
  expect(seen.markets).toMatchObject([{ slug: "captieux", leftOut: ["Produit peyrignolles"] }]);
  // A yes of the producer puts nothing on sale that the market leaves out.
  await call("PUT", `/producer/peyrignolles/sales/${open.id}/participation`, luc, { answer: "yes" });
  expect(await withdrawn(open.id)).toEqual([true]);
  expect(await off(false)).toEqual({ status: 200, body: { off: false } });
  expect(await withdrawn(open.id)).toEqual([false]);
  // A market that does not sell it cannot leave it out.
  expect(await ofOther("PUT", `/products/${farm.productId}/off`, { off: true })).toEqual(NOT_FOUND);
});

test("PRS-1 two catalogs at once get two numbers; the only offered one is not retired", async () => {
  const { db, luc, farm, catalogs, change } = await twoMarkets();
  expect(await change({ retired: true })).toMatchObject({ status: 409, body: { error: { code: "last_catalog" } } });
  const begin = (name: string) => call("POST", "/producer/peyrignolles/catalogs", luc, { name });
  const made = await Promise.all(["Restaurants", "Paniers", "Marché de Noël"].map(begin));
  expect(made.map((one) => one.status)).toEqual([201, 201, 201]);
  const numbers = (await db.select({ number: catalog.number }).from(catalog)).map((row) => row.number);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(Math.min(...numbers.filter((number) => number > 2))).toBe(1001);
  expect((await change({ retired: true })).status).toBe(204);
  expect((await catalogs()).find((one) => one.id === farm.catalogId)?.retired).toBe(true);
  expect(await call("GET", "/catalogs/1", luc)).toEqual(NOT_FOUND);
});
