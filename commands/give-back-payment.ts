import { cents } from "../core/money/cents.ts";
import { commit } from "../db/commit.ts";
import type { checkout } from "../db/schema/checkout.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertPostings } from "../db/writes/ledger.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import { insertPayment } from "../db/writes/payment.ts";
import { endStatements } from "./end-checkout.ts";
import { paidPostings } from "./paid-postings.ts";
import { type Ports, system } from "./ports.ts";
import type { PaidPage, RecordedPayment } from "./record-payment.ts";
import { refundStatements } from "./refund-statements.ts";

/** The money came but the goods cannot be given: recorded, refunded in full, told. */
export async function giveBackPayment(
  ports: Ports,
  { checkout: page, user: customer }: { checkout: typeof checkout.$inferSelect; user: { id: string } },
  paid: PaidPage,
): Promise<RecordedPayment | "again"> {
  const { db } = ports;
  const at = ports.marketNow();
  const paymentId = ports.newId();
  const amountCents = cents(paid.amountCents);
  const owner = `checkout:${page.id}`;
  const committed = await commit(db, [
    insertPayment(db, { id: paymentId, checkout: page, basketId: null, paid, at }),
    ...(page.status === "open" ? endStatements(ports, page, "cancelled", at) : []),
    ...insertPostings(
      db,
      paidPostings(ports, { paymentId, owner, marketId: page.marketId, amountCents, feeCents: paid.feeCents, at }),
    ),
    ...refundStatements(ports, {
      marketId: page.marketId,
      distributionId: page.distributionId,
      basketId: null,
      ledgerOwner: owner,
      revision: null,
      cause: "not_kept",
      parts: [{ paymentId, cents: amountCents }],
      at,
      leaveAt: ports.realNow(),
    }).statements,
    insertJournal(db, [
      {
        id: ports.newId(),
        marketId: page.marketId,
        distributionId: page.distributionId,
        kind: "payment_not_kept",
        at,
        byUserId: system.userId,
        byName: system.name,
        after: { amountCents },
      },
    ]),
    insertOutbox(db, [
      {
        id: ports.newId(),
        kind: "mail",
        key: `mail:order-not-kept:${paymentId}`,
        subjectId: page.id,
        payload: { mail: "order_not_kept", userId: customer.id, checkoutId: page.id },
        dueAt: ports.realNow(),
      },
    ]),
  ]);
  if (!committed.ok) return "again";
  await ports.wake({ distributionIds: [page.distributionId] });
  return { kept: false, basketId: null };
}
