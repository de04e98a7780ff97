import { and, eq, sql } from "drizzle-orm";
import type { HeldReason } from "../core/contract/money.ts";
import {
  postProcessorFee,
  postRefundAccepted,
  postRefundFailed,
  postTransferAccepted,
} from "../core/ledger/postings.ts";
import type { Cents } from "../core/money/cents.ts";
import { commit } from "../db/commit.ts";
import type { Statement } from "../db/database.ts";
import { payment, refund, settlement, transfer } from "../db/schema/money.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertPostings } from "../db/writes/ledger.ts";
import { type Ports, system } from "./ports.ts";

/** SND-3. The provider took the refund: settled on its answer; the webhook is only a second witness. */
export async function recordRefundAccepted(
  ports: Ports,
  refundId: string,
  providerId: string,
  also: readonly Statement[] = [],
): Promise<void> {
  const { db } = ports;
  const row = await db
    .select({ refund, payment })
    .from(refund)
    .innerJoin(payment, eq(payment.id, refund.paymentId))
    .where(eq(refund.id, refundId))
    .get();
  if (row === undefined) throw new Error("a refund nobody decided");
  const at = ports.marketNow();
  const owner = row.payment.basketId ?? `checkout:${row.payment.checkoutId}`;
  await commit(db, [
    ...insertPostings(db, [
      {
        id: ports.newId(),
        kind: "refund_accepted",
        ref: refundId,
        marketId: row.payment.marketId,
        at,
        entries: postRefundAccepted({ basketId: owner, amountCents: row.refund.amountCents }),
      },
    ]),
    db.update(refund).set({ status: "succeeded", providerId, settledAt: at }).where(eq(refund.id, refundId)),
    insertJournal(db, [
      {
        id: ports.newId(),
        marketId: row.payment.marketId,
        distributionId: row.refund.distributionId,
        ...(row.refund.basketId === null ? {} : { basketId: row.refund.basketId }),
        kind: "refund_sent",
        at,
        byUserId: system.userId,
        byName: system.name,
        after: { amountCents: row.refund.amountCents },
      },
    ]),
    ...also,
  ]);
  await ports.wake({ distributionIds: [row.refund.distributionId] });
}

/** SND-4. Accepted, then failed at the bank: the money is back with us and still owed; somebody must act. */
export async function recordRefundFailed(ports: Ports, refundId: string): Promise<void> {
  const { db } = ports;
  const row = await db
    .select({ refund, payment })
    .from(refund)
    .innerJoin(payment, eq(payment.id, refund.paymentId))
    .where(eq(refund.id, refundId))
    .get();
  if (row === undefined || !["decided", "sent", "succeeded"].includes(row.refund.status)) return;
  const at = ports.marketNow();
  const owner = row.payment.basketId ?? `checkout:${row.payment.checkoutId}`;
  await commit(db, [
    ...(row.refund.status === "succeeded"
      ? insertPostings(db, [
          {
            id: ports.newId(),
            kind: "refund_failed",
            ref: refundId,
            marketId: row.payment.marketId,
            at,
            entries: postRefundFailed({ basketId: owner, amountCents: row.refund.amountCents }),
          },
        ])
      : []),
    db.update(refund).set({ status: "failed", settledAt: at }).where(eq(refund.id, refundId)),
  ]);
}

/** SND-4. The provider refused for good to make this refund: nothing left, it is still owed; somebody must act. */
export async function recordRefundRefused({ db, marketNow }: Ports, refundId: string): Promise<void> {
  await db
    .update(refund)
    .set({ status: "failed", settledAt: marketNow() })
    .where(and(eq(refund.id, refundId), eq(refund.status, "sent")));
}

/** LED-9, SND-5. A transfer was made; when all of a settlement's are, it is transferred. */
export async function recordTransferAccepted(
  ports: Ports,
  transferId: string,
  providerId: string,
  also: readonly Statement[] = [],
): Promise<void> {
  const { db } = ports;
  const row = await db
    .select({ transfer, settlement })
    .from(transfer)
    .innerJoin(settlement, eq(settlement.id, transfer.settlementId))
    .where(eq(transfer.id, transferId))
    .get();
  if (row === undefined) throw new Error("a transfer nobody decided");
  const at = ports.marketNow();
  const payee = { kind: row.settlement.payeeKind, id: row.settlement.payeeId };
  await commit(db, [
    ...insertPostings(db, [
      {
        id: ports.newId(),
        kind: "transfer_accepted",
        ref: transferId,
        marketId: row.settlement.marketId,
        at,
        entries: postTransferAccepted({ payee, amountCents: row.transfer.amountCents }),
      },
    ]),
    db.update(transfer).set({ status: "succeeded", providerId }).where(eq(transfer.id, transferId)),
    db.run(sql`
      UPDATE settlement SET status = 'transferred', held_reason = NULL
      WHERE id = ${row.settlement.id} AND status IN ('payable', 'held')
        AND NOT EXISTS (SELECT 1 FROM transfer WHERE settlement_id = ${row.settlement.id} AND status <> 'succeeded')`),
    ...also,
  ]);
}

/** SND-7. The provider would not pay this payee now: its settlement waits, told why; the outbox goes on trying. */
export async function recordTransferHeld(ports: Ports, transferId: string, reason: HeldReason): Promise<void> {
  const { db } = ports;
  await db
    .update(settlement)
    .set({ status: "held", heldReason: reason })
    .where(
      and(
        eq(settlement.status, "payable"),
        sql`${settlement.id} = (SELECT settlement_id FROM transfer WHERE id = ${transferId})`,
      ),
    );
}

/**
 * SND-6. The provider's payouts have carried these transfers to a bank: every settlement of which all parts are among them is
 * paid. Returns how many.
 */
export async function recordPaidOut(ports: Ports, transferIds: ReadonlySet<string>): Promise<number> {
  const { db } = ports;
  const paid = await db
    .update(settlement)
    .set({ status: "paid", paidAt: ports.marketNow() })
    .where(
      and(
        eq(settlement.status, "transferred"),
        sql`NOT EXISTS (
          SELECT 1 FROM transfer t WHERE t.settlement_id = ${settlement.id}
            AND (t.provider_id IS NULL OR t.provider_id NOT IN (SELECT value FROM json_each(${JSON.stringify([...transferIds])}))))`,
      ),
    )
    .returning({ id: settlement.id });
  return paid.length;
}

/** LED-3. What the provider kept of a payment, known a little later than the payment. */
export async function recordProcessorFee(ports: Ports, paymentId: string, feeCents: Cents): Promise<void> {
  const { db } = ports;
  const row = await db.select().from(payment).where(eq(payment.id, paymentId)).get();
  if (row === undefined) return;
  await commit(db, [
    ...insertPostings(db, [
      {
        id: ports.newId(),
        kind: "processor_fee",
        ref: paymentId,
        marketId: row.marketId,
        at: ports.marketNow(),
        entries: postProcessorFee({ amountCents: feeCents }),
      },
    ]),
    db.update(payment).set({ processorFeeCents: feeCents }).where(eq(payment.id, paymentId)),
  ]);
}
