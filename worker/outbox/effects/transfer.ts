import { eq } from "drizzle-orm";
import { recordTransferAccepted } from "../../../commands/record-provider-result.ts";
import { market } from "../../../db/schema/market.ts";
import { payment, settlement, transfer } from "../../../db/schema/money.ts";
import { producer } from "../../../db/schema/producer.ts";
import type { Effect } from "../effects.ts";
import { storedRequest } from "../stored-request.ts";

/** SND-5. Sends one part of a settlement, tied to the charge that paid it. */
export const transferEffect: Effect = async (services, row) => {
  const { db, provider } = services;
  const op = await db
    .select({
      transfer,
      settlement,
      chargeId: payment.chargeId,
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
    source_transaction: op.chargeId,
    transfer_group: op.settlement.distributionId,
    metadata: { op_id: op.transfer.id, settlement_id: op.settlement.id },
  }));
  if (stored === undefined) return "withdrawn";
  const sent = await provider.transfer(stored.request, stored.key);
  await recordTransferAccepted(services.ports, op.transfer.id, sent.id);
  return "done";
};
