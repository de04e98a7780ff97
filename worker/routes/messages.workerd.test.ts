import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { message, messageRecipient } from "../../db/schema/message.ts";
import { mailOptOut } from "../../db/schema/user.ts";
import { outbox } from "../../db/schema/work.ts";
import { aMailedMarket } from "../../dev/testing/a-mailed-market.ts";
import { drainOutbox } from "../outbox/dispatch.ts";
import { aDistribution } from "./testing/a-market.ts";
import { anOrder } from "./testing/an-order.ts";

const PATH = "/manage/captieux/messages";
const text = {
  subject: "Fraises samedi",
  body: "Bonjour,\n\nles fraises sont là : https://exemple.fr/f (enfin).\n\nÀ samedi",
};

test("MSG-1 each of a list gets it once, whoever presses twice and whatever crashes", async () => {
  const mailed = await aMailedMarket();
  const { made, ask, db, services } = mailed;
  const { messenger, customer, producer } = made.people;
  expect((await ask("GET", `${PATH}/recipients?list=all`, messenger)).body).toEqual({ count: 6, optedOut: 0 });
  expect((await ask("GET", `${PATH}/recipients?list=volunteers`, messenger)).body).toMatchObject({ count: 4 });
  expect((await ask("GET", `${PATH}/recipients?list=producers`, messenger)).body).toMatchObject({ count: 1 });
  const sent = await ask("POST", PATH, messenger, { ...text, list: "all" });
  expect(sent.status).toBe(200);
  expect(await db.select().from(messageRecipient)).toHaveLength(6);
  expect((await ask("GET", PATH, messenger)).body).toMatchObject({
    messages: [{ ...text, list: "all", byName: "Zoé Lemoine", recipients: 6, left: 0, failed: 0 }],
  });
  // A dispatcher dies with every row in its hands; the next takes them up when the lease is over.
  await db.update(outbox).set({ leaseUntil: 1, attempts: 1 });
  await drainOutbox(services);
  await drainOutbox(services);
  const mails = await mailed.mailsTo(`${customer.id}@example.org`);
  expect(mails.map(({ subject, replyTo }) => ({ subject, replyTo }))).toEqual([
    { subject: "Fraises samedi", replyTo: `${messenger.id}@example.org` },
  ]);
  expect(mails[0]?.from).toContain("Le marché de captieux");
  expect(mails[0]?.html).toContain('href="https://exemple.fr/f"');
  expect(mails[0]?.unsubscribeUrl).toContain("/api/unsubscribe/");
  expect(await mailed.mailsTo(`${producer.id}@example.org`)).toEqual([]);
  expect((await ask("GET", PATH, messenger)).body).toMatchObject({ messages: [{ left: 6, failed: 0 }] });
});

test("MSG-1 one command is one message, whoever repeats it", async () => {
  const { made, stack, db } = await aMailedMarket();
  const key = crypto.randomUUID();
  const send = () =>
    stack.request(`/api${PATH}`, {
      method: "POST",
      headers: { origin: "http://localhost:5173", "idempotency-key": key },
      cookie: made.people.admin.cookie,
      body: JSON.stringify({ ...text, list: "volunteers" }),
    });
  const told = await Promise.all([send(), send(), send()]);
  const ids = await Promise.all(told.map(async (one) => ((await one.json()) as { messageId: string }).messageId));
  expect(new Set(ids).size).toBe(1);
  expect(await db.select().from(message)).toHaveLength(1);
  expect(await db.select().from(outbox)).toHaveLength(4);
});

test("MSG-2 who wants no news is left out and counted apart; the other markets' news still come", async () => {
  const { made, ask, db } = await aMailedMarket();
  const { messenger, customer, volunteer } = made.people;
  const row = { kind: "news" as const, at: 1 };
  await db.insert(mailOptOut).values([
    { ...row, userId: customer.id, marketId: made.id },
    { ...row, userId: volunteer.id, marketId: made.otherId },
  ]);
  expect((await ask("GET", `${PATH}/recipients?list=all`, messenger)).body).toEqual({ count: 5, optedOut: 1 });
  await ask("POST", PATH, messenger, { ...text, list: "all" });
  const to = await db.select({ userId: messageRecipient.userId }).from(messageRecipient);
  expect(to.map((one) => one.userId)).not.toContain(customer.id);
  expect(to.map((one) => one.userId)).toContain(volunteer.id);
});

test("those who ordered for a date, and those who have not", async () => {
  const { made, ask, db } = await aMailedMarket();
  const { messenger, customer } = made.people;
  const sale = await aDistribution(made, "open");
  await anOrder(made, sale, customer);
  const reach = async (list: string) =>
    (await ask("GET", `${PATH}/recipients?list=${list}&distributionId=${sale.id}`, messenger)).body;
  expect(await reach("ordered")).toMatchObject({ count: 1 });
  expect(await reach("not_ordered")).toMatchObject({ count: 5 });
  expect(await ask("POST", PATH, messenger, { ...text, list: "ordered" })).toMatchObject({ status: 400 });
  const foreign = { ...text, list: "ordered", distributionId: crypto.randomUUID() };
  expect(await ask("POST", PATH, messenger, foreign)).toMatchObject({ status: 404 });
  await ask("POST", PATH, messenger, { ...text, list: "ordered", distributionId: sale.id });
  const to = await db.select({ userId: messageRecipient.userId }).from(messageRecipient);
  expect(to).toEqual([{ userId: customer.id }]);
  await db.delete(messageRecipient);
});

test("an empty list is said, a test goes to its author alone, and a preview is as it would arrive", async () => {
  const mailed = await aMailedMarket();
  const { made, ask, db } = mailed;
  const { messenger } = made.people;
  const sale = await aDistribution(made, "open");
  const nobody = { ...text, list: "ordered", distributionId: sale.id };
  expect(await ask("POST", PATH, messenger, nobody)).toMatchObject({ body: { error: { code: "nobody_on_list" } } });
  expect((await ask("POST", `${PATH}/test`, messenger, text)).status).toBe(204);
  expect(await mailed.mailsTo(`${messenger.id}@example.org`)).toMatchObject([{ subject: "Fraises samedi" }]);
  expect(await db.select().from(message)).toEqual([]);
  const evil = { subject: "x", body: "<script>alert(1)</script>" };
  const { body } = await ask("POST", `${PATH}/preview`, messenger, evil);
  expect((body as { html: string }).html).toContain("&lt;script&gt;");
  expect((body as { html: string }).html).not.toContain("<script>");
  expect(await db.select().from(outbox).where(eq(outbox.status, "waiting"))).toEqual([]);
});
