import { fireEvent, screen, waitFor } from "@solidjs/testing-library";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { milli } from "../../../core/quantity/milli.ts";
import { cartOf } from "../../cart/cart.ts";
import { cartLine } from "../../cart/offer-line.ts";
import { ana, aSession } from "../../testing/a-session.ts";
import { type ApiHandler, fakeApi } from "../../testing/fake-api.ts";
import { aCheckout, anOrder } from "../../testing/order-builders.ts";
import { renderPage } from "../../testing/render-page.tsx";
import { anOffer } from "../../testing/shop-builders.ts";
import ReturnPage from "./return.tsx";

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true }));
afterEach(() => vi.useRealTimers());

let date = 0;
async function comeBack(api: (id: string) => Record<string, ApiHandler>, query = "") {
  date += 1;
  const distributionId = `return-${date}`;
  const server = fakeApi(api(distributionId));
  const cart = cartOf(distributionId);
  await renderPage({
    route: "/checkout/return",
    at: `/checkout/return?checkout=c1${query}`,
    page: () => {
      cart.put(cartLine(anOffer(), milli(500)));
      cart.noteCheckout("c1");
      return <ReturnPage />;
    },
    places: ["checkout", "shop"],
    session: aSession({ user: ana }),
  });
  return { ...server, cart };
}
const confirm = "POST /api/checkouts/c1/confirm";

describe("back from the payment page", () => {
  it("asks until the payment is there, then shows the basket's number and empties the cart", async () => {
    let tries = 0;
    const { cart, asked } = await comeBack((distributionId) => ({
      [confirm]: () => {
        tries += 1;
        const paid = { status: "paid", url: null, basketId: "b12", basketNumber: 12 } as const;
        return { body: aCheckout({ id: "c1", distributionId, ...(tries > 2 ? paid : {}) }) };
      },
      "GET /api/orders/b12": { body: anOrder({ id: "b12" }) },
    }));
    await screen.findByText("Nous vérifions votre paiement…");
    expect(cart.isEmpty()).toBe(false);
    await vi.advanceTimersByTimeAsync(5000);
    await screen.findByText("Votre numéro de panier");
    screen.getByText("12");
    await screen.findByText("Halle de Captieux");
    expect(asked(confirm)).toHaveLength(3);
    expect(cart.isEmpty()).toBe(true);
  });

  it("keeps asking a slow bank, and says so", async () => {
    const { cart } = await comeBack((distributionId) => ({
      [confirm]: { body: aCheckout({ id: "c1", distributionId }) },
    }));
    await vi.advanceTimersByTimeAsync(20_000);
    await screen.findByText("La banque n’a pas encore répondu");
    expect(cart.isEmpty()).toBe(false);
  });

  it("gives an abandoned page up at once and keeps the cart", async () => {
    const { cart } = await comeBack(
      (distributionId) => ({
        [confirm]: { body: aCheckout({ id: "c1", distributionId }) },
        "POST /api/checkouts/c1/cancel": {
          body: aCheckout({ id: "c1", distributionId, status: "cancelled", url: null }),
        },
      }),
      "&abandoned=1",
    );
    await screen.findByText("Paiement interrompu");
    expect(cart.lines()).toHaveLength(1);
    expect(cart.checkoutId()).toBeNull();
    expect(screen.getByRole("link", { name: "Revenir à mon panier" }).getAttribute("href")).toBe(
      `/cart/captieux?date=return-${date}`,
    );
  });

  it("explains a payment that came too late: all of it goes back, the cart stays", async () => {
    const { cart } = await comeBack((distributionId) => ({
      [confirm]: { body: aCheckout({ id: "c1", distributionId, status: "expired", url: null, refundedInFull: true }) },
    }));
    expect((await screen.findByText(/vous sont rendus en entier/)).textContent).toMatch(/4,20\s€/);
    expect(cart.lines()).toHaveLength(1);
  });

  it("offers to ask again where the server cannot be reached", async () => {
    let down = true;
    await comeBack((distributionId) => ({
      [confirm]: () => {
        if (down) throw new TypeError("connection lost");
        return {
          body: aCheckout({ id: "c1", distributionId, status: "paid", url: null, basketId: "b9", basketNumber: 9 }),
        };
      },
      "GET /api/orders/b9": { body: anOrder({ id: "b9", number: 9 }) },
    }));
    const retry = await screen.findByRole("button", { name: "Réessayer" });
    down = false;
    fireEvent.click(retry);
    await waitFor(() => screen.getByText("9"));
  });
});
