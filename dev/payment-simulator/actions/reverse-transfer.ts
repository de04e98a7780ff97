import { PLATFORM } from "../constants.ts";
import { withRefunded } from "../objects/charge.ts";
import type { Transfer, TransferReversal } from "../objects/stored.ts";
import { withReversal } from "../objects/transfer.ts";
import { newReversal, reversibleCents } from "../objects/transfer-reversal.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { World } from "../world.ts";
import { balanceOf, book } from "./book.ts";
import { insufficientBalance } from "./create-transfer.ts";
import { emitEvent } from "./emit-event.ts";
import { settleRefunds } from "./settle-refunds.ts";

export interface ReversalOrder {
  transfer: Transfer;
  amountCents: number | undefined;
  metadata: Record<string, string>;
}

/** Takes money back from a connected account; only what is still there can be taken. */
export function reverseTransfer(world: World, order: ReversalOrder): TransferReversal | Refusal {
  const { transfer } = order;
  const amountCents = reversibleCents(transfer, order.amountCents);
  if (isRefusal(amountCents)) {
    return amountCents;
  }
  const payment = world.store.get("charge", transfer.destination_payment);
  const entry = world.store.get("balance_transaction", payment?.object.balance_transaction ?? "");
  const pending = entry?.object.status === "pending";
  const balance = balanceOf(world, transfer.destination);
  if ((pending ? balance.pendingCents : balance.availableCents) < amountCents) {
    return insufficientBalance();
  }
  const availableAt = pending && entry ? entry.object.available_on * 1_000 : world.now;
  const id = world.newId("trr");
  const paymentRefund = world.newId("pyr");
  const into = { description: "REFUND FOR TRANSFER", availableAt };
  const back = book(world, PLATFORM, { ...into, type: "transfer_refund", amountCents, source: id });
  book(world, transfer.destination, {
    ...into,
    type: "payment_refund",
    amountCents: -amountCents,
    source: paymentRefund,
  });
  const reversal = newReversal({
    id,
    transfer: transfer.id,
    amountCents,
    balanceTransaction: back.id,
    destinationPaymentRefund: paymentRefund,
    metadata: order.metadata,
    now: world.now,
  });
  const after = withReversal(transfer, reversal);
  world.store.put("transfer_reversal", id, { object: reversal });
  world.store.put("transfer", transfer.id, { object: after });
  if (payment !== undefined) {
    world.store.put("charge", payment.object.id, { ...payment, object: withRefunded(payment.object, amountCents) });
  }
  emitEvent(world, "transfer.reversed", after);
  settleRefunds(world);
  return reversal;
}
