import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { validateDistribution } from "../../commands/validate-distribution.ts";
import { basket } from "../../db/schema/basket.ts";
import { stockPool } from "../../db/schema/catalog.ts";
import { distribution } from "../../db/schema/distribution.ts";
import { payment, refund, settlement } from "../../db/schema/money.ts";
import { outbox, run } from "../../db/schema/work.ts";
import { answerOf } from "../../dev/seed/answer-of.ts";
import { expectBalancedBooks } from "../../dev/testing/books.ts";
import { crashingAt } from "../../dev/testing/crashing.ts";
import { inRealTime } from "../../dev/testing/open-sale.ts";
import { paidMarket } from "../../dev/testing/paid-market.ts";
import { drainOutbox } from "./dispatch.ts";

beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => undefined));

const HOUR = 3_600_000;
const board = { drafts: async () => new Map(), phonesOut: async () => [] };

/** A run that was opened and of which no step was made yet. */
async function anOpenRun() {
  const paid = await paidMarket();
  const { picking, market, actor } = paid;
  const services = { ...picking, board };
  answerOf(
    await validateDistribution(picking.ports, board, actor("claire"), {
      id: picking.ports.newId(),
      distributionId: market.distributionId,
      acknowledgePhonesOut: false,
    }),
  );
  const row = async () =>
    (
      await picking.db
        .select({ status: outbox.status, error: outbox.lastError })
        .from(outbox)
        .where(eq(outbox.kind, "run"))
    )[0];
  const closed = async () =>
    (await picking.db.select({ at: distribution.validatedAt }).from(distribution))[0]?.at !== null;
  return { ...paid, services, db: picking.db, row, closed };
}

test("RUN-3 a close that the database refuses is not taken for done by another: it waits, and closes when it can", async () => {
  const { services, db, row, closed } = await anOpenRun();
  const pools = await db.select().from(stockPool);
  // A count that went wrong: less is reserved than was sold.
  await db.update(stockPool).set({ reserved: 0 });
  await drainOutbox(services);
  expect(await closed()).toBe(false);
  expect(await row()).toMatchObject({ status: "waiting", error: "Error" });
  expect(await db.select().from(settlement)).toEqual([]);
  for (const pool of pools)
    await db.update(stockPool).set({ reserved: pool.reserved }).where(eq(stockPool.id, pool.id));
  await drainOutbox(inRealTime(services, HOUR));
  expect(await closed()).toBe(true);
  expect(await row()).toMatchObject({ status: "done" });
  await expectBalancedBooks(services);
});

test("RUN-2 a step that the database refuses for good is told, not tried for ever without a word", async () => {
  const { services, db, row, closed } = await anOpenRun();
  // More was given back by hand than the books know: the step's refunds would be above what was paid.
  const [paid] = await db.select().from(payment);
  await db
    .update(payment)
    .set({ refundedCents: paid?.amountCents ?? paid?.refundedCents })
    .where(eq(payment.id, paid?.id ?? ""));
  await drainOutbox(services);
  expect(await closed()).toBe(false);
  expect(await row()).toMatchObject({ status: "waiting" });
  expect((await row())?.error).not.toBeNull();
});

test("RUN-2, RUN-3 whatever call a run dies at, it goes on and validates, refunds and settles each thing once", async () => {
  const { services, db, closed } = await anOpenRun();
  let clock = 0;
  for (const when of ["before", "after"] as const) {
    for (let n = 1; n < 100; n++) {
      const dying = crashingAt(inRealTime(services, clock), n, when);
      await drainOutbox({ ...dying.services, board }).catch(() => undefined);
      clock += 2 * HOUR;
      if (!dying.crashed()) break;
    }
  }
  await drainOutbox(inRealTime(services, clock));
  expect(await closed()).toBe(true);
  const baskets = await db.select({ status: basket.status, revision: basket.revision }).from(basket);
  expect(baskets).toEqual([
    { status: "validated", revision: 2 },
    { status: "validated", revision: 2 },
  ]);
  expect(await db.select().from(refund)).toHaveLength(2);
  expect(await db.select().from(settlement)).toHaveLength(3);
  expect(await db.select({ done: run.done, total: run.total }).from(run)).toEqual([{ done: 2, total: 2 }]);
  await expectBalancedBooks(services);
});
