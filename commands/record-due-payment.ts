import { eq } from "drizzle-orm";
import { cents } from "../core/money/cents.ts";
import { commit } from "../db/commit.ts";
import { type basket, due } from "../db/schema/basket.ts";
import { checkout } from "../db/schema/checkout.ts";
import type { distribution } from "../db/schema/distribution.ts";
import { insertRevision, updateBasketDuePaid } from "../db/writes/basket.ts";
import { insertCommand } from "../db/writes/command.ts";
import { updateDueSettled } from "../db/writes/due.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertPostings } from "../db/writes/ledger.ts";
import { insertPayment } from "../db/writes/payment.ts";
import { endGuard } from "./end-checkout.ts";
import { giveBackPayment } from "./give-back-payment.ts";
import { paidPostings } from "./paid-postings.ts";
import type { Ports } from "./ports.ts";
import type { PaidPage, RecordedPayment } from "./record-payment.ts";

type Loaded = {
  checkout: typeof checkout.$inferSelect;
  basket: typeof basket.$inferSelect | null;
  distribution: typeof distribution.$inferSelect;
  user: { id: string; firstName: string; lastName: string };
};

/**
 * EXT-8. What was due is paid by card on the customer's own phone: the money is the basket's, and the due is settled in the same
 * batch. Settled in another way meanwhile, or taken back: the payment goes back in full.
 */
export async function recordDuePayment(
  ports: Ports,
  loaded: Loaded,
  paid: PaidPage,
): Promise<RecordedPayment | "again"> {
  const { db } = ports;
  const { checkout: page, basket: owner, user: customer } = loaded;
  const row = await db
    .select()
    .from(due)
    .where(eq(due.id, page.dueId ?? ""))
    .get();
  if (
    row === undefined ||
    owner === null ||
    owner.id !== row.basketId ||
    row.status !== "open" ||
    row.way !== "card" ||
    row.amountCents - row.returnedCents !== paid.amountCents ||
    owner.status !== "validated" ||
    loaded.distribution.frozenAt !== null
  )
    return await giveBackPayment(ports, loaded, paid);

  const at = ports.marketNow();
  const amountCents = cents(paid.amountCents);
  const revision = owner.revision + 1;
  const paymentId = ports.newId();
  const by = { userId: customer.id, name: `${customer.firstName} ${customer.lastName}`.trim() };
  const committed = await commit(db, [
    ...(page.status === "open" ? [insertCommand(db, endGuard(page.id, at))] : []),
    insertRevision(db, {
      basketId: owner.id,
      revision,
      kind: "due_paid",
      commandId: `pay:${paid.intentId}`,
      at,
      by: customer.id,
    }),
    insertPayment(db, { id: paymentId, checkout: page, basketId: owner.id, paid, at }),
    updateBasketDuePaid(db, { id: owner.id, revision, amountCents }),
    updateDueSettled(db, { id: row.id, way: "card", status: "collected", at, by, paymentId }),
    db.update(checkout).set({ status: "paid", endedAt: at }).where(eq(checkout.id, page.id)),
    ...insertPostings(
      db,
      paidPostings(ports, {
        paymentId,
        owner: owner.id,
        marketId: page.marketId,
        amountCents,
        feeCents: paid.feeCents,
        at,
      }),
    ),
    insertJournal(db, [
      {
        id: ports.newId(),
        marketId: page.marketId,
        distributionId: page.distributionId,
        basketId: owner.id,
        kind: "due_paid",
        at,
        byUserId: by.userId,
        byName: by.name,
        after: { amountCents },
      },
    ]),
    ...updateFacts(db, page.distributionId, [owner.id]),
  ]);
  if (!committed.ok) return "again";
  await ports.wake({ distributionIds: [page.distributionId] });
  return { kept: true, basketId: owner.id };
}
