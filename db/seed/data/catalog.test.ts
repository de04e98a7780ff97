import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { CATEGORIES } from "../../../core/catalog/categories.ts";
import { LABELS } from "../../../core/catalog/labels.ts";
import { SALE_UNITS } from "../../../core/line/line-terms.ts";
import { DRAWINGS } from "../../../dev/pictures/keys.ts";
import { demoMarket } from "./market.ts";
import { onSale } from "./on-sale.ts";
import { demoProducers } from "./producers.ts";
import type { DemoProduct, DemoVariant } from "./shapes.ts";

const products = demoProducers.flatMap((producer) => producer.products);
const variants = onSale(demoProducers);
const named = (name: string) => products.find((product) => product.name === name);
const scenes = readdirSync(fileURLToPath(new URL("../../../app/public/scenes/", import.meta.url)));

const kindsOf = (list: readonly string[]) => new Set(list);

it("has ten producers, more than ninety goods and no key twice", () => {
  expect(demoProducers).toHaveLength(10);
  expect(products.length).toBeGreaterThan(90);
  expect(kindsOf(products.map(({ key }) => key)).size).toBe(products.length);
  expect(kindsOf(products.map(({ name }) => name)).size).toBe(products.length);
  expect(kindsOf(demoProducers.map(({ slug }) => slug)).size).toBe(demoProducers.length);
  for (const product of products) {
    expect(kindsOf(product.variants.map(({ key }) => key)).size, product.key).toBe(product.variants.length);
  }
});

it("uses every category, every certified label that food can have, every unit of sale and every rate", () => {
  expect(kindsOf(products.map(({ category }) => category))).toEqual(kindsOf(CATEGORIES.map(({ key }) => key)));
  const labels = kindsOf(products.flatMap((product) => product.labels));
  const certified = LABELS.flatMap(({ key, certified }) => (certified && key !== "organic_conversion" ? [key] : []));
  expect(certified.filter((key) => !labels.has(key))).toEqual([]);
  const units = variants.flatMap(({ variant: { terms } }) => (terms.kind === "counted" ? [terms.unit] : []));
  expect(kindsOf(units)).toEqual(kindsOf(SALE_UNITS));
  expect(kindsOf(variants.map(({ variant }) => String(variant.vatBps)))).toEqual(kindsOf(["550", "1000", "2000"]));
  expect(kindsOf(products.map(({ cold }) => cold))).toEqual(kindsOf(["ambient", "fresh", "frozen"]));
});

it("taxes alcohol and all that nobody eats above food", () => {
  const alcohol = products.filter(
    (product) => product.category === "drinks" && /% vol|Millésime/.test(product.description),
  );
  const home = products.filter(({ category }) => category === "home");
  expect(alcohol.length).toBeGreaterThan(4);
  for (const { vatBps } of alcohol.flatMap((product) => product.variants)) expect(vatBps).toBe(2000);
  for (const { vatBps } of home.flatMap((product) => product.variants)) expect(vatBps).toBeGreaterThan(550);
});

it("has a picture and a scene for everything that shows one", () => {
  const pictures = kindsOf(DRAWINGS.map(({ key }) => key));
  expect(products.filter(({ picture }) => !pictures.has(picture)).map(({ key }) => key)).toEqual([]);
  const shown = [demoMarket.scene, ...demoProducers.map(({ scene }) => scene)];
  expect(shown.filter((scene) => !scenes.includes(`${scene}.svg`))).toEqual([]);
  expect(kindsOf(shown).size).toBe(shown.length);
});

it.each(variants.map((item) => [`${item.product.key} ${item.variant.label}`, item.product, item.variant] as const))(
  "%s is priced, packed and taken from stock plausibly",
  (_, product, variant) => {
    const kiloCents = centsPerKilo(variant);
    if (kiloCents !== undefined) {
      expect(kiloCents).toBeGreaterThanOrEqual(150);
      expect(kiloCents).toBeLessThan(24_000);
    }
    if (variant.terms.kind === "weighed") {
      const { estimateGrams, maxGrams, perKgCents } = variant.terms;
      expect(perKgCents).toBeGreaterThan(0);
      expect(estimateGrams).toBeGreaterThanOrEqual(200);
      expect(maxGrams).toBeGreaterThan(estimateGrams);
      expect(maxGrams).toBeLessThanOrEqual(estimateGrams * 1.3);
    } else {
      expect(variant.terms.priceCents).toBeGreaterThan(50);
      expect(variant.terms.stepMilli).toBeGreaterThan(0);
    }
    expect(variant.stockPerUnit).toBe(expectedFromStock(product, variant));
    expect(product.stock.amount ?? variant.stockPerUnit).toBeGreaterThanOrEqual(variant.stockPerUnit);
  },
);

it("describes every good in one or two sentences, and every farm in three to five with its own first words", () => {
  for (const { key, description } of products) {
    expect(description, key).toMatch(/^[A-ZÀ-ÖŒ].{15,139}\.$/);
  }
  const stories = demoProducers.map(({ story }) => story);
  for (const story of stories) expect(story.match(/[.!?](\s|$)/g)?.length).toSatisfy((n: number) => n >= 3 && n <= 5);
  expect(kindsOf(stories.map((story) => story.slice(0, 12))).size).toBe(stories.length);
  const texts = [
    ...stories,
    ...products.map(({ description }) => description),
    demoMarket.about,
    demoMarket.howItWorks,
  ];
  for (const text of texts) expect(text).not.toMatch(/!|\s\s|’/);
});

it("invents company numbers whose check digits are right", () => {
  for (const { siret } of demoProducers) {
    expect(siret).toMatch(/^\d{14}$/);
    expect([luhn(siret) % 10, luhn(siret.slice(0, 9)) % 10]).toEqual([0, 0]);
  }
});

it("has the goods that the screens and scenarios speak of", () => {
  const price = (name: string) => {
    const terms = named(name)?.variants[0]?.terms;
    return terms?.kind === "counted"
      ? [terms.unit, terms.priceCents]
      : [terms?.perKgCents, terms?.estimateGrams, terms?.maxGrams];
  };
  expect(price("Tomates anciennes")).toEqual(["kg", 380]);
  expect(price("Batavia")).toEqual(["piece", 140]);
  expect(price("Miel de bruyère")).toEqual(["jar", 750]);
  expect(price("Pommes de terre")).toEqual(["kg", 195]);
  expect(price("Œufs plein air")).toEqual(["dozen", 420]);
  expect(price("Carottes fanes")).toEqual(["bunch", 230]);
  expect(price("Poulet fermier")).toEqual([1290, 1800, 2160]);
  expect(price("Tomme de brebis")).toEqual([2600, 300, 360]);
  expect(price("Potimarron")).toEqual([290, 1200, 1560]);
});

/** What one unit takes from the stock, worked out from what it says it holds. */
function expectedFromStock(product: DemoProduct, { terms }: DemoVariant): number {
  if (terms.kind === "weighed") return product.stock.unit === "g" ? terms.estimateGrams : 1;
  if (product.stock.unit === "g") return terms.unit === "kg" ? 1000 : (terms.content.grams ?? Number.NaN);
  if (product.stock.unit === "ml") return terms.unit === "l" ? 1000 : (terms.content.ml ?? Number.NaN);
  const countsInside = product.category === "fish" || product.key === "oeufs-plein-air";
  return countsInside && terms.content.grams === undefined ? (terms.content.pieces ?? 1) : 1;
}

function centsPerKilo({ terms }: DemoVariant): number | undefined {
  if (terms.kind === "weighed") return terms.perKgCents;
  if (terms.unit === "kg" || terms.unit === "l") return terms.priceCents;
  const held = terms.content.grams ?? terms.content.ml;
  return held === undefined ? undefined : (terms.priceCents * 1000) / held;
}

/** The sum whose last digit is 0 when the check digit is right. */
const luhn = (digits: string): number =>
  [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
