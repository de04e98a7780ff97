import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { milli } from "../../core/quantity/milli.ts";
import { rolesOf } from "../../db/rows/roles-of.ts";
import { duty } from "../../db/schema/distribution.ts";
import { market, membership } from "../../db/schema/market.ts";
import { membershipRequest } from "../../db/schema/people.ts";
import { orderAndPay } from "../../dev/seed/order-and-pay.ts";
import { aMailedMarket } from "../../dev/testing/a-mailed-market.ts";
import { ORDERING, smallMarket } from "../../dev/testing/small-market.ts";
import { testStack } from "../../dev/testing/stack.ts";
import { unsubscribeToken } from "../links/unsubscribe-link.ts";
import { aDistribution } from "./testing/a-market.ts";
import type { Person } from "./testing/market-people.ts";

type Mailed = Awaited<ReturnType<typeof aMailedMarket>>;
const DONE = { status: 204, body: null };
const refused = (status: number, code: string) => ({ status, body: { error: { code } } });

const placeOf = async ({ db, made }: Mailed, person: Person) =>
  await db
    .select()
    .from(membership)
    .where(and(eq(membership.marketId, made.id), eq(membership.userId, person.id)))
    .get();

test("MBR-1 the last admin neither goes nor is taken out", async () => {
  const mailed = await aMailedMarket();
  const { made, ask } = mailed;
  const { admin, volunteer } = made.people;
  expect(await ask("DELETE", "/account/markets/captieux", admin)).toEqual(refused(409, "last_admin"));
  expect(await ask("DELETE", `/manage/captieux/members/${admin.id}`, admin)).toEqual(refused(409, "last_admin"));
  await ask("PUT", `/manage/captieux/members/${volunteer.id}/roles`, admin, { roles: ["admin"] });
  expect(await ask("DELETE", "/account/markets/captieux", admin)).toEqual(DONE);
  expect(await placeOf(mailed, admin)).toBeUndefined();
});

test.each(["leave", "remove"] as const)("MBR-1 of two admins at once one stays: %s", async (way) => {
  const mailed = await aMailedMarket();
  const { made, ask, db } = mailed;
  const { admin, volunteer } = made.people;
  await ask("PUT", `/manage/captieux/members/${volunteer.id}/roles`, admin, { roles: ["admin"] });
  const told = await Promise.all(
    [
      [admin, volunteer],
      [volunteer, admin],
    ].map(([one, other]) =>
      way === "leave"
        ? ask("DELETE", "/account/markets/captieux", one ?? null)
        : ask("DELETE", `/manage/captieux/members/${other?.id}`, one ?? null),
    ),
  );
  const statuses = told.map(({ status }) => status);
  expect(statuses).toContain(204);
  expect(statuses.some((status) => status === 409 || status === 404)).toBe(true);
  const rows = await db.select({ roles: membership.roles }).from(membership).where(eq(membership.marketId, made.id));
  expect(rows.filter((row) => rolesOf(row.roles).includes("admin"))).toHaveLength(1);
});

test("MBR-2 who is taken out loses rights and duties at once, and it is kept who did it", async () => {
  const mailed = await aMailedMarket();
  const { made, ask, db } = mailed;
  const { admin, volunteer } = made.people;
  const day = await aDistribution(made, "today");
  await ask("PUT", `/distributions/${day.id}/duties`, admin, { userId: volunteer.id, task: "welcome" });
  expect((await ask("GET", `/distributions/${day.id}/board`, volunteer)).status).toBe(200);
  expect(await ask("DELETE", `/manage/captieux/members/${volunteer.id}`, admin)).toEqual(DONE);
  expect((await ask("GET", `/distributions/${day.id}/board`, volunteer)).status).toBe(404);
  expect(await db.select().from(duty).where(eq(duty.userId, volunteer.id))).toEqual([]);
  const { body } = await ask("GET", `/manage/captieux/rights?userId=${volunteer.id}`, admin);
  expect(body).toMatchObject({
    entries: [
      { kind: "member_removed", byName: "Claire Vidal", name: "Marie Dupuy", before: ["volunteer"], after: [] },
    ],
  });
});

test("notes and tags are the team's own and can go again", async () => {
  const { made, ask } = await aMailedMarket();
  const { admin, customer, treasurer } = made.people;
  const path = `/manage/captieux/members/${customer.id}`;
  expect(await ask("PATCH", path, admin, { note: "Vient en vélo", tags: ["école", "école", "vélo"] })).toEqual(DONE);
  const seen = async () =>
    ((await ask("GET", "/manage/captieux/members", treasurer)).body as { members: { userId: string }[] }).members.find(
      (one) => one.userId === customer.id,
    );
  expect(await seen()).toMatchObject({ note: "Vient en vélo", tags: ["école", "vélo"] });
  expect(await ask("PATCH", path, admin, { note: "" })).toEqual(DONE);
  expect(await seen()).toMatchObject({ note: "", tags: ["école", "vélo"] });
});

test("MBR-3 a request waits once, is decided once by one of two admins, and its person is mailed once", async () => {
  const mailed = await aMailedMarket();
  const { made, ask, db } = mailed;
  const { admin, stranger } = made.people;
  const asking = (message = "Voisine") => ask("POST", "/markets/captieux/requests", stranger, { message });
  expect(await asking()).toEqual(refused(409, "registration_closed"));
  await db.update(market).set({ registration: "request" }).where(eq(market.id, made.id));
  const both = await Promise.all([asking(), asking()]);
  expect(both.map(({ body }) => body)).toEqual([{ status: "waiting" }, { status: "waiting" }]);
  expect((await ask("GET", "/manage/captieux", admin)).body).toMatchObject({
    waiting: [{ kind: "membership_request", distributionId: null, count: 1 }],
  });
  const list = (await ask("GET", "/manage/captieux/requests", admin)).body as { requests: { id: string }[] };
  expect(list.requests).toMatchObject([{ name: "Otto Klein", message: "Voisine" }]);
  const ids = list.requests.map((one) => one.id);
  const decide = (accepted: boolean, more: string[] = []) =>
    ask("POST", "/manage/captieux/requests", admin, { ids: [...ids, ...more], accepted });
  // One foreign id in the list refuses it whole.
  expect(await decide(true, [crypto.randomUUID()])).toEqual(refused(404, "not_found"));
  const decided = await Promise.all([decide(true), decide(false)]);
  expect(decided.map(({ status }) => status).sort()).toEqual([204, 409]);
  const accepted = decided[0]?.status === 204;
  expect((await placeOf(mailed, stranger)) !== undefined).toBe(accepted);
  const mails = await mailed.mailsTo(`${stranger.id}@example.org`);
  expect(mails.map((mail) => mail.subject)).toEqual([
    accepted ? "Bienvenue : Le marché de captieux" : "Votre demande : Le marché de captieux",
  ]);
});

test("MBR-3 who was declined may ask again a day later", async () => {
  const mailed = await aMailedMarket();
  const { made, ask, db } = mailed;
  const { admin, stranger } = made.people;
  await db.update(market).set({ registration: "request" }).where(eq(market.id, made.id));
  const asking = () => ask("POST", "/markets/captieux/requests", stranger, {});
  await asking();
  const row = await db.select().from(membershipRequest).get();
  await ask("POST", "/manage/captieux/requests", admin, { ids: [row?.id], accepted: false });
  expect(await asking()).toEqual(refused(409, "request_declined"));
  await db.update(membershipRequest).set({ askedAt: Date.now() - 2 * 86_400_000 });
  expect(await asking()).toMatchObject({ body: { status: "waiting" } });
});

test("MBR-5 a link ends one kind of mail of one market without signing in, and takes it back", async () => {
  const { made, ask, services } = await aMailedMarket();
  const { customer } = made.people;
  const what = { userId: customer.id, marketId: made.id, kind: "news" as const };
  const token = await unsubscribeToken(services.settings, what);
  const path = `/unsubscribe/${token}`;
  const shown = { market: { slug: "captieux", name: "Le marché de captieux" }, kind: "news" };
  expect(await ask("GET", path, null)).toEqual({ status: 200, body: { ...shown, off: false } });
  // Said twice it is as said once.
  for (const _ of [1, 2]) expect(await ask("POST", path, null)).toEqual(DONE);
  expect(await ask("GET", path, null)).toEqual({ status: 200, body: { ...shown, off: true } });
  expect((await ask("GET", "/account/mails", customer)).body).toEqual({
    markets: [{ slug: "captieux", name: "Le marché de captieux", inTeam: false, off: ["news"] }],
  });
  expect(await ask("DELETE", path, null)).toEqual(DONE);
  expect(await ask("GET", path, null)).toEqual({ status: 200, body: { ...shown, off: false } });
  // The account's own switch says the same; a foreign market's is none of hers.
  expect(await ask("PUT", "/account/mails", customer, { slug: "captieux", kind: "opening", wanted: false })).toEqual(
    DONE,
  );
  expect((await ask("GET", "/account/mails", customer)).body).toMatchObject({ markets: [{ off: ["opening"] }] });
  expect(await ask("PUT", "/account/mails", customer, { slug: "bazas", kind: "news", wanted: false })).toMatchObject({
    status: 404,
  });
  const forged = [made.people.admin.id, ...token.split(".").slice(1)].join(".");
  for (const method of ["GET", "POST", "DELETE"])
    expect((await ask(method, `/unsubscribe/${forged}`, null)).status).toBe(404);
});

test("MBR-5 the one-click door of mail programs takes their form and no origin", async () => {
  const { made, stack, services, ask } = await aMailedMarket();
  const what = { userId: made.people.customer.id, marketId: made.id, kind: "reminder" as const };
  const path = `/api/unsubscribe/${await unsubscribeToken(services.settings, what)}`;
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const answer = await stack.request(path, { method: "POST", headers, body: "List-Unsubscribe=One-Click" });
  expect(answer.status).toBe(204);
  expect((await ask("GET", "/account/mails", made.people.customer)).body).toMatchObject({
    markets: [{ off: ["reminder"] }],
  });
  const opened = await stack.request(path, { headers: { accept: "text/html" }, redirect: "manual" });
  expect(opened.headers.get("location")).toBe(path.replace("/api", ""));
});

test.each(["open", "request"] as const)(
  "MBR-4 a first paid basket makes a member where everybody may order: %s",
  async (registration) => {
    const stack = testStack();
    await stack.simulator.door("clock", { now: ORDERING });
    const selling = await stack.at(ORDERING);
    const small = await smallMarket(selling, stack.simulator);
    const person = small.personOf("ana");
    const place = and(eq(membership.marketId, small.marketId), eq(membership.userId, person.id));
    const { db } = selling;
    const lines = [{ offerId: small.offerOf("carottes-fanes/bunch"), quantityMilli: milli(1000) }];
    // The market closes its doors, or the member goes, while the payment is under way.
    stack.between(async (_request, next) => {
      await db.delete(membership).where(place);
      await db.update(market).set({ registration }).where(eq(market.id, small.marketId));
      return await next();
    });
    await orderAndPay(selling, { userId: person.id, name: "Ana" }, small.distributionId, lines);
    const rows = await db.select({ roles: membership.roles }).from(membership).where(place);
    expect(rows).toEqual(registration === "open" ? [{ roles: [] }] : []);
  },
);
