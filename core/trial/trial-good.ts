import type { Good } from "../catalog/good.ts";
import { GOODS } from "../catalog/goods.ts";
import type { Bps } from "../money/bps.ts";
import { type Cents, cents } from "../money/cents.ts";
import type { Grams } from "../quantity/grams.ts";

/** A good that invented baskets hold: the terms of a line, as an offer would have them. */
export type TrialGood = {
  readonly offerId: string;
  readonly producerId: string;
  readonly productName: string;
  readonly variantLabel: string;
  readonly picture: string;
  readonly tint: string;
  readonly category: string;
  readonly cold: "ambient" | "fresh" | "frozen";
  readonly kind: "counted" | "weighed";
  readonly unit: string;
  readonly priceCents: Cents;
  readonly estimateGrams: Grams | null;
  readonly maxGrams: Grams | null;
  readonly vatBps: Bps;
  readonly pieceWeighed: boolean;
  /** The smallest quantity that it is sold in, in thousandths. */
  readonly stepMilli: number;
};

/** An invented farm is a name and nothing else: what follows the mark is shown as the producer's name. */
export const INVENTED_FARM = "trial:";
const FARM = { fr: `${INVENTED_FARM}La Ferme d’essai`, en: `${INVENTED_FARM}Trial Farm` };
const UNIT_WORDS = {
  fr: {
    bunch: "botte",
    tray: "barquette",
    jar: "pot",
    bottle: "bouteille",
    bag: "sachet",
    box: "boîte",
    dozen: "douzaine",
    kg: "kg",
    l: "litre",
    piece: "pièce",
  },
  en: {
    bunch: "bunch",
    tray: "tray",
    jar: "jar",
    bottle: "bottle",
    bag: "bag",
    box: "box",
    dozen: "dozen",
    kg: "kg",
    l: "litre",
    piece: "piece",
  },
} as const;

/** What a market sells as long as it has nothing of its own: something counted, something weighed, something cold. */
const PRICES: readonly (readonly [key: string, priceCents: number])[] = [
  ["lettuce", 120],
  ["tomme_cheese", 2190],
  ["bunched_carrots", 250],
  ["chicken", 1290],
  ["eggs", 240],
  ["bread", 320],
  ["honey", 790],
  ["apple_juice", 350],
];

const MOST_GOODS = 10;

/**
 * TRI-1. The goods of a trial: the market's own, and of the common ones what it lacks, so that there is always something to
 * count and something to weigh. Of a market without goods, common ones of an invented farm.
 */
export function trialGoods(own: readonly TrialGood[], locale: "fr" | "en"): TrialGood[] {
  const common = PRICES.flatMap(([key, price]) => {
    const good = GOODS.find((one) => one.key === key);
    return good === undefined ? [] : [commonGood(good, price, locale)];
  });
  if (own.length === 0) return common;
  const counted = own.filter((good) => good.kind === "counted" && good.unit !== "kg" && good.unit !== "l");
  const weighed = own.filter((good) => good.kind === "weighed");
  const bulk = own.filter((good) => !counted.includes(good) && !weighed.includes(good));
  const lacking = [
    ...(counted.length === 0 ? common.filter((good) => good.kind === "counted").slice(0, 2) : []),
    ...(weighed.length === 0 ? common.filter((good) => good.kind === "weighed").slice(0, 1) : []),
  ];
  return [...lacking, ...counted.slice(0, 6), ...weighed.slice(0, 3), ...bulk.slice(0, 2)].slice(0, MOST_GOODS);
}

function commonGood(good: Good, price: number, locale: "fr" | "en"): TrialGood {
  const { sold } = good;
  const unit = sold.kind === "weighed" ? "piece" : sold.unit;
  return {
    offerId: `${INVENTED_FARM}${good.key}`,
    producerId: FARM[locale],
    productName: good[locale],
    variantLabel: UNIT_WORDS[locale][unit],
    picture: good.picture,
    tint: good.tint,
    category: good.category,
    cold: good.cold,
    kind: sold.kind,
    unit,
    priceCents: cents(price),
    estimateGrams: sold.kind === "weighed" ? sold.estimateGrams : null,
    maxGrams: sold.kind === "weighed" ? sold.maxGrams : null,
    vatBps: good.vatBps,
    pieceWeighed: false,
    stepMilli: 1000,
  };
}
