import { eq, like } from "drizzle-orm";
import { expect, test } from "vitest";
import { openSales } from "../../commands/open-sales.ts";
import { sendNotices } from "../../commands/send-notices.ts";
import { tellOpening } from "../../commands/tell-opening.ts";
import { commit } from "../../db/commit.ts";
import { basketLine } from "../../db/schema/basket.ts";
import { distribution, distributionNotice, duty } from "../../db/schema/distribution.ts";
import { membership } from "../../db/schema/market.ts";
import { mailOptOut } from "../../db/schema/user.ts";
import { outbox } from "../../db/schema/work.ts";
import { insertOutbox } from "../../db/writes/outbox.ts";
import { testStack } from "../../dev/testing/stack.ts";
import { composeMail } from "../mail/compose-mail.ts";
import { aDistribution, aMarket, theHost } from "../routes/testing/a-market.ts";
import { anOrder } from "../routes/testing/an-order.ts";

const at = (text: string) => Date.parse(text);
/** Saturday 7 March 2026, 10:00 to 12:30 in Paris; orders from Monday 8:00 to Thursday 20:00. */
const TIMES = {
  pickupOn: "2026-03-07",
  opensAt: at("2026-03-02T07:00:00Z"),
  closesAt: at("2026-03-05T19:00:00Z"),
  pickupStartsAt: at("2026-03-07T09:00:00Z"),
  pickupEndsAt: at("2026-03-07T11:30:00Z"),
};

/** Ana has ordered; Nadia is référent; nothing was told to anybody. */
async function aSaturday() {
  const stack = testStack();
  const made = await aMarket(theHost());
  const date = await aDistribution(made, "open");
  await anOrder(made, date, made.people.customer);
  await made.host.db
    .update(distribution)
    .set({ ...TIMES, openedAt: TIMES.opensAt })
    .where(eq(distribution.id, date.id));
  const told = async (notice: string) =>
    (
      await made.host.db
        .select({ payload: outbox.payload })
        .from(outbox)
        .where(like(outbox.key, `mail:${notice}:%`))
    )
      .map((row) => (row.payload as { userId: string }).userId)
      .toSorted();
  const tick = async (now: string) => sendNotices((await stack.at(at(now))).ports);
  const compose = async (now: string, notice: string, userId: string) =>
    await composeMail(await stack.at(at(now)), { mail: "notice", notice, userId, distributionId: date.id });
  return { stack, made, date, told, tick, compose, db: made.host.db };
}
const idsOf = (people: readonly { id: string }[]) => people.map((one) => one.id).toSorted();

test("NOT-6 each notice goes out once, whatever runs twice or again after a crash", async () => {
  const { told, tick, made, db, date } = await aSaturday();
  const eve = "2026-03-06T17:00:00Z";
  const both = await Promise.all([tick(eve), tick(eve)]);
  expect(both[0] + both[1]).toBe(2);
  expect(await tick(eve)).toBe(0);
  expect(await told("pickup_reminder")).toEqual([made.people.customer.id]);
  expect(await told("duty_reminder")).toEqual([made.people.lead.id]);
  // A crash before the batch leaves neither mail nor notice: with the notice gone the mails' own keys still hold.
  await db.delete(distributionNotice).where(eq(distributionNotice.distributionId, date.id));
  expect(await tick(eve)).toBe(0);
  expect(await told("pickup_reminder")).toEqual([made.people.customer.id]);
});

test("NOT-6 the opening tells every member once, in the batch of the opening", async () => {
  const { stack, made, date, told, db, compose } = await aSaturday();
  await db.update(distribution).set({ openedAt: null }).where(eq(distribution.id, date.id));
  await db.insert(mailOptOut).values({ userId: made.people.volunteer.id, marketId: made.id, kind: "opening", at: 1 });
  const { ports } = await stack.at(TIMES.opensAt);
  await openSales(ports);
  await openSales(ports);
  const members = await db.select({ id: membership.userId }).from(membership).where(eq(membership.marketId, made.id));
  expect(await told("sale_opened")).toEqual(idsOf(members.filter((row) => row.id !== made.people.volunteer.id)));
  const mail = await compose("2026-03-02T07:01:00Z", "sale_opened", made.people.customer.id);
  expect(mail?.subject).toMatch(/^La vente du samedi 7 mars est ouverte/);
  expect(mail?.text).toContain("Ferme de Peyrignolles");
  expect(mail?.unsubscribeUrl).toMatch(/\/api\/unsubscribe\//);
  expect(await compose("2026-03-05T19:00:00Z", "sale_opened", made.people.customer.id)).toBeUndefined();
  // Told twice, the second fails in its key.
  const again = await tellOpening(ports, { id: date.id, marketId: made.id, pickupOn: TIMES.pickupOn, closesAt: 1 });
  expect(await commit(db, again)).toEqual({ ok: false, guard: "effect_known" });
  expect(await commit(db, [insertOutbox(db, [])])).toEqual({ ok: true });
});

test("NOT-7 the reminder before the close leaves out who ordered and who wants none, also at the last moment", async () => {
  const { made, told, tick, db, compose } = await aSaturday();
  const { customer, treasurer, messenger } = made.people;
  await db.insert(mailOptOut).values({ userId: treasurer.id, marketId: "", kind: "reminder", at: 1 });
  await tick("2026-03-03T18:59:00Z");
  expect(await told("closing_reminder")).toEqual([]);
  await tick("2026-03-03T19:00:00Z");
  const reminded = await told("closing_reminder");
  expect(reminded).not.toContain(customer.id);
  expect(reminded).not.toContain(treasurer.id);
  expect(reminded).toContain(messenger.id);
  const mail = await compose("2026-03-03T19:01:00Z", "closing_reminder", messenger.id);
  expect(mail?.subject).toMatch(/^Commandes jusqu’à jeudi 5 mars, 20\u00a0h/);
  await db.insert(mailOptOut).values({ userId: messenger.id, marketId: made.id, kind: "reminder", at: 1 });
  expect(await compose("2026-03-03T19:02:00Z", "closing_reminder", messenger.id)).toBeUndefined();
  expect(await compose("2026-03-03T19:02:00Z", "closing_reminder", customer.id)).toBeUndefined();
});

test("NOT-8 the evening before: a basket's owner and who has a duty; an empty basket is never reminded", async () => {
  const { made, told, tick, db, compose, date } = await aSaturday();
  const { customer, lead, volunteer } = made.people;
  await db
    .insert(duty)
    .values({ id: crypto.randomUUID(), distributionId: date.id, marketId: made.id, userId: lead.id, task: "welcome" });
  const pickup = await compose("2026-03-06T17:01:00Z", "pickup_reminder", customer.id);
  expect(pickup?.subject).toBe("Panier n° 1 · Votre panier vous attend demain");
  expect(pickup?.text).toContain("Halle, Captieux");
  const mail = await compose("2026-03-06T17:01:00Z", "duty_reminder", lead.id);
  expect(mail?.text).toContain("Nadia Ferrand");
  expect(mail?.text).toContain("accueil");
  expect(mail?.text).toContain(`/board/${date.id}`);
  expect(await compose("2026-03-06T17:01:00Z", "duty_reminder", volunteer.id)).toBeUndefined();
  await db.delete(basketLine);
  await tick("2026-03-06T17:00:00Z");
  expect(await told("pickup_reminder")).toEqual([]);
  expect(await told("duty_reminder")).toEqual([lead.id]);
  expect(await compose("2026-03-06T17:01:00Z", "pickup_reminder", customer.id)).toBeUndefined();
});

test("NOT-9 the validation is asked of the référent, again, of all admins, then told to the producers", async () => {
  const { made, told, tick, db, compose, date } = await aSaturday();
  const { admin, lead, producer } = made.people;
  await tick("2026-03-07T11:30:00Z");
  expect(await told("validation_lead")).toEqual([lead.id]);
  // The address in it opens the preview itself.
  const asking = await compose("2026-03-07T11:31:00Z", "validation_lead", lead.id);
  expect(asking?.text).toContain(`/board/${date.id}?panel=close`);
  await tick("2026-03-08T11:30:00Z");
  expect(await told("validation_lead_again")).toEqual([lead.id]);
  expect(await told("validation_admins")).toEqual([]);
  // An outage of a week delays the rest and skips nothing.
  await tick("2026-03-14T11:30:00Z");
  expect(await told("validation_admins")).toEqual([admin.id]);
  expect(await told("validation_producers")).toEqual([producer.id]);
  const mail = await compose("2026-03-14T11:31:00Z", "validation_producers", producer.id);
  expect(mail?.text).toContain("votre versement attend");
  await db.update(distribution).set({ validatedAt: 1 }).where(eq(distribution.id, date.id));
  expect(await compose("2026-03-14T11:31:00Z", "validation_admins", admin.id)).toBeUndefined();
});
