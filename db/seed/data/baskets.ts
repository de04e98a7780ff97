import type { CategoryKey } from "../../../core/catalog/categories.ts";
import { type Milli, milli } from "../../../core/quantity/milli.ts";
import { type SeededRandom, seededRandom } from "../../../core/random/seeded.ts";
import type { OnSale } from "./on-sale.ts";
import type { DemoBasket, DemoProduct, DemoTerms } from "./shapes.ts";

export type BasketSize = { readonly fewest: number; readonly most: number };

/**
 * What `count` of these people buy, one basket each: mostly vegetables, eggs and bread, cheap things more often than dear
 * ones, one packing of a product a basket, never more than the stock. Whoever comes too late gets what is left.
 */
export function demoBaskets(
  seed: number,
  people: readonly { readonly key: string }[],
  variants: readonly OnSale[],
  count: number,
  size: BasketSize = { fewest: 4, most: 12 },
): DemoBasket[] {
  if (count > people.length) throw new RangeError(`${count} baskets for ${people.length} people`);
  const random = seededRandom(seed);
  const shelves = variants.map((item) => ({ ...item, weight: appeal(item) }));
  const left = new Map<string, number>();
  const leftOf = (product: DemoProduct) => left.get(product.key) ?? product.stock.amount ?? Number.POSITIVE_INFINITY;

  const fill = (): DemoBasket["lines"] => {
    const lines: DemoBasket["lines"][number][] = [];
    const wanted = random.whole(size.fewest, size.most);
    let shelf = shelves.filter(
      ({ product, variant }) => takenFrom(variant.stockPerUnit, smallest(variant.terms)) <= leftOf(product),
    );
    while (lines.length < wanted && shelf.length > 0) {
      const { product, variant } = random.weighted(shelf, ({ weight }) => weight);
      const affordable = Math.floor((leftOf(product) * 1000) / variant.stockPerUnit);
      const quantityMilli = wantedQuantity(random, variant.terms, affordable);
      left.set(product.key, leftOf(product) - takenFrom(variant.stockPerUnit, quantityMilli));
      lines.push({ productKey: product.key, variantKey: variant.key, quantityMilli });
      shelf = shelf.filter((other) => other.product.key !== product.key);
    }
    return lines;
  };

  return random
    .shuffled(people)
    .slice(0, count)
    .map(({ key }) => ({ personKey: key, lines: fill() }))
    .filter(({ lines }) => lines.length > 0);
}

const APPEAL: Record<CategoryKey, number> = {
  vegetables: 10,
  fruit: 7,
  eggs_poultry: 8,
  cheese_dairy: 6,
  bakery: 8,
  meat: 4,
  fish: 3,
  honey_jam: 3,
  grocery: 2,
  drinks: 3,
  plants: 1,
  home: 1,
};

/** Halves with every doubling of the price above 4 €: people buy a lettuce each week and a box of pork twice a year. */
const appeal = ({ product, variant: { terms } }: OnSale): number =>
  APPEAL[product.category] / Math.max(1, usualCents(terms) / 400);

const usualCents = (terms: DemoTerms): number =>
  terms.kind === "counted" ? terms.priceCents : (terms.perKgCents * terms.estimateGrams) / 1000;

const smallest = (terms: DemoTerms): Milli => (terms.kind === "counted" ? terms.stepMilli : milli(1000));

const takenFrom = (stockPerUnit: number, quantityMilli: number): number => (quantityMilli * stockPerUnit) / 1000;

/** Steps of bulk goods towards one unit or a little more, one to three pieces of others; at most what is left. */
function wantedQuantity(random: SeededRandom, terms: DemoTerms, affordableMilli: number): Milli {
  const step = smallest(terms);
  const isBulk = step < 1000;
  const most = isBulk ? random.pick([500, 1000, 1000, 1500, 2000]) : random.weighted([1000, 2000, 3000], moreIsRare);
  const steps = Math.max(1, Math.min(Math.floor(most / step), Math.floor(affordableMilli / step)));
  return milli(steps * step);
}

const moreIsRare = (quantity: number): number => 8 ** (3 - quantity / 1000);
