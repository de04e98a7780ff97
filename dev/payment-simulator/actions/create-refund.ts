import { PLATFORM } from "../constants.ts";
import { withRefunded } from "../objects/charge.ts";
import { newRefund, refundableCents } from "../objects/refund.ts";
import type { Charge, Refund } from "../objects/stored.ts";
import { invalidRequest, isRefusal, noSuch, type Refusal } from "../refusal.ts";
import type { World } from "../world.ts";
import { emitEvent } from "./emit-event.ts";
import { trySendRefund } from "./settle-refunds.ts";

export interface RefundOrder {
  charge: string | undefined;
  paymentIntent: string | undefined;
  amountCents: number | undefined;
  metadata: Record<string, string>;
  reason: Refund["reason"];
}

export function createRefund(world: World, order: RefundOrder): Refund | Refusal {
  const charge = chargeToRefund(world, order);
  if (isRefusal(charge)) {
    return charge;
  }
  const amountCents = refundableCents(charge, order.amountCents);
  if (isRefusal(amountCents)) {
    return amountCents;
  }
  const { metadata, reason } = order;
  const asked = newRefund({ id: world.newId("re"), amountCents, charge, metadata, reason, now: world.now });
  const refund = trySendRefund(world, asked, charge);
  const refunded = withRefunded(charge, amountCents);
  const row = world.store.get("charge", charge.id);
  world.store.put("refund", refund.id, { object: refund });
  world.store.put("charge", charge.id, {
    account: PLATFORM,
    object: refunded,
    lateTransaction: row?.lateTransaction ?? null,
  });
  emitEvent(world, "refund.created", refund);
  emitEvent(world, "charge.refunded", refunded);
  return refund;
}

function chargeToRefund(world: World, order: RefundOrder): Charge | Refusal {
  if (order.paymentIntent === undefined) {
    const id = order.charge ?? "";
    const row = world.store.get("charge", id);
    return row?.account === PLATFORM ? row.object : noSuch("charge", id, "charge");
  }
  const intent = world.store.get("payment_intent", order.paymentIntent)?.object;
  if (intent === undefined) {
    return noSuch("payment_intent", order.paymentIntent, "payment_intent");
  }
  const charge = world.store.get("charge", intent.latest_charge ?? "")?.object;
  return charge === undefined || intent.status !== "succeeded"
    ? invalidRequest(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, {
        param: "payment_intent",
      })
    : charge;
}
