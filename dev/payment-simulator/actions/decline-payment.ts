import { PLATFORM } from "../constants.ts";
import { declined } from "../objects/charge.ts";
import { withAttempt } from "../objects/checkout-session.ts";
import { refused } from "../objects/payment-intent.ts";
import type { World } from "../world.ts";
import { attemptPayment } from "./attempt-payment.ts";
import { emitEvent } from "./emit-event.ts";

/** The bank says no: the session stays open for another card. False when it was not open. */
export function declinePayment(world: World, sessionId: string): boolean {
  const session = world.store.get("session", sessionId);
  if (session === undefined || session.object.status !== "open") {
    return false;
  }
  const { intent, charge } = attemptPayment(world, session);
  const refusedIntent = refused(intent, charge.id);
  world.store.put("charge", charge.id, { account: PLATFORM, object: declined(charge), lateTransaction: null });
  world.store.put("payment_intent", intent.id, { object: refusedIntent });
  world.store.put("session", sessionId, { ...session, object: withAttempt(session.object, intent.id) });
  emitEvent(world, "payment_intent.payment_failed", refusedIntent);
  return true;
}
