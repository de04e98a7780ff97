import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { rolesOf } from "../../db/rows/roles-of.ts";
import { duty } from "../../db/schema/distribution.ts";
import { journal } from "../../db/schema/journal.ts";
import { contactMessage, market, membership } from "../../db/schema/market.ts";
import { outbox } from "../../db/schema/work.ts";
import { aMarketDay, type MarketDay } from "./testing/a-market-day.ts";
import { call } from "./testing/call.ts";
import type { SignedIn } from "./testing/market-people.ts";

const LAST_ADMIN = { status: 409, body: { error: { code: "last_admin" } } };
const DONE = { status: 204, body: null };

const setRoles = (day: MarketDay, as: SignedIn, of: SignedIn, roles: string[], key?: string) =>
  call(
    "PUT",
    `/manage/captieux/members/${day.made.people[of].id}/roles`,
    day.made.people[as],
    { roles },
    undefined,
    key === undefined ? {} : { "idempotency-key": key },
  );

async function rolesNow({ made }: MarketDay, role: SignedIn): Promise<string[]> {
  const row = await made.host.db
    .select({ roles: membership.roles })
    .from(membership)
    .where(and(eq(membership.marketId, made.id), eq(membership.userId, made.people[role].id)))
    .get();
  return rolesOf(row?.roles);
}

describe("roles", () => {
  it("change what a person may do with the very next request, and are journalled", async () => {
    const day = await aMarketDay();
    const { people, host } = day.made;
    expect((await call("GET", "/manage/captieux/payments", people.volunteer)).status).toBe(404);
    expect(await setRoles(day, "admin", "volunteer", ["treasurer", "messenger"])).toEqual(DONE);
    expect((await call("GET", "/manage/captieux/payments", people.volunteer)).status).toBe(200);
    expect((await call("GET", `/distributions/${day.today.id}/board`, people.volunteer)).status).toBe(404);
    const entries = await host.db.select().from(journal).where(eq(journal.kind, "roles_changed"));
    expect(entries.map(({ byName, before, after }) => ({ byName, before, after }))).toEqual([
      {
        byName: "Claire Vidal",
        before: { userId: people.volunteer.id, roles: ["volunteer"] },
        after: { userId: people.volunteer.id, roles: ["treasurer", "messenger"] },
      },
    ]);
  });

  it("are never taken from the last admin", async () => {
    const day = await aMarketDay();
    expect(await setRoles(day, "admin", "admin", ["volunteer"])).toEqual(LAST_ADMIN);
    expect(await setRoles(day, "admin", "volunteer", ["admin"])).toEqual(DONE);
    expect(await setRoles(day, "admin", "admin", ["volunteer"])).toEqual(DONE);
    expect(await rolesNow(day, "admin")).toEqual(["volunteer"]);
  });

  it("leave one admin when two take the role from each other at once", async () => {
    const day = await aMarketDay();
    await setRoles(day, "admin", "volunteer", ["admin"]);
    const answers = await Promise.all([
      setRoles(day, "admin", "volunteer", []),
      setRoles(day, "volunteer", "admin", []),
    ]);
    const admins = [await rolesNow(day, "admin"), await rolesNow(day, "volunteer")].filter((roles) => roles.length > 0);
    expect(admins).toEqual([["admin"]]);
    expect(answers.filter((answer) => answer.status === 204)).toHaveLength(1);
  });

  it("are set once for one key, whatever is sent again, and never for somebody else's key", async () => {
    const day = await aMarketDay();
    const key = crypto.randomUUID();
    expect(await setRoles(day, "admin", "volunteer", ["admin"], key)).toEqual(DONE);
    expect(await setRoles(day, "admin", "volunteer", ["admin"], key)).toEqual(DONE);
    const reused = await setRoles(day, "volunteer", "treasurer", [], key);
    expect(reused).toEqual({ status: 409, body: { error: { code: "command_reused" } } });
    expect(await rolesNow(day, "treasurer")).toEqual(["treasurer"]);
  });

  it("are only for members", async () => {
    const day = await aMarketDay();
    expect((await setRoles(day, "admin", "stranger", ["admin"])).status).toBe(404);
  });
});

describe("duties of a date", () => {
  const change = (day: MarketDay, method: "PUT" | "DELETE", of: SignedIn, task: string) => {
    const body = { userId: day.made.people[of].id, task };
    const path = `/distributions/${day.today.id}/duties`;
    return method === "PUT"
      ? call(method, path, day.made.people.admin, body)
      : call(method, `${path}?${new URLSearchParams(body)}`, day.made.people.admin);
  };
  const roster = async ({ made, today }: MarketDay) =>
    await made.host.db
      .select({ userId: duty.userId, task: duty.task })
      .from(duty)
      .where(eq(duty.distributionId, today.id))
      .orderBy(duty.task);

  it("open the board for that date and close it again", async () => {
    const day = await aMarketDay();
    const board = () => call("GET", `/distributions/${day.today.id}/board`, day.made.people.messenger);
    expect((await board()).status).toBe(404);
    expect(await change(day, "PUT", "messenger", "prepare")).toEqual(DONE);
    expect((await board()).status).toBe(200);
    expect((await call("GET", `/distributions/${day.sale.id}/board`, day.made.people.messenger)).status).toBe(404);
    expect(await change(day, "DELETE", "messenger", "prepare")).toEqual(DONE);
    expect((await board()).status).toBe(404);
  });

  it("name one référent: another replaces the first", async () => {
    const day = await aMarketDay();
    expect(await change(day, "PUT", "volunteer", "lead")).toEqual(DONE);
    expect(await change(day, "PUT", "volunteer", "lead")).toEqual(DONE);
    expect(await roster(day)).toEqual([{ userId: day.made.people.volunteer.id, task: "lead" }]);
  });

  it("are only for members, and not of a date that is closed", async () => {
    const day = await aMarketDay();
    expect((await change(day, "PUT", "stranger", "welcome")).status).toBe(404);
    const past = `/distributions/${day.past.id}/duties`;
    const body = { userId: day.made.people.volunteer.id, task: "welcome" };
    expect((await call("PUT", past, day.made.people.admin, body)).body).toEqual({
      error: { code: "distribution_closed" },
    });
  });
});

describe("a market's texts", () => {
  it("change where they are given and are journalled with what was", async () => {
    const day = await aMarketDay();
    const change = { name: "Le marché de Captieux", tagline: "  Tous les samedis " };
    expect(await call("PATCH", "/manage/captieux", day.made.people.admin, change)).toEqual(DONE);
    const row = await day.made.host.db.select().from(market).where(eq(market.id, day.made.id)).get();
    expect({ name: row?.name, tagline: row?.tagline, placeName: row?.placeName }).toEqual({
      name: "Le marché de Captieux",
      tagline: "Tous les samedis",
      placeName: "Halle",
    });
    const entry = await day.made.host.db.select().from(journal).where(eq(journal.kind, "market_changed")).get();
    expect({ before: entry?.before, after: entry?.after }).toEqual({
      before: { name: "Le marché de captieux", tagline: "" },
      after: { name: "Le marché de Captieux", tagline: "Tous les samedis" },
    });
  });
});

describe("a message to the team", () => {
  const message = { name: "Ana", email: " ANA@example.org ", body: "Bonjour, livrez-vous ?" };

  it("is kept with one mail to send, however often it is sent again", async () => {
    const { made } = await aMarketDay();
    const headers = { "idempotency-key": crypto.randomUUID() };
    const send = () => call("POST", "/markets/captieux/contact", null, message, undefined, headers);
    expect([await send(), await send()]).toEqual([DONE, DONE]);
    const rows = await made.host.db.select().from(contactMessage);
    expect(rows.map(({ fromName, fromEmail, body }) => ({ fromName, fromEmail, body }))).toEqual([
      { fromName: "Ana", fromEmail: "ana@example.org", body: "Bonjour, livrez-vous ?" },
    ]);
    const mails = await made.host.db.select({ payload: outbox.payload }).from(outbox).where(eq(outbox.kind, "mail"));
    expect(mails).toEqual([{ payload: { mail: "contact", contactMessageId: rows[0]?.id } }]);
  });

  it("cannot flood a mailbox", async () => {
    const { made } = await aMarketDay();
    const send = () => call("POST", "/markets/captieux/contact", null, message);
    const tenOf = (at: number) =>
      Array.from({ length: 10 }, () => ({
        id: crypto.randomUUID(),
        marketId: made.id,
        fromName: "x",
        fromEmail: "x@example.org",
        body: "x",
        at,
      }));
    const now = Date.now();
    for (const at of [now - 4_000_000, now, now]) await made.host.db.insert(contactMessage).values(tenOf(at));
    expect((await send()).status).toBe(204);
    await made.host.db.insert(contactMessage).values(tenOf(now));
    expect(await send()).toEqual({ status: 429, body: { error: { code: "too_many_tries" } } });
  });
});
