import { newCharge } from "../objects/charge.ts";
import { newIntent } from "../objects/payment-intent.ts";
import type { Charge, PaymentIntent } from "../objects/stored.ts";
import type { Rows } from "../rows.ts";
import type { World } from "../world.ts";

/** The session's intent (made by its first attempt) and a fresh charge for this attempt, neither stored yet. */
export function attemptPayment(world: World, session: Rows["session"]): { intent: PaymentIntent; charge: Charge } {
  const { object } = session;
  const amountCents = object.amount_total ?? 0;
  const known = object.payment_intent === null ? undefined : world.store.get("payment_intent", object.payment_intent);
  const id = known?.object.id ?? world.newId("pi");
  const intent =
    known?.object ??
    newIntent({ ...session.intent, id, clientSecret: world.newId(`${id}_secret`), amountCents, now: world.now });
  const charge = newCharge({
    id: world.newId("ch"),
    amountCents,
    now: world.now,
    paymentIntent: id,
    paymentMethod: world.newId("pm"),
    description: intent.description,
    email: payerEmail(session),
    metadata: intent.metadata,
    transferGroup: intent.transfer_group,
  });
  return { intent, charge };
}

/** The hosted page asks for an address when the session has none; the simulated one makes it up. */
export function payerEmail(session: Rows["session"]): string {
  return session.object.customer_email ?? session.object.customer_details?.email ?? "client@example.org";
}
