import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { Registration, Visibility } from "../../core/market/visibility.ts";
import { contactMessage, market, membership } from "../../db/schema/market.ts";
import { user } from "../../db/schema/user.ts";
import deployed from "../index.ts";
import { aDistribution, aMarket, type Market, theHost } from "./testing/a-market.ts";
import { call } from "./testing/call.ts";
import { aPerson, type Person } from "./testing/market-people.ts";

const ORIGIN = "http://localhost:5173";
const SHELL = "<!doctype html><html><head><title>Cabas</title></head><body></body></html>";
const assets = { fetch: async () => new Response(SHELL, { headers: { "content-type": "text/html" } }) };
const bound = { ...env, ASSETS: assets } as unknown as Env;

/** One request to the whole Worker with everything that a stranger could compare. */
async function ask(path: string, who: Person | null, init: RequestInit = {}) {
  const headers = new Headers({ origin: ORIGIN, ...(who && { cookie: who.cookie }) });
  if (init.body != null) headers.set("content-type", "application/json");
  for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
  const context = createExecutionContext();
  const response = await deployed.fetch(new Request(`${ORIGIN}${path}`, { ...init, headers }), bound, context);
  const body = await response.text();
  await waitOnExecutionContext(context);
  response.webSocket?.accept();
  response.webSocket?.close();
  return { status: response.status, body, headers: Object.fromEntries(response.headers) };
}

const set = (made: Market, change: { visibility?: Visibility; registration?: Registration }) =>
  made.host.db.update(market).set(change).where(eq(market.id, made.id));

const documentSchema = v.object({ paths: v.record(v.string(), v.record(v.string(), v.unknown())) });

/** Bodies that get past the shape of what is asked, so that the answer is about the market. */
const bodies = (offerId: string): Record<string, unknown> => ({
  "/markets/{slug}/contact": { name: "Otto", email: "otto@example.org", body: "Bonjour" },
  "/distributions/{id}/checkouts": { lines: [{ offerId, quantityMilli: 1000 }] },
});

describe("a private market and a stranger", () => {
  it("VIS-2 answers every route of the API as a market that does not exist", async () => {
    const made = await aMarket(theHost());
    const sale = await aDistribution(made, "open");
    await set(made, { visibility: "private" });
    const stranger = await aPerson(made.host, "Otto", "Klein");
    const document = v.parse(documentSchema, (await call("GET", "/openapi.json", null)).body);
    const knocks = Object.entries(document.paths).flatMap(([path, methods]) =>
      /\{(slug|id|distributionId)\}/.test(path) ? Object.keys(methods).map((method) => ({ path, method })) : [],
    );
    expect(knocks.length).toBeGreaterThan(25);
    const none = uuidv7();
    const there = (path: string, slug: string, id: string) =>
      `/api${path
        .replace("{slug}", slug)
        .replace(/\{(id|distributionId)\}/, id)
        .replace(/\{\w+\}/g, none)}`;
    for (const { path, method } of knocks) {
      for (const who of [null, stranger]) {
        const body = bodies(sale.offers[0]?.offerId ?? "")[path] ?? {};
        const init = { method: method.toUpperCase(), ...(method === "get" ? {} : { body: JSON.stringify(body) }) };
        const hidden = await ask(there(path, made.slug, sale.id), who, init);
        const unknown = await ask(there(path, "nowhere", none), who, init);
        expect(hidden, `${method} ${path}`).toEqual(unknown);
        expect([400, 401, 403, 404], `${method} ${path}`).toContain(hidden.status);
      }
    }
    expect(await made.host.db.select().from(contactMessage)).toEqual([]);
  });

  it("VIS-2 writes nothing of it into the pages of its address, and opens no socket", async () => {
    const made = await aMarket(theHost());
    const sale = await aDistribution(made, "open");
    const member = made.people.customer;
    const html = (slug: string, who: Person | null) => ask(`/m/${slug}`, who, { headers: { accept: "text/html" } });
    const socket = (id: string, who: Person | null) =>
      ask(`/parties/sale-feed/${id}`, who, { headers: { upgrade: "websocket" } });
    expect((await html("captieux", null)).body).toContain("<title>Le marché de captieux · Cabas</title>");
    await set(made, { visibility: "private" });
    for (const who of [null, made.people.stranger]) {
      expect(await html("captieux", who)).toEqual(await html("nowhere", who));
      expect(await ask("/m/captieux/shop", who)).toEqual(await ask("/m/nowhere/shop", who));
      expect(await socket(sale.id, who)).toEqual(await socket(uuidv7(), who));
    }
    expect((await html("captieux", member)).body).toContain("Le marché de captieux");
    expect((await socket(sale.id, member)).status).toBe(101);
  });

  it("VIS-1 lists neither a private market nor one by link, but to its own members", async () => {
    const made = await aMarket(theHost());
    await aDistribution(made, "open");
    const lists = async (who: Person | null) => {
      const [list, farm] = await Promise.all([
        call("GET", "/markets", who),
        call("GET", "/producers/peyrignolles", who),
      ]);
      const slugs = v.object({ slug: v.string() });
      const { markets, mine } = v.parse(v.object({ markets: v.array(slugs), mine: v.array(slugs) }), list.body);
      const sells = v.parse(v.object({ markets: v.array(slugs) }), farm.body).markets;
      return [markets, mine, sells].map((all) => all.map(({ slug }) => slug));
    };
    expect(await lists(null)).toEqual([["bazas", "captieux"], [], ["captieux"]]);
    for (const visibility of ["link", "private"] as const) {
      await set(made, { visibility });
      expect(await lists(null)).toEqual([["bazas"], [], []]);
      expect(await lists(made.people.customer)).toEqual([["bazas"], ["captieux"], ["captieux"]]);
    }
    await set(made, { visibility: "link" });
    expect((await ask("/m/captieux", null)).body).toContain('<meta name="robots" content="noindex">');
    expect((await call("GET", "/markets/captieux/shop", null)).status).toBe(200);
  });

  it("VIS-2 shows a private market to who helps at one of its dates, without making them a member", async () => {
    const made = await aMarket(theHost());
    await aDistribution(made, "open");
    await set(made, { visibility: "private" });
    const { lead } = made.people;
    await made.host.db.delete(membership).where(eq(membership.userId, lead.id));
    expect(await call("GET", "/markets/captieux", lead)).toMatchObject({
      status: 200,
      body: { viewer: { member: false, mayOrder: false, requestStatus: null } },
    });
  });
});

it("who is in charge of a date is named to members, and to nobody else", async () => {
  const made = await aMarket(theHost());
  const { id } = await aDistribution(made, "open");
  const { lead, customer, stranger } = made.people;
  await made.host.db.update(user).set({ firstName: "Nadia", lastName: "Ouali" }).where(eq(user.id, lead.id));
  const named = { body: { leads: [{ distributionId: id, name: "Nadia O." }] } };
  expect(await call("GET", "/markets/captieux", customer)).toMatchObject(named);
  for (const who of [null, stranger]) {
    expect(await call("GET", "/markets/captieux", who)).toMatchObject({ body: { leads: [] } });
  }
});

describe("who may order", () => {
  it.each(["request", "closed"] as const)("ORD-7 members only where registration is %s", async (registration) => {
    const made = await aMarket(theHost());
    const sale = await aDistribution(made, "open");
    // Goods that are not on sale: whoever gets past the door hears of them, and nobody pays.
    const lines = [{ offerId: uuidv7(), quantityMilli: 1000 }];
    const order = (who: Person) => call("POST", `/distributions/${sale.id}/checkouts`, who, { lines });
    const { customer, stranger } = made.people;
    await set(made, { registration });
    expect(await order(stranger)).toEqual({ status: 403, body: { error: { code: "membership_required" } } });
    expect(await call("GET", "/markets/captieux", stranger)).toMatchObject({
      body: { registration, viewer: { member: false, mayOrder: false, requestStatus: null } },
    });
    expect(await call("GET", `/distributions/${sale.id}/shop`, stranger)).toMatchObject({ body: { mayOrder: false } });
    expect(await call("GET", `/distributions/${sale.id}/shop`, customer)).toMatchObject({ body: { mayOrder: true } });
    expect(await order(customer)).toMatchObject({ status: 409, body: { error: { code: "offer_gone" } } });
    await set(made, { registration: "open" });
    expect(await order(stranger)).toMatchObject({ status: 409, body: { error: { code: "offer_gone" } } });
  });
});
