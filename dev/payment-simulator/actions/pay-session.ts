import { DAY_MS, PLATFORM } from "../constants.ts";
import { payFault } from "../faults/armed-faults.ts";
import { cardFeeCents } from "../objects/card-fee.ts";
import { succeeded } from "../objects/charge.ts";
import { completed } from "../objects/checkout-session.ts";
import { paid } from "../objects/payment-intent.ts";
import type { World } from "../world.ts";
import { attemptPayment, payerEmail } from "./attempt-payment.ts";
import { book } from "./book.ts";
import { emitEvent } from "./emit-event.ts";
import { settingsOf } from "./settings-of.ts";
import { settleRefunds } from "./settle-refunds.ts";

/** Takes the money of an open session. False when there is nothing to pay (any more): nobody can pay twice. */
export function paySession(world: World, sessionId: string): boolean {
  const session = world.store.get("session", sessionId);
  if (session === undefined || session.object.status !== "open") {
    return false;
  }
  const { intent, charge } = attemptPayment(world, session);
  const transaction = book(world, PLATFORM, {
    type: "charge",
    amountCents: charge.amount,
    feeCents: cardFeeCents(charge.amount),
    source: charge.id,
    description: charge.description,
    availableAt: availableAt(world),
  });
  const late = payFault(world.store);
  const done = succeeded(charge, late === undefined ? transaction.id : null);
  const lateTransaction = late === undefined ? null : { id: transaction.id, linksAt: world.now + late.ms };
  const paidIntent = paid(intent, charge.id, charge.payment_method ?? "");
  const paidSession = completed(session.object, intent.id, payerEmail(session));
  world.store.put("charge", charge.id, { account: PLATFORM, object: done, lateTransaction });
  world.store.put("payment_intent", intent.id, { object: paidIntent });
  world.store.put("session", sessionId, { ...session, object: paidSession });
  emitEvent(world, "payment_intent.succeeded", paidIntent);
  emitEvent(world, "checkout.session.completed", paidSession);
  if (late === undefined) {
    emitEvent(world, "charge.updated", done);
  }
  settleRefunds(world);
  return true;
}

/** Midnight UTC, `delay_days` after the day of the payment. */
function availableAt(world: World): number {
  const { delay_days } = settingsOf(world, PLATFORM).settings.payments.settlement_timing;
  return delay_days === 0 ? world.now : (Math.floor(world.now / DAY_MS) + delay_days) * DAY_MS;
}

/** Asynchronous capture: the fee of a charge becomes known some time after its payment. */
export function linkLateTransaction(world: World, chargeId: string): void {
  const row = world.store.get("charge", chargeId);
  if (row?.lateTransaction) {
    const object = { ...row.object, balance_transaction: row.lateTransaction.id };
    world.store.put("charge", chargeId, { ...row, object, lateTransaction: null });
    emitEvent(world, "charge.updated", object);
  }
}
