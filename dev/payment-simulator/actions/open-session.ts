import { HOUR_MS, LEAST_CHARGE_CENTS } from "../constants.ts";
import { expiryClock, newSession } from "../objects/checkout-session.ts";
import { newLineItem } from "../objects/line-item.ts";
import type { IntentData } from "../objects/payment-intent.ts";
import type { Session } from "../objects/stored.ts";
import { inEuros, invalidRequest, isRefusal, type Refusal } from "../refusal.ts";
import type { World } from "../world.ts";

export interface OrderedItem {
  name: string;
  unitCents: number;
  quantity: number;
  metadata: Record<string, string>;
  taxBehavior: "exclusive" | "inclusive" | "unspecified";
}

export interface SessionOrder {
  items: OrderedItem[];
  /** Epoch ms; 24 h from now when absent. */
  expiresAt: number | undefined;
  successUrl: string;
  cancelUrl: string | null;
  clientReferenceId: string | null;
  customerEmail: string | null;
  customerCreation: "always" | "if_required";
  locale: Session["locale"];
  metadata: Record<string, string>;
  submitType: Session["submit_type"];
  integrationIdentifier: string | null;
  intent: IntentData;
}

export function openSession(world: World, order: SessionOrder): Session | Refusal {
  const amountCents = order.items.reduce((sum, item) => sum + item.unitCents * item.quantity, 0);
  if (amountCents < LEAST_CHARGE_CENTS) {
    const least = inEuros(LEAST_CHARGE_CENTS);
    const message = `The Checkout Session's total amount due must add up to at least ${least} eur`;
    return invalidRequest(message, { code: "amount_too_small" });
  }
  const expiresAt = order.expiresAt ?? world.now + 24 * HOUR_MS;
  const clock = expiryClock(expiresAt, world.now, world.realNow);
  if (isRefusal(clock)) {
    return clock;
  }
  const id = world.newId("cs_test");
  const object = newSession({ ...order, id, url: `${world.origin}/pay/${id}`, amountCents, now: world.now, expiresAt });
  const lineItems = order.items.map((item) =>
    newLineItem({
      ...item,
      id: world.newId("li"),
      priceId: world.newId("price"),
      productId: world.newId("prod"),
      now: world.now,
    }),
  );
  world.store.put("session", id, {
    object,
    lineItems,
    intent: order.intent,
    expiresAt: clock === "real" ? expiresAt + world.now - world.realNow : expiresAt,
    expiresBy: clock,
  });
  return object;
}
