import { expect, it } from "vitest";
import { type PreparationItem, preparationItems } from "./preparation-items.ts";
import { aPaper, aPaperBasket, aPaperLine, bread, potatoes } from "./testing/a-paper.ts";

const options = { order: "name", size: "normal", phones: false, goods: false } as const;

const words = (item: PreparationItem): string => {
  if (item.kind === "title") return `${item.startsPage ? "page " : ""}${item.producer.name}: ${item.part}`;
  if (item.kind === "good") return `${item.good.totalMilli} ${item.good.sample.productName} in ${item.good.baskets}`;
  return `${item.basket.number}: ${item.lines.map((line) => `${line.quantityMilli} ${line.productName}`).join(", ")}`;
};

it("gives each producer pages of its own: totals first, then who gets what", () => {
  const paper = aPaper([
    aPaperBasket(1, "Ouali", { lines: [aPaperLine(), potatoes(1500), bread] }),
    aPaperBasket(2, "Castex", { lines: [potatoes(500)] }),
  ]);
  expect(preparationItems(paper, options).map(words)).toEqual([
    "page Boulangerie Dulong: goods",
    "1000 Pain au levain in 1",
    "Boulangerie Dulong: baskets",
    "1: 1000 Pain au levain",
    "page Ferme de Peyrignolles: goods",
    "2000 Batavia in 1",
    "2000 Pommes de terre in 2",
    "Ferme de Peyrignolles: baskets",
    "2: 500 Pommes de terre",
    "1: 2000 Batavia, 1500 Pommes de terre",
  ]);
});

it("adds up what one basket ordered twice, and prints nothing for a producer without orders", () => {
  const paper = aPaper([aPaperBasket(1, "Ouali", { lines: [potatoes(1000), potatoes(250)] })]);
  expect(preparationItems(paper, { ...options, order: "number" }).map(words)).toEqual([
    "page Ferme de Peyrignolles: goods",
    "1250 Pommes de terre in 1",
    "Ferme de Peyrignolles: baskets",
    "1: 1000 Pommes de terre, 250 Pommes de terre",
  ]);
});
