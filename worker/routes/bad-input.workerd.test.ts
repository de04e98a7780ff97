import { count } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { basket } from "../../db/schema/basket.ts";
import { distribution, duty, participation } from "../../db/schema/distribution.ts";
import { journal } from "../../db/schema/journal.ts";
import { contactMessage, market, membership } from "../../db/schema/market.ts";
import { command, outbox } from "../../db/schema/work.ts";
import { aMarketDay, type MarketDay } from "./testing/a-market-day.ts";
import { call } from "./testing/call.ts";
import type { SignedIn } from "./testing/market-people.ts";

type Bad = [method: string, path: (day: MarketDay) => string, as: SignedIn, body: unknown, fields: string[]];

const LONG = "a".repeat(6000);
const date = {
  pickupOn: "2030-05-04",
  pickupFrom: "10:00",
  pickupTo: "12:00",
  opensOn: "2030-04-29",
  opensTime: "08:00",
  closesOn: "2030-05-02",
  closesTime: "20:00",
  catalogIds: ["01890000-0000-7000-8000-000000000000"],
};

const bad: Record<string, Bad> = {
  "a date that is none": [
    "POST",
    () => "/manage/captieux/distributions",
    "admin",
    { ...date, pickupOn: "2030-13-04", closesTime: "25:00" },
    ["pickupOn", "closesTime"],
  ],
  "a catalog's name for its id": [
    "POST",
    () => "/manage/captieux/distributions",
    "admin",
    { ...date, catalogIds: ["'; DROP TABLE market; --"] },
    ["catalogIds.0"],
  ],
  "a text too long": ["PATCH", () => "/manage/captieux", "admin", { tagline: LONG }, ["tagline"]],
  "a name of one letter": ["PATCH", () => "/manage/captieux", "admin", { name: " a " }, ["name"]],
  "a role nobody knows": [
    "PUT",
    (day) => `/manage/captieux/members/${day.made.people.volunteer.id}/roles`,
    "admin",
    { roles: ["owner"] },
    ["roles.0"],
  ],
  "a task nobody knows": [
    "PUT",
    (day) => `/distributions/${day.today.id}/duties`,
    "admin",
    { userId: "me", task: "boss" },
    ["userId", "task"],
  ],
  "no answer": [
    "PUT",
    (day) => `/producer/peyrignolles/sales/${day.sale.id}/participation`,
    "producer",
    {},
    ["answer"],
  ],
  "an acknowledgement that is none": [
    "POST",
    (day) => `/distributions/${day.today.id}/validation`,
    "lead",
    { acknowledgePhonesOut: "yes" },
    ["acknowledgePhonesOut"],
  ],
  "a hand-over of nothing": [
    "POST",
    () => "/settlements/01890000-0000-7000-8000-000000000000/till-givings",
    "lead",
    { seenCents: 0 },
    ["seenCents"],
  ],
  "money taken in a way that is none": [
    "POST",
    (day) => `/distributions/${day.today.id}/dues/01890000-0000-7000-8000-000000000000/taken`,
    "lead",
    { way: "carried" },
    ["way"],
  ],
  "an id that is none": ["POST", () => "/distributions/1%20OR%201/open", "admin", undefined, ["id"]],
  "a contact without an address": [
    "POST",
    () => "/markets/captieux/contact",
    "customer",
    { name: "Ana", email: "ana", body: "" },
    ["email", "body"],
  ],
};

describe("input that does not parse is refused by field and leaves no trace", () => {
  it.each(Object.entries(bad))("%s", async (_, [method, path, as, body, fields]) => {
    const day = await aMarketDay();
    const before = await traces(day);
    const answer = await call(method, path(day), day.made.people[as], body);
    expect(answer).toEqual({ status: 400, body: { error: { code: "bad_input", data: { fields } } } });
    expect(await traces(day)).toEqual(before);
  });

  it("a body that is no JSON", async () => {
    const day = await aMarketDay();
    const before = await traces(day);
    const { status } = await call("PATCH", "/manage/captieux", day.made.people.admin, undefined, "{");
    expect(status).toBe(400);
    expect(await traces(day)).toEqual(before);
  });

  it("a write from another site", async () => {
    const day = await aMarketDay();
    const before = await traces(day);
    const headers = { origin: "https://elsewhere.example" };
    const answer = await call("PATCH", "/manage/captieux", day.made.people.admin, { tagline: "x" }, undefined, headers);
    expect(answer).toEqual({ status: 403, body: { error: { code: "bad_origin" } } });
    expect(await traces(day)).toEqual(before);
  });
});

/** How many rows of everything a write of these routes could touch. */
async function traces({ made: { host } }: MarketDay) {
  const tables = {
    basket,
    journal,
    distribution,
    duty,
    participation,
    contactMessage,
    market,
    membership,
    command,
    outbox,
  };
  const counts: Record<string, number | undefined> = {};
  for (const [name, table] of Object.entries(tables)) {
    counts[name] = (await host.db.select({ n: count() }).from(table).get())?.n;
  }
  return { counts, markets: await host.db.select().from(market), roles: await host.db.select().from(membership) };
}
