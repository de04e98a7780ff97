import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { MarketSettings } from "../../core/contract/market-settings.ts";
import { richTextOf } from "../../core/rich-text/plain-text.ts";
import { file } from "../../db/schema/file.ts";
import { journal } from "../../db/schema/journal.ts";
import { market, marketTerms } from "../../db/schema/market.ts";
import { aDistribution, aMarket, type Market, theHost } from "./testing/a-market.ts";
import { call } from "./testing/call.ts";

const change = (made: Market, body: unknown, more: Record<string, string> = {}) =>
  call("PATCH", "/manage/captieux", made.people.admin, body, undefined, more);
const settings = async (made: Market) =>
  (await call("GET", "/manage/captieux/settings", made.people.admin)).body as MarketSettings;
const DONE = { status: 204, body: null };
const changes = ({ host, id }: Market) =>
  host.db
    .select({ before: journal.before, after: journal.after, by: journal.byUserId })
    .from(journal)
    .where(and(eq(journal.marketId, id), eq(journal.kind, "market_changed")));

async function aPicture({ host, id, otherId }: Market, whose: "own" | "foreign") {
  const fileId = crypto.randomUUID();
  await host.db.insert(file).values({
    id: fileId,
    ownerKind: "market",
    ownerId: whose === "own" ? id : otherId,
    sizes: [],
    bytes: 1,
    uploadedBy: "x",
    uploadedAt: 1,
  });
  return fileId;
}

describe("a market's settings", () => {
  it("CHG-1 write what differs, with who, from and to; a repeat changes nothing more", async () => {
    const made = await aMarket(theHost());
    const key = { "idempotency-key": crypto.randomUUID() };
    const wanted = {
      tagline: "Dix fermes",
      placeName: "Halle",
      visibility: "link",
      registration: "request",
      addressRequired: true,
      lat: 44.29,
      lon: -0.26,
      usualHours: {
        weekday: "saturday",
        pickup: ["10:00", "12:00"],
        opens: { daysBefore: 6, at: "08:00" },
        closes: { daysBefore: 2, at: "20:00" },
      },
      timeZone: "Indian/Reunion",
    };
    expect(await change(made, wanted, key)).toEqual(DONE);
    expect(await change(made, wanted, key)).toEqual(DONE);
    expect(await change(made, wanted)).toEqual(DONE);
    expect(await settings(made)).toMatchObject(wanted);
    const { placeName, ...differing } = wanted;
    expect(placeName).toBe("Halle");
    expect(await changes(made)).toEqual([
      {
        by: made.people.admin.id,
        before: {
          tagline: "",
          visibility: "public",
          registration: "open",
          addressRequired: false,
          lat: null,
          lon: null,
          usualHours: null,
          timeZone: "Europe/Paris",
        },
        after: differing,
      },
    ]);
  });

  it("keep a formatted text and its words", async () => {
    const made = await aMarket(theHost());
    const aboutDoc = richTextOf("Depuis 2019\n\nDix fermes");
    expect(await change(made, { aboutDoc })).toEqual(DONE);
    expect(await settings(made)).toMatchObject({ aboutDoc, about: "Depuis 2019\n\nDix fermes" });
    expect(await changes(made)).toMatchObject([
      { before: { about: "" }, after: { about: "Depuis 2019\n\nDix fermes" } },
    ]);
  });

  it.each([
    { timeZone: "Paris" },
    { timeZone: "Europe/Nowhere" },
    { visibility: "secret" },
    { externalUrl: "javascript:alert(1)" },
    { lat: 91 },
    { contactEmail: "nobody" },
    { name: "L" },
    { aboutDoc: { type: "doc", content: [{ type: "html", content: [] }] } },
  ])("refuse what cannot be: %j", async (wanted) => {
    const made = await aMarket(theHost());
    const before = await settings(made);
    expect((await change(made, wanted)).status).toBe(400);
    expect(await settings(made)).toEqual(before);
  });

  it("CHG-2 show only pictures that were uploaded for this market", async () => {
    const made = await aMarket(theHost());
    const [own, foreign] = [await aPicture(made, "own"), await aPicture(made, "foreign")];
    const refused = { status: 404, body: { error: { code: "not_found" } } };
    expect(await change(made, { logoFileId: foreign, tagline: "x" })).toEqual(refused);
    expect(await change(made, { logoFileId: own, coverFileId: foreign })).toEqual(refused);
    expect(await settings(made)).toMatchObject({ logoFileId: null, coverFileId: null, tagline: "" });
    expect(await change(made, { logoFileId: own })).toEqual(DONE);
    expect(await change(made, { logoFileId: null, coverFileId: own })).toEqual(DONE);
    expect(await settings(made)).toMatchObject({ logoFileId: null, coverFileId: own });
  });

  it("CHG-3 make a new version of other terms and keep the former ones", async () => {
    const made = await aMarket(theHost());
    const terms = () => call("GET", "/markets/captieux/terms", null);
    expect((await terms()).status).toBe(404);
    for (const text of ["Un", "Un", "Deux", ""]) expect(await change(made, { terms: text })).toEqual(DONE);
    const rows = await made.host.db.select().from(marketTerms).where(eq(marketTerms.marketId, made.id));
    expect(rows.map(({ version, body }) => [version, body])).toEqual([
      [1, "Un"],
      [2, "Deux"],
      [3, ""],
    ]);
    // Nothing to agree to is no terms at all.
    expect((await terms()).status).toBe(404);
    expect(await change(made, { terms: "Trois" })).toEqual(DONE);
    expect((await terms()).body).toMatchObject({ version: 4, body: "Trois" });
    expect(await changes(made)).toMatchObject([
      { before: { termsVersion: null }, after: { termsVersion: 1 } },
      { before: { termsVersion: 1 }, after: { termsVersion: 2 } },
      { before: { termsVersion: 2 }, after: { termsVersion: 3 } },
      { before: { termsVersion: 3 }, after: { termsVersion: 4 } },
    ]);
  });

  it("CHG-3 give two admins at once two versions, and lose neither", async () => {
    const made = await aMarket(theHost());
    const answers = await Promise.all(["Un", "Deux"].map((terms) => change(made, { terms })));
    expect(answers).toEqual([DONE, DONE]);
    const rows = await made.host.db.select().from(marketTerms).where(eq(marketTerms.marketId, made.id));
    expect(rows.map((row) => row.body).toSorted()).toEqual(["Deux", "Un"]);
  });

  it("leave the instants of planned dates where they are when the zone changes, and tell how many", async () => {
    const made = await aMarket(theHost());
    const date = await aDistribution(made, "planned");
    expect((await settings(made)).plannedDates).toBe(1);
    const before = (await call("GET", `/distributions/${date.id}/manage`, made.people.admin)).body;
    expect(await change(made, { timeZone: "America/Martinique" })).toEqual(DONE);
    const after = (await call("GET", `/distributions/${date.id}/manage`, made.people.admin)).body;
    const instants = ({ opensAt, closesAt, pickupStartsAt }: Record<string, unknown>) => [
      opensAt,
      closesAt,
      pickupStartsAt,
    ];
    expect(instants(after as Record<string, unknown>)).toEqual(instants(before as Record<string, unknown>));
  });

  it("keep a private market's terms from strangers", async () => {
    const made = await aMarket(theHost());
    await change(made, { terms: "Un" });
    await made.host.db.update(market).set({ visibility: "private" }).where(eq(market.id, made.id));
    expect((await call("GET", "/markets/captieux/terms", made.people.stranger)).status).toBe(404);
    expect((await call("GET", "/markets/captieux/terms", made.people.customer)).status).toBe(200);
  });
});
