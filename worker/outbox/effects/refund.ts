import { eq } from "drizzle-orm";
import { recordRefundAccepted, recordRefundFailed } from "../../../commands/record-provider-result.ts";
import { commit } from "../../../db/commit.ts";
import { payment, refund } from "../../../db/schema/money.ts";
import type { Effect } from "../effects.ts";
import { storedRequest } from "../stored-request.ts";

/** Past this the provider may have forgotten the key: the answer is looked up by our own id before anything is sent. */
const KEY_TRUSTED_MS = 20 * 60 * 60_000;

/** SND-1 … SND-3. Sends one decided refund. Marked sent before it leaves, so that it can no longer be withdrawn. */
export const refundEffect: Effect = async (services, row) => {
  const { db, provider, ports } = services;
  const op = await db
    .select({ refund, intentId: payment.intentId })
    .from(refund)
    .innerJoin(payment, eq(payment.id, refund.paymentId))
    .where(eq(refund.id, row.subjectId))
    .get();
  if (op === undefined || op.refund.status === "withdrawn") return "withdrawn";
  if (op.refund.status === "succeeded" || op.refund.status === "failed") return "done";
  const marked = await commit(db, [db.update(refund).set({ status: "sent" }).where(eq(refund.id, op.refund.id))]);
  if (!marked.ok) return "withdrawn";

  const request = {
    payment_intent: op.intentId,
    amount: op.refund.amountCents,
    metadata: { op_id: op.refund.id, basket_id: op.refund.basketId ?? "" },
  };
  const forgotten = row.attempts > 1 && ports.realNow() - row.dueAt > KEY_TRUSTED_MS;
  const known = forgotten
    ? (await provider.refundsOf(op.intentId)).find((one) => one.opId === op.refund.id)
    : undefined;
  const stored = await storedRequest(services, row, async () => request);
  if (stored === undefined) throw new Error("a refund without its request");
  const sent = known ?? (await provider.refund(stored.request, stored.key));
  if (sent.status === "failed" || sent.status === "canceled") await recordRefundFailed(services.ports, op.refund.id);
  else await recordRefundAccepted(services.ports, op.refund.id, sent.id);
  return "done";
};
