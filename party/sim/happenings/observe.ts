import type { DraftKind } from "../../../core/draft/draft-entry.ts";
import { REASONS } from "../../../core/line/reason.ts";
import { grams } from "../../../core/quantity/grams.ts";
import { milli } from "../../../core/quantity/milli.ts";
import type { SeededRandom } from "../../../core/random/seeded.ts";
import type { Hall } from "../hall.ts";
import type { Observation } from "../sim-phone.ts";
import type { Tab } from "../tab.ts";

/** One way of writing each kind of entry: a kind that is new in the draft does not compile before it can happen here. */
const OBSERVE: Record<DraftKind, (line: number, random: SeededRandom) => Observation> = {
  count: (l, random) => ({ k: "count", l, v: random.chance(0.15) ? null : milli(random.whole(0, 4) * 500) }),
  weigh: (l, random) => ({
    k: "weigh",
    l,
    v: random.chance(0.15) ? null : Array.from({ length: random.whole(1, 3) }, () => grams(random.whole(100, 2500))),
  }),
  reason: (l, random) => ({ k: "reason", l, v: random.chance(0.2) ? null : random.pick(REASONS) }),
  note: (_, random) => ({ k: "note", v: random.chance(0.2) ? null : `note ${random.whole(1, 9)}` }),
  arrived: (_, random) => ({ k: "arrived", v: random.chance(0.7) }),
  bags: (_, random) => ({ k: "bags", v: random.chance(0.2) ? null : random.whole(0, 5) }),
  crate: (_, random) => ({ k: "crate", v: random.chance(0.2) ? null : `B${random.whole(1, 9)}` }),
};

const WEIGHTS: Partial<Record<DraftKind, number>> = { count: 6, weigh: 5, reason: 2 };

export function observe(hall: Hall, tab: Tab, random: SeededRandom): void {
  const basket = anyBasket(hall, tab, random);
  if (basket === undefined) return;
  const kinds = Object.keys(OBSERVE).filter((kind): kind is DraftKind => kind in OBSERVE);
  const kind = random.weighted(kinds, (one) => WEIGHTS[one] ?? 1);
  const line = random.whole(1, Math.max(basket.lines.length, 1));
  tab.phone.observe(basket.number, OBSERVE[kind](line, random));
}

/** One that the phone knows; without facts a phone shows nothing to touch. */
export const anyBasket = (_: Hall, tab: Tab, random: SeededRandom) => {
  const baskets = tab.phone.facts()?.baskets ?? [];
  return baskets.length === 0 ? undefined : random.pick(baskets);
};
