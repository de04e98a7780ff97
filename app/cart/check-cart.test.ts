import { describe, expect, test } from "vitest";
import { milli } from "../../core/quantity/milli.ts";
import { anOffer, stockOf } from "../testing/shop-builders.ts";
import { checkCart } from "./check-cart.ts";
import { cartLine } from "./offer-line.ts";

const tomatoes = anOffer();
const jar = anOffer({ id: "jar", label: "le bocal", unit: "jar", stepMilli: milli(1000), stockPerUnit: 750 });
const offers = new Map([tomatoes, jar].map((offer) => [offer.id, offer]));
const problems = (...[lines, known, stock]: Parameters<typeof checkCart>) =>
  checkCart(lines, known, stock).map((checked) => checked.problem);

describe("a cart against what is on sale", () => {
  test("what can be had has no problem, also without a limit", () => {
    const lines = [cartLine(tomatoes, milli(1500))];
    expect(problems(lines, offers, stockOf({ "pool-tomatoes": 1500 }))).toEqual([undefined]);
    expect(problems(lines, offers, stockOf({ "pool-tomatoes": null }))).toEqual([undefined]);
    expect(problems(lines, offers, stockOf({}))).toEqual([undefined]);
  });

  test("a withdrawn offer stays in the cart, with its name and the reason", () => {
    const [checked] = checkCart(
      [cartLine(anOffer({ id: "leeks", name: "Poireaux" }), milli(500))],
      offers,
      stockOf({}),
    );
    expect(checked?.problem).toEqual({ kind: "gone" });
    expect(checked?.line.name).toBe("Poireaux");
  });

  test("what remains is offered in whole steps", () => {
    const lines = [cartLine(tomatoes, milli(3000))];
    expect(problems(lines, offers, stockOf({ "pool-tomatoes": 2300 }))).toEqual([
      { kind: "short", leftMilli: milli(2000) },
    ]);
    expect(problems(lines, offers, stockOf({ "pool-tomatoes": 499 }))).toEqual([{ kind: "sold_out" }]);
  });

  test("packings of one product share its stock, the earlier line first", () => {
    const lines = [cartLine(tomatoes, milli(1000)), cartLine(jar, milli(2000))];
    expect(problems(lines, offers, stockOf({ "pool-tomatoes": 2000 }))).toEqual([
      undefined,
      { kind: "short", leftMilli: milli(1000) },
    ]);
    expect(problems(lines.toReversed(), offers, stockOf({ "pool-tomatoes": 2000 }))).toEqual([
      undefined,
      { kind: "short", leftMilli: milli(500) },
    ]);
  });

  test("a quantity that is no longer sold goes to the nearest that is there", () => {
    const coarse = new Map([[tomatoes.id, anOffer({ stepMilli: milli(1000) })]]);
    expect(problems([cartLine(tomatoes, milli(2500))], coarse, stockOf({}))).toEqual([
      { kind: "step", nearestMilli: milli(3000) },
    ]);
    expect(problems([cartLine(tomatoes, milli(2500))], coarse, stockOf({ "pool-tomatoes": 3100 }))).toEqual([
      { kind: "step", nearestMilli: milli(3000) },
    ]);
    expect(problems([cartLine(tomatoes, milli(200))], coarse, stockOf({}))).toEqual([
      { kind: "step", nearestMilli: milli(1000) },
    ]);
  });
});
