import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { market } from "../db/schema/market.ts";
import { settlement, transfer } from "../db/schema/money.ts";
import { producer } from "../db/schema/producer.ts";
import { DEMO_MAIL_DOMAIN } from "../db/seed/data/people.ts";
import { answerOf } from "../dev/seed/answer-of.ts";
import { expectBalancedBooks } from "../dev/testing/books.ts";
import { paidMarket } from "../dev/testing/paid-market.ts";
import { expectProviderAgrees } from "../dev/testing/provider-agrees.ts";
import { tick } from "../worker/jobs/tick.ts";
import { validateDistribution } from "./validate-distribution.ts";

const AVAILABLE = Date.parse("2026-03-09T23:05:00Z");
const MONDAY_NIGHT = Date.parse("2026-03-16T12:00:00Z");
const board = { drafts: async () => new Map(), phonesOut: async () => [] };

test("SND-7 a market made from nothing: sold, delivered, accounts opened afterwards, and the Monday pays what was delivered", async () => {
  const { stack, market: made, picking, actor } = await paidMarket(["ana", "bruno"], { accounts: false });
  const { db } = picking;
  answerOf(
    await validateDistribution(picking.ports, board, actor("claire"), {
      id: picking.ports.newId(),
      distributionId: made.distributionId,
      acknowledgePhonesOut: false,
    }),
  );
  await tick(picking);
  await tick(picking);
  const on = async (instant: number) => {
    await stack.simulator.door("clock", { now: instant });
    await stack.simulator.settle();
    return await stack.at(instant);
  };
  const settlements = async () =>
    (await db.select().from(settlement)).map((row) => ({
      kind: row.payeeKind,
      status: row.status,
      why: row.heldReason,
    }));

  // Its day comes and nobody has an account: all of it waits, and says why.
  await tick(await on(AVAILABLE));
  expect(await settlements()).toEqual([
    { kind: "producer", status: "held", why: "no_account" },
    { kind: "producer", status: "held", why: "no_account" },
    { kind: "market", status: "held", why: "no_account" },
  ]);
  expect(await db.select().from(transfer)).toEqual([]);

  const slugs = await db.select({ slug: producer.slug }).from(producer);
  const place = await db.select({ slug: market.slug }).from(market).get();
  for (const [who, path] of [
    ["luc", `/api/producer/${slugs.find(({ slug }) => slug.includes("peyrignolles"))?.slug}/payout-account`],
    ["solene", `/api/producer/${slugs.find(({ slug }) => slug.includes("poules"))?.slug}/payout-account`],
    ["claire", `/api/manage/${place?.slug}/payout-account`],
  ] as const) {
    const cookie = await stack.signIn(`${who}@${DEMO_MAIL_DOMAIN}`);
    const { url } = (await (await stack.request(path, { method: "POST", cookie })).json()) as { url: string };
    await stack.simulator.fetch(new Request(url, { method: "POST", redirect: "manual" }));
  }
  await stack.simulator.settle();
  const ready = await on(AVAILABLE + 60_000);
  await tick(ready);
  expect((await settlements()).map((row) => row.status)).toEqual(["transferred", "transferred", "transferred"]);

  const paid = await on(MONDAY_NIGHT);
  await tick(paid);
  expect((await settlements()).map((row) => row.status)).toEqual(["paid", "paid", "paid"]);
  for (const row of await db.select().from(settlement)) {
    const parts = await db.select().from(transfer).where(eq(transfer.settlementId, row.id));
    expect(parts.reduce((sum, part) => sum + part.amountCents, 0)).toBe(row.netCents);
  }
  await expectBalancedBooks(paid);
  await expectProviderAgrees(stack, paid);
});
