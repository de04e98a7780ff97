import { expect, it } from "vitest";
import { milliOf } from "../../../core/quantity/milli.ts";
import { aBasket, aChicken, aLine } from "../testing/board-facts.ts";
import { producerGoods } from "./product-groups.ts";

it("gathers the same good of all baskets, by number, under its producer", () => {
  const goods = producerGoods([
    aBasket({ number: 12, lines: [aLine({ ref: 1 }), aChicken({ ref: 2 })] }),
    aBasket({ number: 3, lines: [aLine({ ref: 1, quantityMilli: milliOf(1) })] }),
  ]);
  expect(
    goods.map((producer) => [producer.producerName, producer.products.map((one) => one.sample.productName)]),
  ).toEqual([
    ["Ferme de Peyrignolles", ["Batavia"]],
    ["Les Poules du Bois", ["Poulet fermier"]],
  ]);
  expect(goods[0]?.products[0]).toMatchObject({ totalMilli: 3000, parts: [{ basket: 3 }, { basket: 12 }] });
});

it("keeps packings apart and gives nothing to a cancelled basket", () => {
  const goods = producerGoods([
    aBasket({ number: 1, lines: [aLine({ ref: 1 }), aLine({ ref: 2, variantLabel: "le lot de 3" })] }),
    aBasket({ number: 2, status: "cancelled" }),
  ]);
  expect(goods[0]?.products.map((one) => [one.sample.variantLabel, one.totalMilli])).toEqual([
    ["la pièce", 2000],
    ["le lot de 3", 2000],
  ]);
});
