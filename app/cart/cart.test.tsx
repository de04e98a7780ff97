import { createEffect, createRoot } from "solid-js";
import { beforeEach, describe, expect, test } from "vitest";
import { milli } from "../../core/quantity/milli.ts";
import { anOffer, aWeighedOffer } from "../testing/shop-builders.ts";
import { createCart } from "./cart.ts";
import { cartLine } from "./offer-line.ts";

const tomatoes = anOffer();
const chicken = aWeighedOffer();
const open = (id = "d1") => createRoot(() => createCart(id));

describe("a cart on the device", () => {
  beforeEach(() => localStorage.clear());

  test("is there again after a reload, in the order in which it was filled", () => {
    const cart = open();
    cart.put(cartLine(chicken, milli(1000)));
    cart.put(cartLine(tomatoes, milli(500)));
    cart.put(cartLine(chicken, milli(2000)));
    expect(open().lines()).toEqual([cartLine(chicken, milli(2000)), cartLine(tomatoes, milli(500))]);
    expect(open("d2").isEmpty()).toBe(true);
  });

  test("zero takes a line out, and an empty cart leaves nothing behind", () => {
    const cart = open();
    cart.put(cartLine(tomatoes, milli(500)));
    cart.put(cartLine(tomatoes, milli(0)));
    expect(cart.isEmpty()).toBe(true);
    expect(localStorage.length).toBe(0);
  });

  test("one card's quantity moves only when its own offer does", () => {
    const cart = open();
    let runs = 0;
    createRoot(() =>
      createEffect(() => {
        cart.quantity(tomatoes.id);
        runs += 1;
      }),
    );
    cart.put(cartLine(chicken, milli(1000)));
    expect(runs).toBe(1);
    cart.put(cartLine(tomatoes, milli(500)));
    expect(runs).toBe(2);
    expect(cart.quantity(tomatoes.id)).toBe(500);
  });

  test("follows the same cart in another tab", () => {
    const here = open();
    const there = open();
    there.put(cartLine(tomatoes, milli(500)));
    const key = "cabas.cart.d1";
    window.dispatchEvent(new StorageEvent("storage", { key, newValue: localStorage.getItem(key) }));
    expect(here.quantity(tomatoes.id)).toBe(500);
  });

  test("remembers the payment that was begun with it", () => {
    open().noteCheckout("c1");
    expect(open().checkoutId()).toBe("c1");
    const cart = open();
    cart.clear();
    expect(open().checkoutId()).toBeNull();
  });

  test("reads what it can of what is stored and leaves out the rest", () => {
    const line = cartLine(tomatoes, milli(500));
    localStorage.setItem(
      "cabas.cart.d1",
      JSON.stringify({ lines: [line, { offerId: "x", quantityMilli: -2 }, 7, null] }),
    );
    expect(open().lines()).toEqual([line]);
    localStorage.setItem("cabas.cart.d1", "{half");
    expect(open().lines()).toEqual([]);
    localStorage.setItem("cabas.cart.d1", "null");
    expect(open().lines()).toEqual([]);
  });
});
