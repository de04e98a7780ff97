import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { endOverdueDayPasses } from "../../commands/end-day-pass.ts";
import { dayPass, duty } from "../../db/schema/distribution.ts";
import { market } from "../../db/schema/market.ts";
import { session, user } from "../../db/schema/user.ts";
import { aBrowser } from "../../dev/testing/a-browser.ts";
import { aMailedMarket } from "../../dev/testing/a-mailed-market.ts";
import { aDistribution } from "./testing/a-market.ts";

type Mailed = Awaited<ReturnType<typeof aMailedMarket>>;
const ENDED = { status: 410, body: { error: { code: "day_pass_ended" } } };

async function aPass(mailed: Mailed, task: "prepare" | "welcome" = "welcome") {
  const { made, ask } = mailed;
  const day = await aDistribution(made, "today");
  const path = `/distributions/${day.id}/day-passes`;
  // That date's référent makes it as an admin may.
  expect((await ask("POST", path, made.people.lead, { task })).status).toBe(200);
  const list = (await ask("GET", path, made.people.admin)).body as { passes: { id: string; url: string }[] };
  const pass = list.passes[0];
  const token = /\/day\/([\w-]{43})$/.exec(pass?.url ?? "")?.[1] ?? "";
  return { day, path, id: pass?.id ?? "", token };
}

const guest = async (mailed: Mailed, token: string, firstName = "Léo") => {
  const browser = aBrowser(mailed.stack);
  const entered = await browser.send("POST", `/api/day-passes/${token}/enter`, { firstName });
  return { browser, entered };
};

test("DAY-1, DAY-2 a first name is all a guest gives, and that date's board is all a guest sees", async () => {
  const mailed = await aMailedMarket();
  const { made, ask } = mailed;
  const { day, token, path } = await aPass(mailed);
  expect((await ask("GET", `/day-passes/${token}`, null)).body).toMatchObject({
    marketName: "Le marché de captieux",
    placeName: "Halle",
    task: "welcome",
  });
  expect(await ask("POST", `/day-passes/${token}/enter`, null, {})).toMatchObject({
    body: { error: { code: "name_required" } },
  });
  const { browser, entered } = await guest(mailed, token);
  expect(entered).toMatchObject({ status: 200, body: { distributionId: day.id } });
  expect((await browser.get(`/api/distributions/${day.id}/board`)).status).toBe(200);
  expect((await browser.get("/api/session")).body).toMatchObject({
    user: { firstName: "Léo", email: "" },
    markets: [],
  });
  // The same phone scans again: nobody new.
  expect((await browser.send("POST", `/api/day-passes/${token}/enter`, {})).status).toBe(200);
  expect((await ask("GET", path, made.people.admin)).body).toMatchObject({ passes: [{ people: ["Léo"] }] });

  const other = await aDistribution(made, "ended");
  expect((await browser.get(`/api/distributions/${other.id}/board`)).status).toBe(404);
  for (const door of [
    "/api/orders",
    "/api/account/mails",
    "/api/manage/captieux",
    `/api/distributions/${day.id}/day-passes`,
  ])
    expect((await browser.get(door)).status, door).toBe(401);
  expect((await browser.send("PATCH", "/api/account", { firstName: "Zed" })).status).toBe(401);
});

test("DAY-3 revoking ends session and duty at once, and the link with it", async () => {
  const mailed = await aMailedMarket();
  const { made, ask, db } = mailed;
  const { day, token, path, id } = await aPass(mailed);
  const { browser } = await guest(mailed, token);
  const { customer } = made.people;
  // Who is signed in takes the duty as themselves.
  expect((await ask("POST", `/day-passes/${token}/enter`, customer, {})).status).toBe(200);
  expect((await ask("GET", `/distributions/${day.id}/board`, customer)).status).toBe(200);
  expect((await ask("DELETE", `${path}/${id}`, made.people.lead)).status).toBe(204);
  expect((await browser.get("/api/session")).body).toMatchObject({ user: null });
  expect((await browser.get(`/api/distributions/${day.id}/board`)).status).toBe(401);
  expect((await ask("GET", `/distributions/${day.id}/board`, customer)).status).toBe(404);
  expect((await ask("GET", "/session", customer)).body).toMatchObject({ user: { id: customer.id } });
  expect(await ask("GET", `/day-passes/${token}`, null)).toEqual(ENDED);
  expect((await guest(mailed, token)).entered).toMatchObject(ENDED);
  expect(await db.select().from(duty).where(eq(duty.dayPassId, id))).toEqual([]);
});

test("DAY-1, DAY-3 a link ends with its day where the market is, also when nobody revokes it", async () => {
  const mailed = await aMailedMarket();
  const { db, stack } = mailed;
  const { token, id } = await aPass(mailed, "prepare");
  await guest(mailed, token);
  const pass = await db.select().from(dayPass).where(eq(dayPass.id, id)).get();
  const end = pass?.expiresAt ?? 0;
  const local = new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", timeStyle: "short" }).format(end);
  expect(local).toBe("00:00");
  const [row] = await db
    .select({ expiresAt: session.expiresAt })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(eq(user.guestOf, id));
  expect(Math.abs((row?.expiresAt.getTime() ?? 0) - end)).toBeLessThan(60_000);
  const before = await stack.at(end - 1);
  expect(await endOverdueDayPasses(before.ports)).toEqual([]);
  const after = await stack.at(end);
  expect(await endOverdueDayPasses(after.ports)).toEqual([pass?.distributionId]);
  expect(await endOverdueDayPasses(after.ports)).toEqual([]);
  expect(await db.select().from(duty).where(eq(duty.dayPassId, id))).toEqual([]);
});

test("who has the duty already keeps it when the link ends, and another date's link is not theirs to end", async () => {
  const mailed = await aMailedMarket();
  const { made, ask } = mailed;
  const { day, token, path, id } = await aPass(mailed);
  const { admin, volunteer, customer } = made.people;
  await ask("PUT", `/distributions/${day.id}/duties`, admin, { userId: customer.id, task: "welcome" });
  expect((await ask("POST", `/day-passes/${token}/enter`, customer, {})).status).toBe(200);
  expect((await ask("DELETE", `${path}/${id}`, volunteer)).status).toBe(404);
  const other = await aDistribution(made, "planned");
  expect((await ask("DELETE", `/distributions/${other.id}/day-passes/${id}`, admin)).status).toBe(404);
  expect((await ask("DELETE", `${path}/${id}`, admin)).status).toBe(204);
  expect((await ask("GET", `/distributions/${day.id}/board`, customer)).status).toBe(200);
});

test("DAY-2 a guest's sockets are their date's board and nothing more of a private market", async () => {
  const mailed = await aMailedMarket();
  const { made, db, stack } = mailed;
  const { day, token } = await aPass(mailed);
  const { browser } = await guest(mailed, token);
  await db.update(market).set({ visibility: "private" }).where(eq(market.id, made.id));
  const socket = async (room: string) =>
    (await stack.request(`/parties/${room}`, { cookie: browser.cookie(), headers: { upgrade: "websocket" } })).status;
  expect(await socket(`sale-feed/${day.id}`)).toBe(404);
  expect(await socket(`basket-board/${day.id}`)).toBe(101);
});
