import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { distribution } from "../../db/schema/distribution.ts";
import { aMarketDay, type MarketDay } from "./testing/a-market-day.ts";
import { call } from "./testing/call.ts";
import type { SignedIn } from "./testing/market-people.ts";

const PHONE = "06 12 34 56 78";
const HOUR = 3_600_000;

/** Every phone number in an answer, wherever it stands. */
const phonesIn = (body: unknown): string[] =>
  [...JSON.stringify(body).matchAll(/"phone":"([^"]*)"/g)]
    .map((found) => found[1] ?? "")
    .filter((phone) => phone !== "");

async function seen(day: MarketDay, path: string, as: readonly SignedIn[]) {
  const entries = as.map(async (role) => {
    const { status, body } = await call("GET", path, day.made.people[role]);
    return [role, status === 200 ? phonesIn(body) : status] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

it("CAP-5 shows phones on the board to the référent and admins, not to volunteers", async () => {
  const day = await aMarketDay();
  expect(await seen(day, `/distributions/${day.today.id}/board`, ["lead", "admin", "volunteer"])).toEqual({
    lead: [PHONE, PHONE],
    admin: [PHONE, PHONE],
    volunteer: [],
  });
});

it("CAP-5 prints phones for the référent and admins only, and never for a producer", async () => {
  const day = await aMarketDay();
  expect(await seen(day, `/distributions/${day.today.id}/paper`, ["lead", "admin", "volunteer", "treasurer"])).toEqual({
    lead: [PHONE, PHONE],
    admin: [PHONE, PHONE],
    volunteer: [],
    treasurer: [],
  });
  const own = `/distributions/${day.today.id}/paper?producer=peyrignolles`;
  expect(await seen(day, own, ["producer", "lead"])).toEqual({ producer: [], lead: [] });
});

it("CAP-8 shows no phone before the pickup begins", async () => {
  const day = await aMarketDay();
  expect(await seen(day, `/distributions/${day.sale.id}/board`, ["lead", "admin"])).toEqual({ lead: [], admin: [] });
  expect(await seen(day, `/distributions/${day.sale.id}/paper`, ["lead", "admin"])).toEqual({ lead: [], admin: [] });
});

it("CAP-8 shows no phone after the validation, and the référent's duty is over", async () => {
  const day = await aMarketDay();
  const at = Date.now() - HOUR;
  await day.made.host.db
    .update(distribution)
    .set({ frozenAt: at, validatedAt: at })
    .where(eq(distribution.id, day.today.id));
  expect(await seen(day, `/distributions/${day.today.id}/board`, ["lead", "admin"])).toEqual({ lead: 404, admin: [] });
});

it("CAP-8 lists a member's phone only for who may read it, and only while that member is awaited", async () => {
  const day = await aMarketDay();
  // Of all members only Ana has a basket in a pickup that has begun.
  expect(await seen(day, "/manage/captieux/members", ["admin", "treasurer", "messenger"])).toEqual({
    admin: [PHONE],
    treasurer: [],
    messenger: [],
  });
  const far = { pickupStartsAt: Date.now() + HOUR, pickupEndsAt: Date.now() + 2 * HOUR };
  await day.made.host.db.update(distribution).set(far).where(eq(distribution.id, day.today.id));
  expect(await seen(day, "/manage/captieux/members", ["admin"])).toEqual({ admin: [] });
});
