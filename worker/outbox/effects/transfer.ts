import { eq, sql } from "drizzle-orm";
import { recordTransferAccepted, recordTransferHeld } from "../../../commands/record-provider-result.ts";
import { market } from "../../../db/schema/market.ts";
import { payment, settlement, transfer } from "../../../db/schema/money.ts";
import { producer } from "../../../db/schema/producer.ts";
import type { Effect } from "../effects.ts";
import { isPayeeNotReady } from "../judge-failure.ts";
import { storedRequest } from "../stored-request.ts";

/** SND-5, SND-7. Sends one part of a settlement, tied to the charge that paid it; a payee that cannot receive it now is held. */
export const transferEffect: Effect = async (services, row) => {
  const { db, provider } = services;
  const op = await db
    .select({
      transfer,
      settlement,
      chargeId: payment.chargeId,
      // The charge's own group: a carried due is paid by a later date's order.
      group: payment.distributionId,
      // What refunds and the other transfers leave of the charge; a correction after payout may have taken from it.
      chargeLeftCents: sql<number>`${payment.amountCents} - ${payment.refundedCents} - (
        SELECT coalesce(sum(o.amount_cents), 0) FROM transfer o WHERE o.payment_id = ${payment.id} AND o.id <> ${transfer.id})`,
      producerAccount: producer.payoutAccount,
      marketAccount: market.payoutAccount,
    })
    .from(transfer)
    .innerJoin(settlement, eq(settlement.id, transfer.settlementId))
    .innerJoin(payment, eq(payment.id, transfer.paymentId))
    .innerJoin(market, eq(market.id, settlement.marketId))
    .leftJoin(producer, eq(producer.id, settlement.payeeId))
    .where(eq(transfer.id, row.subjectId))
    .get();
  if (op === undefined) return "withdrawn";
  if (op.transfer.status === "succeeded") return "done";
  const destination = op.settlement.payeeKind === "market" ? op.marketAccount : op.producerAccount;
  if (destination === null) throw new Error("a transfer to a payee without an account");
  const stored = await storedRequest(services, row, async () => ({
    amount: op.transfer.amountCents,
    currency: "eur",
    destination,
    // What its charge no longer holds comes from the balance, where debts that are paid back stay.
    ...(op.chargeLeftCents >= op.transfer.amountCents && { source_transaction: op.chargeId }),
    transfer_group: op.group,
    metadata: { op_id: op.transfer.id, settlement_id: op.settlement.id },
  }));
  if (stored === undefined) return "withdrawn";
  const known = stored.keyIsOld
    ? (await provider.transfersOf(op.group)).find((one) => one.opId === op.transfer.id)
    : undefined;
  try {
    const sent = known ?? (await provider.transfer(stored.request, stored.key));
    await recordTransferAccepted(services.ports, op.transfer.id, sent.id);
  } catch (error) {
    if (isPayeeNotReady(error)) await recordTransferHeld(services.ports, op.transfer.id, "account_not_ready");
    throw error;
  }
  return "done";
};
