import { revalidate } from "@solidjs/router";
import { type Accessor, createEffect, createSignal, on } from "solid-js";
import { isRefusedWith } from "../../api/api-refusal.ts";
import { cancelCheckout, confirmCheckout } from "../../api/checkouts.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { loadOrders } from "../../api/orders.ts";
import { loadShop } from "../../api/shop.ts";
import { cartOf } from "../../cart/cart.ts";
import { useSession } from "../../shell/session.tsx";

/**
 * A payment was begun with this cart and nobody came back from it (another tab, the browser's Back, a closed phone).
 * Paid: the cart is a basket now and is emptied, saying so. Not paid: the page is given up, so that the goods it holds
 * are not counted against the very person who wants them.
 */
export function createBegunPayment(distributionId: Accessor<string>) {
  const session = useSession();
  const [paid, setPaid] = createSignal<{ id: string; number: number }>();
  const settling = createAttempt(async (checkoutId: string) => {
    const cart = cartOf(distributionId());
    try {
      const found = await confirmCheckout(checkoutId);
      if (found.status === "open") await cancelCheckout(checkoutId);
      if (found.basketId !== null && found.basketNumber !== null) {
        cart.clear();
        setPaid({ id: found.basketId, number: found.basketNumber });
      }
      cart.noteCheckout(null);
      await revalidate([loadShop.key, loadOrders.key]);
    } catch (error) {
      // Somebody else's, or of a demo that was made anew: not for this person to settle.
      if (!isRefusedWith(error, "not_found")) throw error;
      cart.noteCheckout(null);
    }
  });
  const settle = () => {
    const checkoutId = cartOf(distributionId()).checkoutId();
    if (checkoutId !== null && session.user()) settling.run(checkoutId);
  };
  createEffect(on(session.user, settle));
  return { paid, pending: settling.pending, settle };
}
