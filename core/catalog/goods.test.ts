import { expect, it } from "vitest";
import { DRAWINGS } from "../../dev/pictures/keys.ts";
import { SALE_UNITS } from "../line/line-terms.ts";
import { CATEGORIES, categoryOf } from "./categories.ts";
import { GOODS, proposeGood } from "./goods.ts";

const PICTURES = new Set(DRAWINGS.map(({ key }) => key));

it("GOO-1 there are 150 common goods and more, each with names, shelf, picture and VAT", () => {
  expect(GOODS.length).toBeGreaterThanOrEqual(150);
  expect(new Set(GOODS.map(({ key }) => key)).size).toBe(GOODS.length);
  expect(new Set(GOODS.map(({ fr }) => fr)).size).toBe(GOODS.length);
  expect(GOODS.filter(({ picture }) => !PICTURES.has(picture)).map(({ key }) => key)).toEqual([]);
  expect(GOODS.filter(({ category }) => categoryOf(category) === undefined)).toEqual([]);
  expect(CATEGORIES.filter(({ key }) => !GOODS.some(({ category }) => category === key))).toEqual([]);
  for (const good of GOODS) {
    expect(good.key).toMatch(/^[a-z_]+$/);
    expect([550, 1000, 2000]).toContain(good.vatBps);
    if (good.season !== null) {
      for (const month of [good.season.from, good.season.to])
        expect([1, 12]).toEqual([Math.min(1, month), Math.max(12, month)]);
    }
    if (good.sold.kind === "counted") expect(SALE_UNITS).toContain(good.sold.unit);
  }
});

it("GOO-1 a weighed good may weigh 10 % more, poultry and cheese 20 %, pumpkins 30 %", () => {
  const above = GOODS.flatMap(({ category, picture, sold }) =>
    sold.kind === "weighed" ? [{ category, picture, percent: (sold.maxGrams * 100) / sold.estimateGrams - 100 }] : [],
  );
  expect(above.length).toBeGreaterThan(15);
  for (const { category, picture, percent } of above) {
    const squash = ["red-kuri", "butternut", "watermelon"].includes(picture);
    const animal = ["eggs_poultry", "cheese_dairy", "meat", "fish"].includes(category);
    expect(Math.round(percent)).toBe(squash ? 30 : animal ? 20 : 10);
  }
});

it("GOO-1 alcohol and what is not food bear 20 %, plants and flowers 10 %, food 5.5 %", () => {
  const rate = (name: string) => proposeGood(name)?.vatBps;
  expect(["Vin rouge", "Bière", "Savon"].map(rate)).toEqual([2000, 2000, 2000]);
  expect(["Bouquet de fleurs", "Plant de tomate"].map(rate)).toEqual([1000, 1000]);
  expect(["Tomates", "Poulet", "Jus de pomme"].map(rate)).toEqual([550, 550, 550]);
});

it.each([
  ["tomates", "Tomate"],
  ["TOMATE ANCIENNE", "Tomate"],
  ["epinards", "Épinard"],
  ["Poireaux", "Poireau"],
  ["choux", "Chou"],
  ["oeufs de poules élevées dehors", "Œufs"],
  ["courgete", "Courgette"],
  ["courgettte", "Courgette"],
  ["corugette", "Courgette"],
  ["potimaron bio", "Potimarron"],
  ["Honey", "Miel"],
  ["Celeri rave", "Céleri-rave"],
])("GOO-2 accents, plurals, capitals and one wrong letter are forgiven: %s is %s", (typed, fr) => {
  expect(proposeGood(typed)?.fr).toBe(fr);
});

it.each([
  ["Tarte aux pommes", "Tarte"],
  ["Confiture de fraises", "Confiture"],
  ["Pommes de terre Charlotte", "Pomme de terre"],
  ["Pommes", "Pomme"],
  ["Jus de pomme", "Jus de pomme"],
  ["Vinaigre de cidre", "Vinaigre"],
  ["Carottes fanes", "Carottes fanes"],
  ["Miel de châtaignier", "Miel de châtaignier"],
  ["Betteraves cuites", "Betterave cuite"],
  ["Patates douces", "Patate douce"],
])("GOO-3 the first word decides, then the longer name: %s is %s", (typed, fr) => {
  expect(proposeGood(typed)?.fr).toBe(fr);
});

it.each(["", "   ", "Abonnement", "xyz", "foire", "de la"])("GOO-4 %j means nothing known", (typed) => {
  expect(proposeGood(typed)).toBeUndefined();
});

it("GOO-2 every name of every good finds a good of the same shelf", () => {
  const lost = GOODS.flatMap((good) =>
    [good.fr, good.en, ...good.words]
      .filter((name) => proposeGood(name)?.category !== good.category)
      .map((name) => `${name} → ${proposeGood(name)?.fr}`),
  );
  expect(lost).toEqual([]);
});
