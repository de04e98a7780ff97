import { and, eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import { weekday } from "../../core/time/local-date.ts";
import { localDate, localTime } from "../../core/time/zone.ts";
import { catalog } from "../../db/schema/catalog.ts";
import { distribution, duty } from "../../db/schema/distribution.ts";
import { journal } from "../../db/schema/journal.ts";
import { catalogLink, market, marketFee, membership } from "../../db/schema/market.ts";
import { aMarket, theHost } from "./testing/a-market.ts";
import { call } from "./testing/call.ts";
import { aPerson, type Person } from "./testing/market-people.ts";

const answers = {
  name: "Le marché de Bazas",
  place: { commune: "Bazas", postcode: "33430", point: { lat: 44.43, lon: -0.21 } },
  placeName: "Place de la cathédrale",
  hours: {
    weekday: "saturday",
    pickup: ["10:00", "12:00"],
    opens: { daysBefore: 6, at: "08:00" },
    closes: { daysBefore: 2, at: "20:00" },
  },
  composition: "during",
};
const create = (who: Person | null, change: object = {}, key: string = uuidv7()) =>
  call("POST", "/markets", who, { ...answers, ...change }, undefined, { "idempotency-key": key });

describe("creating a market", () => {
  it("MAK-1, MAK-3 makes it with its creator as admin, its usual hours and a first sale as a draft", async () => {
    const { db, secret } = theHost();
    const claire = await aPerson({ db, secret }, "Claire", "Vidal");
    expect(await create(claire)).toEqual({ status: 201, body: { slug: "bazas" } });
    const made = await db.select().from(market).where(eq(market.slug, "bazas")).get();
    expect(made).toMatchObject({
      ...{ name: "Le marché de Bazas", kind: "market", composition: "during", timeZone: "Europe/Paris" },
      ...{ commune: "Bazas", postcode: "33430", lat: 44.43, lon: -0.21, placeName: "Place de la cathédrale" },
      ...{ visibility: "public", registration: "open", contactShown: false, contactName: "Claire Vidal" },
      ...{ usualHours: answers.hours, currency: "EUR", payoutStatus: "missing", weighedCharge: "maximum" },
    });
    const marketId = made?.id ?? "";
    expect(await db.select().from(membership).where(eq(membership.marketId, marketId))).toMatchObject([
      { userId: claire.id, roles: ["admin"] },
    ]);
    const [draft, ...more] = await db.select().from(distribution).where(eq(distribution.marketId, marketId));
    expect([more, draft?.draft, draft?.placeName]).toEqual([[], true, "Place de la cathédrale"]);
    expect(weekday(draft?.pickupOn ?? "")).toBe("saturday");
    expect(localDate(draft?.pickupStartsAt ?? 0, "Europe/Paris")).toBe(draft?.pickupOn);
    expect(localTime(draft?.closesAt ?? 0, "Europe/Paris")).toBe("20:00");
    expect(draft?.opensAt).toBeGreaterThan(Date.now());
    expect(await db.select().from(journal).where(eq(journal.marketId, marketId))).toMatchObject([
      { kind: "market_created", byUserId: claire.id, byName: "Claire Vidal" },
    ]);
    // The draft is nobody's business yet; the market stands in the list.
    expect(await call("GET", "/markets/bazas", null)).toMatchObject({ status: 200, body: { distributions: [] } });
    expect(await call("GET", `/distributions/${draft?.id}/shop`, null)).toMatchObject({ status: 404 });
  });

  it("COM-1 is made once per command, and MAK-2 gives each of many of one name its own address", async () => {
    const host = theHost();
    const claire = await aPerson(host, "Claire", "Vidal");
    const key = uuidv7();
    expect(await Promise.all([create(claire, {}, key), create(claire, {}, key)])).toEqual(
      Array(2).fill({ status: 201, body: { slug: "bazas" } }),
    );
    const others = await Promise.all([create(claire), create(claire), create(claire)]);
    expect(others.map(({ body }) => (body as { slug: string }).slug).toSorted()).toEqual([
      "bazas-2",
      "bazas-3",
      "bazas-4",
    ]);
    expect(await host.db.select().from(market)).toHaveLength(4);
  });

  it("MAK-2 gives two made at once two addresses", async () => {
    const host = theHost();
    const people = [await aPerson(host, "Claire", "Vidal"), await aPerson(host, "Otto", "Klein")];
    const made = await Promise.all(people.map((person) => create(person)));
    expect(made.map(({ body }) => (body as { slug: string }).slug).toSorted()).toEqual(["bazas", "bazas-2"]);
  });

  it("refuses who is not signed in, what is out of shape and what is out of order, and writes nothing", async () => {
    const host = theHost();
    const claire = await aPerson(host, "Claire", "Vidal");
    expect(await create(null)).toEqual({ status: 401, body: { error: { code: "sign_in_required" } } });
    const wrong = async (change: object) => (await create(claire, change)).body;
    const bad = (...fields: string[]) => ({ error: { code: "bad_input", data: { fields } } });
    expect(await wrong({ name: " " })).toEqual(bad("name"));
    expect(await wrong({ place: { ...answers.place, postcode: "3343" } })).toEqual(bad("place.postcode"));
    expect(await wrong({ composition: "sometimes" })).toEqual(bad("composition"));
    expect(await wrong({ hours: { ...answers.hours, closes: { daysBefore: 0, at: "11:00" } } })).toEqual(bad("hours"));
    expect(await host.db.select().from(market)).toEqual([]);
  });

  it("stops a program that makes market after market", async () => {
    const claire = await aPerson(theHost(), "Claire", "Vidal");
    for (let n = 0; n < 10; n++) expect((await create(claire)).status).toBe(201);
    expect(await create(claire)).toEqual({ status: 429, body: { error: { code: "too_many_tries" } } });
  });
});

describe("first steps", () => {
  it("are ticked off by what the market has", async () => {
    const host = theHost();
    const { db } = host;
    const claire = await aPerson(host, "Claire", "Vidal");
    await create(claire);
    const facts = async () => (await call("GET", "/manage/bazas/first-steps", claire)).body;
    const at = (await db.select().from(market).where(eq(market.slug, "bazas")).get())?.id ?? "";
    const draft = await db.select().from(distribution).where(eq(distribution.marketId, at)).get();
    const nothing = {
      described: false,
      catalogs: 0,
      published: false,
      draftId: draft?.id,
      leadNamed: false,
      notAlone: false,
      payoutReady: false,
    };
    expect(await facts()).toEqual(nothing);
    const otto = await aPerson(host, "Otto", "Klein");
    await db.update(market).set({ about: "Tous les samedis.", payoutStatus: "active" }).where(eq(market.id, at));
    await db.insert(catalogLink).values({ marketId: at, catalogId: uuidv7(), linkedAt: 1, linkedBy: claire.id });
    await db
      .insert(duty)
      .values({ id: uuidv7(), distributionId: draft?.id ?? "", marketId: at, userId: otto.id, task: "lead" });
    await db.insert(membership).values({ id: uuidv7(), marketId: at, userId: otto.id, roles: [], joinedAt: 1 });
    await db
      .update(distribution)
      .set({ draft: false })
      .where(and(eq(distribution.marketId, at)));
    expect(await facts()).toEqual({
      described: true,
      catalogs: 1,
      published: true,
      draftId: null,
      leadNamed: true,
      notAlone: true,
      payoutReady: true,
    });
  });
});

describe("a second market like the first", () => {
  it("MAK-4, MAK-5 takes its settings and, by choice, the catalogs that anybody may link", async () => {
    const made = await aMarket(theHost());
    const { db } = made.host;
    const { admin, volunteer } = made.people;
    const [luc, lune] = made.producers;
    await db.update(market).set({ about: "Le soir.", usualHours: answers.hours }).where(eq(market.id, made.id));
    await db.update(catalog).set({ byNumber: "ask" }).where(eq(catalog.id, lune.catalogId));
    await db.update(catalog).set({ byNumber: "link" }).where(eq(catalog.id, luc.catalogId));
    const again = (who: Person, withCatalogs: boolean) =>
      call("POST", "/manage/captieux/duplicate", who, { name: "Le marché du soir", withCatalogs });
    expect(await again(volunteer, true)).toMatchObject({ status: 404 });
    expect(await again(admin, true)).toEqual({ status: 201, body: { slug: "soir" } });
    const copy = await db.select().from(market).where(eq(market.slug, "soir")).get();
    const id = copy?.id ?? "";
    expect(copy).toMatchObject({ about: "Le soir.", visibility: "link", payoutStatus: "missing", payoutAccount: null });
    expect(await db.select().from(membership).where(eq(membership.marketId, id))).toMatchObject([{ userId: admin.id }]);
    expect(await db.select().from(marketFee).where(eq(marketFee.marketId, id))).toMatchObject([{ label: "Marché" }]);
    const linked = await db.select().from(catalogLink).where(eq(catalogLink.marketId, id));
    expect(linked.map((row) => row.catalogId)).toEqual([luc.catalogId]);
    expect(await db.select().from(distribution).where(eq(distribution.marketId, id))).toMatchObject([{ draft: true }]);
    expect(await again(admin, false)).toEqual({ status: 201, body: { slug: "soir-2" } });
    const second = await db.select().from(market).where(eq(market.slug, "soir-2")).get();
    expect(
      await db
        .select()
        .from(catalogLink)
        .where(eq(catalogLink.marketId, second?.id ?? "")),
    ).toEqual([]);
  });
});
