import { expired, expiryRefusal } from "../objects/checkout-session.ts";
import { canceled } from "../objects/payment-intent.ts";
import type { Session } from "../objects/stored.ts";
import { noSuch, type Refusal } from "../refusal.ts";
import type { World } from "../world.ts";
import { emitEvent } from "./emit-event.ts";

export function expireSession(world: World, sessionId: string): Session | Refusal {
  const row = world.store.get("session", sessionId);
  if (row === undefined) {
    return noSuch("checkout.session", sessionId, "session");
  }
  const refusal = expiryRefusal(row.object);
  if (refusal !== undefined) {
    return refusal;
  }
  const object = expired(row.object);
  world.store.put("session", sessionId, { ...row, object });
  const intent = object.payment_intent === null ? undefined : world.store.get("payment_intent", object.payment_intent);
  if (intent !== undefined) {
    const closed = canceled(intent.object, world.now);
    world.store.put("payment_intent", closed.id, { object: closed });
    emitEvent(world, "payment_intent.canceled", closed);
  }
  emitEvent(world, "checkout.session.expired", object);
  return object;
}
