import { eq } from "drizzle-orm";
import type * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { managedPaymentsSchema, overviewSchema } from "../../core/contract/manage.ts";
import { distribution, duty, participation } from "../../db/schema/distribution.ts";
import { refund } from "../../db/schema/money.ts";
import { aDistribution } from "./testing/a-market.ts";
import { aMarketDay, type MarketDay } from "./testing/a-market-day.ts";
import { AN_ORDER, anOrder } from "./testing/an-order.ts";
import { call } from "./testing/call.ts";

type Overview = v.InferOutput<typeof overviewSchema>;

const overviewOf = async ({ made }: MarketDay): Promise<Overview> =>
  (await call("GET", "/manage/captieux", made.people.admin)).body as Overview;

describe("the overview", () => {
  it("shows the open sale, today's pickup and what waits", async () => {
    const day = await aMarketDay();
    const overview = await overviewOf(day);
    expect(overview.open).toMatchObject({
      id: day.sale.id,
      baskets: 1,
      paidCents: AN_ORDER.paidCents,
      participants: 2,
    });
    expect(overview.today).toMatchObject({ id: day.today.id, baskets: 2, validated: 0 });
    expect(overview).toMatchObject({ next: [], unvalidated: 0, unvalidatedLimit: 4, members: 6 });
    expect(overview.waiting).toEqual([
      { kind: "look_again", distributionId: day.today.id, count: 1 },
      { kind: "late_change", distributionId: day.today.id, count: 1 },
      { kind: "payout_held", distributionId: null, count: 2 },
    ]);
  });

  it("asks for a référent and for answers within a fortnight, and for a validation that is due", async () => {
    const day = await aMarketDay();
    const { db } = day.made.host;
    const planned = await aDistribution(day.made, "planned");
    await db.delete(duty).where(eq(duty.distributionId, planned.id));
    await db.delete(participation).where(eq(participation.distributionId, planned.id));
    const ended = await aDistribution(day.made, "ended");
    await anOrder(day.made, ended, day.made.people.customer);
    const overview = await overviewOf(day);
    expect(overview.next.map((one) => one.id)).toEqual([planned.id]);
    expect(overview.today?.id).toBe(day.today.id);
    expect(overview.unvalidated).toBe(1);
    expect(overview.waiting).toEqual(
      expect.arrayContaining([
        { kind: "validation_due", distributionId: ended.id, count: 1 },
        { kind: "lead_missing", distributionId: planned.id, count: 1 },
        { kind: "unanswered", distributionId: planned.id, count: 2 },
      ]),
    );
    // Without a basket there is nothing to validate.
    const empty = await aDistribution(day.made, "ended");
    expect((await overviewOf(day)).waiting.some((one) => one.distributionId === empty.id)).toBe(false);
  });
});

describe("a market's payments", () => {
  it("show every payee's settlement and the refunds that stand", async () => {
    const day = await aMarketDay();
    const { db } = day.made.host;
    const [sent] = await db.select().from(refund);
    if (sent !== undefined) {
      await db.insert(refund).values({ ...sent, id: crypto.randomUUID(), status: "withdrawn" });
    }
    const { body } = await call("GET", "/manage/captieux/payments", day.made.people.treasurer);
    const { settlements, refunds } = body as v.InferOutput<typeof managedPaymentsSchema>;
    expect(
      settlements.map(({ payeeName, soldCents, grossCents }) => [payeeName, soldCents, grossCents]).toSorted(),
    ).toEqual([
      ["Ferme de Peyrignolles", 250, 250],
      ["Lait de Lune", 472, 472],
      ["Le marché de captieux", 37, 37],
    ]);
    expect(refunds).toMatchObject([
      { basketNumber: 1, name: "Ana Costa", amountCents: 62, status: "succeeded", cause: "validation" },
    ]);
  });
});

describe("a date", () => {
  it("is planned in the market's local time, with its catalogs on sale", async () => {
    const day = await aMarketDay();
    const { people, producers } = day.made;
    const plan = {
      pickupOn: "2030-03-31",
      pickupFrom: "10:00",
      pickupTo: "12:00",
      opensOn: "2030-03-25",
      opensTime: "08:00",
      closesOn: "2030-03-28",
      closesTime: "20:00",
      catalogIds: [producers[0].catalogId],
      leadUserId: people.volunteer.id,
    };
    const planned = await call("POST", "/manage/captieux/distributions", people.admin, plan);
    expect(planned.status).toBe(201);
    const { distributionId } = planned.body as { distributionId: string };
    const { body } = await call("GET", `/distributions/${distributionId}/manage`, people.admin);
    // The clocks went forward that very night.
    expect(body).toMatchObject({
      state: "planned",
      opensAt: Date.parse("2030-03-25T07:00:00Z"),
      pickupStartsAt: Date.parse("2030-03-31T08:00:00Z"),
      lead: { userId: people.volunteer.id, name: "Marie Dupuy" },
      catalogs: [
        { producerSlug: "peyrignolles", answer: "yes", offers: 1 },
        { producerSlug: "lait-de-lune", answer: null, offers: 0 },
      ],
    });
  });

  it("takes no catalog that the market has not connected", async () => {
    const day = await aMarketDay();
    const plan = {
      pickupOn: "2030-05-04",
      pickupFrom: "10:00",
      pickupTo: "12:00",
      opensOn: "2030-04-29",
      opensTime: "08:00",
      closesOn: "2030-05-02",
      closesTime: "20:00",
      catalogIds: [day.made.producers[0].catalogId],
    };
    const asked = await call("POST", "/manage/bazas/distributions", day.made.people.stranger, plan);
    expect(asked).toEqual({ status: 404, body: { error: { code: "not_found" } } });
  });

  it("opens and closes once each, now", async () => {
    const day = await aMarketDay();
    const { people, host } = day.made;
    const planned = await aDistribution(day.made, "planned");
    const move = (how: string) => call("POST", `/distributions/${planned.id}/${how}`, people.admin);
    const refused = { status: 409, body: { error: { code: "sale_not_open" } } };
    expect(await move("close")).toEqual(refused);
    expect((await move("open")).status).toBe(200);
    expect(await move("open")).toEqual(refused);
    expect((await move("close")).status).toBe(200);
    const row = await host.db.select().from(distribution).where(eq(distribution.id, planned.id)).get();
    expect(Math.abs((row?.closesAt ?? 0) - Date.now())).toBeLessThan(10_000);
  });
});
