import { eq, like } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { expect, test } from "vitest";
import type { Help } from "../../core/contract/duty.ts";
import { distribution, duty } from "../../db/schema/distribution.ts";
import { marketTask, membership } from "../../db/schema/market.ts";
import { outbox } from "../../db/schema/work.ts";
import { aDistribution, aMarket, theHost } from "./testing/a-market.ts";
import { anOrder } from "./testing/an-order.ts";
import { call } from "./testing/call.ts";
import { aPerson } from "./testing/market-people.ts";

async function aDate() {
  const made = await aMarket(theHost());
  const date = await aDistribution(made, "open");
  const path = `/distributions/${date.id}/sign-ups`;
  const take = (who = made.people.volunteer, taskId = "welcome") => call("PUT", path, who, { taskId });
  const giveBack = (who = made.people.volunteer, taskId = "welcome") => call("DELETE", `${path}?taskId=${taskId}`, who);
  const help = async (who = made.people.volunteer) => (await call("GET", "/markets/captieux/help", who)).body as Help;
  const setTasks = (tasks: unknown) => call("PUT", "/manage/captieux/tasks", made.people.admin, { tasks });
  return { made, date, take, giveBack, help, setTasks, db: made.host.db };
}

test("DTY-1 of two who take the last place at once one gets it", async () => {
  const { made, take, help, setTasks, db } = await aDate();
  const other = await aPerson(made.host, "Karim", "Saadi");
  await db
    .insert(membership)
    .values({ id: uuidv7(), marketId: made.id, userId: other.id, roles: ["volunteer"], joinedAt: 1 });
  await setTasks([{ kind: "welcome", name: "Accueil", wanted: 1 }]);
  const id = (await help()).dates[0]?.tasks[0]?.id ?? "";
  const both = await Promise.all([take(made.people.volunteer, id), take(other, id)]);
  expect(both.map((one) => one.status).toSorted()).toEqual([204, 409]);
  expect(both.find((one) => one.status === 409)?.body).toEqual({ error: { code: "duty_full" } });
  expect((await help()).dates[0]?.tasks).toMatchObject([{ name: "Accueil", wanted: 1, left: 0 }]);
});

test("DTY-2 members put their own name down, not as référent; strangers and who never ordered may not", async () => {
  const { made, date, take, help, db } = await aDate();
  expect(await take(made.people.stranger)).toMatchObject({ status: 404 });
  expect(await take(made.people.customer)).toMatchObject({ status: 403 });
  expect((await help(made.people.customer)).mayHelp).toBe(false);
  await anOrder(made, date, made.people.customer);
  expect((await help(made.people.customer)).mayHelp).toBe(true);
  expect(await take(made.people.customer)).toMatchObject({ status: 204 });
  expect(await take(made.people.customer)).toMatchObject({ status: 204 });
  expect(await take(made.people.volunteer, "lead")).toMatchObject({ status: 400 });
  const rows = await db.select({ userId: duty.userId, task: duty.task }).from(duty).where(eq(duty.task, "welcome"));
  expect(rows).toEqual([{ userId: made.people.customer.id, task: "welcome" }]);
  expect((await help(made.people.customer)).dates[0]).toMatchObject({
    lead: "Nadia F.",
    tasks: [
      { kind: "prepare", left: 2 },
      { kind: "welcome", left: 1, mine: true, people: ["Ana C."] },
    ],
  });
});

test("DTY-3 a task given back is free again, and late the référent gets a mail", async () => {
  const { made, date, take, giveBack, help, db } = await aDate();
  const mails = () =>
    db.select({ payload: outbox.payload }).from(outbox).where(like(outbox.key, "mail:duty-withdrawn:%"));
  await take();
  expect(await giveBack()).toMatchObject({ status: 204 });
  expect((await help()).dates[0]?.tasks[1]).toMatchObject({ left: 2, mine: false });
  expect(await mails()).toEqual([]);
  expect(await giveBack()).toMatchObject({ status: 404 });
  await take();
  await db
    .update(distribution)
    .set({ pickupStartsAt: Date.now() + 3_600_000, pickupEndsAt: Date.now() + 7_200_000, closesAt: Date.now() })
    .where(eq(distribution.id, date.id));
  await giveBack();
  expect((await mails()).map((row) => row.payload)).toEqual([
    expect.objectContaining({ userId: made.people.lead.id, byName: "Marie Dupuy", task: "welcome" }),
  ]);
});

test("DTY-4 a market's tasks are set as a whole, and a foreign one refuses all", async () => {
  const { made, take, help, setTasks, db } = await aDate();
  await setTasks([
    { kind: "welcome", name: "Accueil", wanted: 1 },
    { kind: "prepare", name: "Camion", wanted: 3 },
  ]);
  const tasks = (await help()).dates[0]?.tasks ?? [];
  await take(made.people.volunteer, tasks[0]?.id);
  const foreign = uuidv7();
  await db
    .insert(marketTask)
    .values({ id: foreign, marketId: made.otherId, kind: "welcome", name: "X", wanted: 1, position: 0 });
  const kept = { id: tasks[0]?.id, kind: "welcome", name: "Accueil et café", wanted: 2 };
  expect(await setTasks([kept, { id: foreign, kind: "welcome", name: "Y", wanted: 1 }])).toMatchObject({ status: 404 });
  expect(await setTasks([kept])).toMatchObject({ status: 204 });
  expect((await help()).dates[0]?.tasks).toMatchObject([{ name: "Accueil et café", wanted: 2, left: 1, mine: true }]);
});
