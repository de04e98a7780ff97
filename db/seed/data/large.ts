import { seededRandom } from "../../../core/random/seeded.ts";
import { demoBaskets } from "./baskets.ts";
import { onSale } from "./on-sale.ts";
import { demoPerson } from "./people.ts";
import { demoProducers } from "./producers.ts";
import type { DemoBasket, DemoPerson, DemoProducer } from "./shapes.ts";

export type LargeMarket = {
  readonly producers: readonly DemoProducer[];
  readonly people: readonly DemoPerson[];
  readonly baskets: readonly DemoBasket[];
};

export type LargeSize = {
  readonly products: number;
  readonly producers: number;
  readonly baskets: number;
  readonly linesPerBasket: number;
};

/** The size that the quality measures ask for. */
export const LARGE: LargeSize = { products: 2000, producers: 40, baskets: 500, linesPerBasket: 12 };

/**
 * A market far larger than any real one, made of the demo's goods over and over: same shapes, other keys and names, every
 * basket exactly as long as asked, no stock that could run out.
 */
export function largeMarket(seed: number, size: LargeSize = LARGE): LargeMarket {
  const producers = largeProducers(seed, size);
  const people = Array.from({ length: size.baskets }, (_, index) =>
    demoPerson([`client-${index + 1}`, "Camille", `Client ${index + 1}`], 1000 + index),
  );
  const lines = { fewest: size.linesPerBasket, most: size.linesPerBasket };
  return { producers, people, baskets: demoBaskets(seed, people, onSale(producers), size.baskets, lines) };
}

function largeProducers(seed: number, size: LargeSize): DemoProducer[] {
  const random = seededRandom(seed);
  return Array.from({ length: size.producers }, (_, index) => {
    const model = random.pick(demoProducers);
    const number = index + 1;
    // The first producers take what does not divide.
    const share = Math.floor(size.products / size.producers) + (index < size.products % size.producers ? 1 : 0);
    return {
      ...model,
      slug: `ferme-${number}`,
      name: `${model.name} ${number}`,
      owner: demoPerson([`ferme-${number}`, "Dominique", `Ferme ${number}`], 5000 + index),
      products: Array.from({ length: share }, (_, nth) => {
        const good = random.pick(model.products);
        return {
          ...good,
          key: `${good.key}-${number}-${nth + 1}`,
          name: `${good.name} ${number}.${nth + 1}`,
          stock: { unit: good.stock.unit, amount: null },
        };
      }),
    };
  });
}
