import { uuidv7 } from "uuidv7";
import { cents } from "../../core/money/cents.ts";
import { checkoutHold } from "../../db/schema/checkout.ts";
import { ledgerEntry, ledgerTransaction, transfer } from "../../db/schema/money.ts";
import { account } from "../../db/schema/user.ts";
import { command, outbox, run, runBasket, webhookEvent } from "../../db/schema/work.ts";
import { aMarketDay } from "../../worker/routes/testing/a-market-day.ts";

/** A market day with at least one row in every table that a guard watches. */
export async function aFullDay() {
  const day = await aMarketDay(2);
  const { db } = day.made.host;
  const { admin, customer } = day.made.people;
  const [settled] = await db.$client
    .prepare(
      "SELECT s.id AS settlement, p.id AS payment, p.checkout_id AS checkout FROM settlement s, payment p LIMIT 1",
    )
    .all<{ settlement: string; payment: string; checkout: string }>()
    .then(({ results }) => results);
  if (settled === undefined) throw new Error("a market day without money");
  const posting = uuidv7();
  const runId = uuidv7();
  await db
    .insert(ledgerTransaction)
    .values({ id: posting, kind: "paid", ref: settled.payment, marketId: day.made.id, at: 1 });
  await db.insert(ledgerEntry).values([
    { transactionId: posting, position: 0, account: "processor:pending", amountCents: cents(5) },
    { transactionId: posting, position: 1, account: "customer", amountCents: cents(-5) },
  ]);
  await db.insert(transfer).values({
    id: uuidv7(),
    settlementId: settled.settlement,
    paymentId: settled.payment,
    amountCents: cents(5),
    status: "succeeded",
    providerId: "tr_1",
    decidedAt: 1,
  });
  await db.insert(checkoutHold).values({ checkoutId: settled.checkout, stockPoolId: "pool", quantity: 1 });
  await db.insert(command).values({ id: uuidv7(), actorId: admin.id, kind: "test", answer: {}, at: 1 });
  await db.insert(outbox).values({
    id: uuidv7(),
    kind: "mail",
    key: "mail:1",
    subjectId: "1",
    payload: {},
    status: "done",
    dueAt: 1,
    attempts: 1,
    generation: 0,
  });
  await db
    .insert(webhookEvent)
    .values({ id: "evt_1", type: "payout.paid", objectId: "acct_1", receivedAt: 1, status: "received", attempts: 0 });
  await db.insert(run).values({
    id: runId,
    kind: "validate_distribution",
    distributionId: day.past.id,
    byUserId: admin.id,
    byName: "Claire",
    total: 1,
    done: 1,
    openedAt: 1,
  });
  await db.insert(runBasket).values({ runId, basketId: day.old.id });
  const at = new Date(1);
  await db.insert(account).values({
    id: uuidv7(),
    accountId: customer.id,
    providerId: "credential",
    userId: customer.id,
    createdAt: at,
    updatedAt: at,
  });
  return { ...day, db };
}
