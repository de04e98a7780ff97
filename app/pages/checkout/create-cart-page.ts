import { createAsync, revalidate } from "@solidjs/router";
import { type Accessor, createMemo, createSignal } from "solid-js";
import type { Shop } from "../../../core/contract/market.ts";
import type { OrderGiven } from "../../../core/contract/order.ts";
import { feesOnAdded } from "../../../core/fee/market-fee.ts";
import type { IfMissing } from "../../../core/line/if-missing.ts";
import type { OrderNeed } from "../../../core/market/order-needs.ts";
import { sumCents } from "../../../core/money/cents.ts";
import { QUANTITY_REFUSALS } from "../../../core/product/order-bounds.ts";
import { milli } from "../../../core/quantity/milli.ts";
import { isRefusedWith } from "../../api/api-refusal.ts";
import { loadBalances } from "../../api/balances.ts";
import { openCheckout } from "../../api/checkouts.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { loadOrders } from "../../api/orders.ts";
import { loadShop } from "../../api/shop.ts";
import { boundedQuantity } from "../../cart/bounded-quantity.ts";
import { cartOf } from "../../cart/cart.ts";
import { cartAmounts } from "../../cart/cart-amounts.ts";
import type { CartLine } from "../../cart/cart-line.ts";
import { checkCart } from "../../cart/check-cart.ts";
import { closedAt } from "../../cart/closed-at.ts";
import { createLiveStock } from "../../cart/create-live-stock.ts";
import { useSession } from "../../shell/session.tsx";
import { createNow } from "../../ui/clock.ts";
import { stateAt } from "../market/sale-pill.tsx";
import { goToPayment } from "./go-to-payment.ts";
import { stockToldBy } from "./refused-goods.ts";

export type CartPageModel = ReturnType<typeof createCartPage>;

/** What a cart is about to become: lines against the stock, amounts, and the way to the payment page. */
export function createCartPage(shop: Accessor<Shop>) {
  const session = useSession();
  const cart = cartOf(shop().distribution.id);
  const stock = createLiveStock(shop);
  const now = createNow("minute");
  const offers = createMemo(() => new Map(shop().offers.map((offer) => [offer.id, offer])));
  const checked = createMemo(() => checkCart(cart.lines(), offers(), stock.left, closedAt(shop(), now())));
  const problems = createMemo(() => checked().filter((line) => line.problem));
  const [leaving, setLeaving] = createSignal(false);

  // Whoever has a paid basket for this date adds to it, at the fees it was ordered with (ORD-5).
  const orders = createAsync(async () => (session.user() ? await loadOrders().catch(() => []) : []));
  // `latest`: signing in at the last step must not take the cart off the screen while the orders are asked for.
  const basket = createMemo(() =>
    orders.latest?.find((order) => order.distribution.id === shop().distribution.id && order.status === "ordered"),
  );
  const amounts = createMemo(() => {
    const entries = checked().flatMap(({ offer, line }) =>
      offer ? [{ offer, quantityMilli: line.quantityMilli }] : [],
    );
    const { fees, market } = shop();
    const paid = basket();
    const setting = { fees: paid === undefined ? fees : feesOnAdded(paid.feeTerms, new Set(paid.producerIds)) };
    return {
      now: cartAmounts(entries, { ...setting, weighedCharge: market.weighedCharge }),
      expected: cartAmounts(entries, { ...setting, weighedCharge: "estimate" }),
    };
  });

  // What is left of former dates in this market is asked with this order (EXT-9); without an answer the page says it.
  const balances = createAsync(async () => (session.user() ? await loadBalances().catch(() => []) : []));
  const carried = createMemo(
    () =>
      balances.latest
        ?.find((one) => one.marketId === shop().market.id)
        ?.carried.filter((due) => due.distributionId !== shop().distribution.id) ?? [],
  );

  /** Unsaid = as the paid basket has it already. */
  const [wish, setWish] = createSignal<IfMissing>();
  const ifMissing = () => wish() ?? basket()?.ifMissing ?? "refund";

  const opening = createAttempt(async (given: OrderGiven | undefined) => {
    const lines = cart.lines().map(({ offerId, quantityMilli }) => ({ offerId, quantityMilli }));
    const opened = await openCheckout(shop().distribution.id, {
      lines,
      ifMissing: ifMissing(),
      ...(given && { given }),
    });
    cart.noteCheckout(opened.id);
    return opened;
  });
  const pay = async (given?: OrderGiven) => {
    const opened = await opening.run(given);
    if (opened) {
      setLeaving(true);
      goToPayment(opened.value);
      return;
    }
    const error = opening.error();
    if (isRefusedWith(error, "out_of_stock")) stock.told(stockToldBy(error.data, offers()));
    if (
      isRefusedWith(
        error,
        "offer_gone",
        "producer_closed",
        ...QUANTITY_REFUSALS,
        "sale_not_open",
        "membership_required",
      )
    ) {
      await revalidate([loadShop.key]);
    }
  };

  const change = (line: CartLine, quantityMilli: number) => {
    opening.clear();
    const offer = offers().get(line.offerId);
    const sold = offer ? boundedQuantity(offer, quantityMilli, line.quantityMilli) : milli(quantityMilli);
    cart.put({ ...line, quantityMilli: sold });
  };
  return {
    shop,
    cart,
    stock: stock.left,
    offers,
    checked,
    problems,
    amounts,
    carried,
    /** What the payment page will ask. */
    payableCents: () => sumCents([amounts().now.chargedCents, ...carried().map((due) => due.amountCents)]),
    basket,
    /** Known of who is signed in only: a visitor may turn out to be a member. */
    isBarred: () => session.user() !== null && !shop().mayOrder,
    isOpen: createMemo(() => stateAt(shop().distribution, now()) === "open"),
    change,
    ifMissing,
    setWish,
    /** Everything that can be mended by taking what is there. */
    mendAll: () => {
      for (const { line, problem } of problems()) {
        if (problem?.kind === "short") change(line, problem.leftMilli);
        else if (problem?.kind === "step") change(line, problem.nearestMilli);
        else change(line, 0);
      }
    },
    pay,
    paying: () => opening.pending() || leaving(),
    payError: opening.error,
    missing: () => missingOf(opening.error()),
    /** What is asked for is not given now: the cart stays as it is. */
    forgetMissing: () => opening.clear(),
    /** The browser's Back brought this very page again. */
    stay: () => setLeaving(false),
  };
}

/** What the market asks for and does not know yet; only the needs that this build can ask for. */
function missingOf(error: unknown): OrderNeed[] {
  if (!isRefusedWith(error, "phone_required", "address_required", "terms_required")) return [];
  const told = Array.isArray(error.data.missing) ? error.data.missing : [];
  return (["phone", "address", "terms"] as const).filter((need) => told.includes(need));
}
