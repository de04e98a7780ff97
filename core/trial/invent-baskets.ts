import { type Milli, milli } from "../quantity/milli.ts";
import type { SeededRandom } from "../random/seeded.ts";
import type { TrialGood } from "./trial-good.ts";

export type InventedLine = { readonly good: TrialGood; readonly quantityMilli: Milli };

const LEAST = 3;
const MOST = 6;

/**
 * TRI-2. As many baskets as there are people, each with three to six different goods (fewer where there are fewer); the first
 * counted and the first weighed good stand in the first baskets, for the script asks for them.
 */
export function inventBaskets(
  goods: readonly TrialGood[],
  baskets: number,
  random: SeededRandom,
): readonly (readonly InventedLine[])[] {
  const first = [goods.find((good) => good.kind === "counted"), goods.find((good) => good.kind === "weighed")].filter(
    (good) => good !== undefined,
  );
  return Array.from({ length: baskets }, (_, index) => {
    const wanted = random.whole(LEAST, MOST);
    const sure = index < 4 ? first : [];
    const others = random.shuffled(goods).filter((good) => !sure.includes(good));
    return [...sure, ...others].slice(0, Math.max(wanted, sure.length)).map((good) => ({
      good,
      quantityMilli: quantityOf(good, random),
    }));
  });
}

/** One to three packings; of bulk goods half a kilo to a kilo and a half; of what is weighed by the piece mostly one. */
function quantityOf(good: TrialGood, random: SeededRandom): Milli {
  if (good.kind === "weighed") return milli(random.chance(0.2) ? 2000 : 1000);
  const bulk = good.unit === "kg" || good.unit === "l";
  return milli(bulk ? 500 * random.whole(1, 3) : Math.max(1000, good.stepMilli) * random.whole(1, 3));
}
