import { revalidate } from "@solidjs/router";
import { createSignal, onCleanup, onMount } from "solid-js";
import type { Checkout } from "../../../core/contract/order.ts";
import { cancelCheckout, confirmCheckout } from "../../api/checkouts.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { cartOf } from "../../cart/cart.ts";

export type PaymentState = "checking" | "slow" | "paid" | "not_kept" | "abandoned" | "declined" | "failed";

const every = 2000;
const everyLater = 10_000;
/** From this try on the page says that it takes longer; it goes on asking, more calmly. */
const slowAfter = 8;

/**
 * How a payment ended. Asks the server, which asks the provider, until there is an end: a card that is still being
 * checked has none yet. A page that was left is given up at once, so that its goods go back on sale.
 */
export function createPaymentOutcome(checkoutId: string, abandoned: boolean) {
  const [checkout, setCheckout] = createSignal<Checkout>();
  const [state, setState] = createSignal<PaymentState>("checking");
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  const asking = createAttempt(async () => {
    const found = await confirmCheckout(checkoutId);
    return abandoned && found.status === "open" ? await cancelCheckout(checkoutId) : found;
  });
  const ask = async () => {
    clearTimeout(timer);
    const answered = await asking.run();
    if (!answered) return void setState("failed");
    setCheckout(answered.value);
    const ended = endOf(answered.value, abandoned);
    if (ended === undefined) {
      tries += 1;
      setState(tries < slowAfter ? "checking" : "slow");
      timer = setTimeout(ask, tries < slowAfter ? every : everyLater);
      return;
    }
    settleCart(answered.value, ended);
    setState(ended);
    await revalidate();
  };
  onMount(ask);
  return { state, checkout, ask, asking: asking.pending, error: asking.error };
}

function endOf(checkout: Checkout, abandoned: boolean): PaymentState | undefined {
  if (checkout.refundedInFull) return "not_kept";
  switch (checkout.status) {
    case "paid":
      return "paid";
    case "open":
      return undefined;
    case "expired":
    case "cancelled":
      return abandoned ? "abandoned" : "declined";
  }
}

/** Only a paid order empties a cart; whatever else happened, it stays as it was. */
function settleCart(checkout: Checkout, ended: PaymentState): void {
  const cart = cartOf(checkout.distributionId);
  if (ended === "paid" && (cart.checkoutId() === checkout.id || cart.checkoutId() === null)) cart.clear();
  else if (cart.checkoutId() === checkout.id) cart.noteCheckout(null);
}
