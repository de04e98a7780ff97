import { eq } from "drizzle-orm";
import {
  recordRefundAccepted,
  recordRefundFailed,
  recordRefundRefused,
} from "../../../commands/record-provider-result.ts";
import { commit } from "../../../db/commit.ts";
import { payment, refund } from "../../../db/schema/money.ts";
import type { PaymentProvider } from "../../payments/provider.ts";
import type { Services } from "../../services.ts";
import type { Effect } from "../effects.ts";
import { isDefinitive } from "../judge-failure.ts";
import { type StoredRequest, storedRequest } from "../stored-request.ts";

type RefundRequest = Parameters<PaymentProvider["refund"]>[0];

/** SND-1 … SND-3. Sends one decided refund. Marked sent before it leaves, so that it can no longer be withdrawn. */
export const refundEffect: Effect = async (services, row) => {
  const { db, provider } = services;
  const op = await db
    .select({ refund, intentId: payment.intentId })
    .from(refund)
    .innerJoin(payment, eq(payment.id, refund.paymentId))
    .where(eq(refund.id, row.subjectId))
    .get();
  if (op === undefined || op.refund.status === "withdrawn") return "withdrawn";
  if (op.refund.status !== "decided" && op.refund.status !== "sent") return "done";
  const marked = await commit(db, [db.update(refund).set({ status: "sent" }).where(eq(refund.id, op.refund.id))]);
  // Another dispatcher settled it meanwhile, or it was taken back.
  if (!marked.ok) return marked.guard === "posted_already" ? "done" : "withdrawn";

  const stored = await storedRequest(services, row, async () => ({
    payment_intent: op.intentId,
    amount: op.refund.amountCents,
    metadata: { op_id: op.refund.id, basket_id: op.refund.basketId ?? "" },
  }));
  if (stored === undefined) throw new Error("a refund without its request");
  const known = stored.keyIsOld
    ? (await provider.refundsOf(op.intentId)).find((one) => one.opId === op.refund.id)
    : undefined;
  const sent = known ?? (await send(services, op.refund.id, stored));
  if (sent.status === "failed" || sent.status === "canceled") await recordRefundFailed(services.ports, op.refund.id);
  else await recordRefundAccepted(services.ports, op.refund.id, sent.id);
  return "done";
};

/** What the provider refuses for good (given back by hand already) stays owed and is shown as failed: somebody must look. */
async function send({ provider, ports }: Services, refundId: string, stored: StoredRequest<RefundRequest>) {
  try {
    return await provider.refund(stored.request, stored.key);
  } catch (error) {
    if (isDefinitive(error)) await recordRefundRefused(ports, refundId);
    throw error;
  }
}
