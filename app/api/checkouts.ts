import type { CheckoutRequest } from "../../core/contract/order.ts";
import { answer } from "./answer.ts";
import { api } from "./client.ts";
import { createCommandId } from "./command-id.ts";

const openId = createCommandId();

const post = (distributionId: string, cart: CheckoutRequest) =>
  answer(
    api.distributions[":id"].checkouts.$post(
      { param: { id: distributionId }, json: cart },
      openId.headersFor([distributionId, cart]),
    ),
  );

/** Holds the goods of a cart and opens its payment page. A second press with the same cart gets the same page. */
export async function openCheckout(distributionId: string, cart: CheckoutRequest) {
  const opened = await post(distributionId, cart);
  if (opened.status !== "expired" && opened.status !== "cancelled") return opened;
  // A page restored by the browser's Back still has the id of a payment that was given up: this is a new one.
  openId.renew();
  return await post(distributionId, cart);
}

/** Asks the payment provider how it went and records it; safe to repeat. */
export const confirmCheckout = (id: string) => answer(api.checkouts[":id"].confirm.$post({ param: { id } }));

/** Gives up: the page ends and the goods go back. */
export const cancelCheckout = (id: string) => answer(api.checkouts[":id"].cancel.$post({ param: { id } }));
