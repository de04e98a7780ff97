import type { DistributionCard, Offer, Shop } from "../../core/contract/market.ts";
import { bps } from "../../core/money/bps.ts";
import { cents } from "../../core/money/cents.ts";
import { grams } from "../../core/quantity/grams.ts";
import { milli } from "../../core/quantity/milli.ts";
import type { Stock } from "../cart/stock-left.ts";

/** Tomatoes by the kg, in half kilos, 3.80 € the kg, unless said otherwise. */
export const anOffer = (rest: Partial<Offer> = {}): Offer => ({
  id: "tomatoes",
  producerId: "luc",
  productId: "p-tomatoes",
  name: "Tomates anciennes",
  label: "le kg",
  description: "",
  category: "vegetables",
  labels: [],
  allergens: [],
  origin: null,
  cold: "ambient",
  picture: "tomato",
  tint: "peach",
  kind: "counted",
  unit: "kg",
  priceCents: cents(380),
  estimateGrams: null,
  maxGrams: null,
  stepMilli: milli(500),
  minMilli: null,
  maxMilli: null,
  pieceWeighed: false,
  isBox: false,
  contentGrams: null,
  contentMl: null,
  contentPieces: null,
  vatBps: bps(550),
  stockPoolId: "pool-tomatoes",
  stockPerUnit: 1000,
  ...rest,
});

/** A chicken of about 1.8 kg, at most 2.16, at 12.90 €/kg. */
export const aWeighedOffer = (rest: Partial<Offer> = {}): Offer =>
  anOffer({
    id: "chicken",
    producerId: "maud",
    productId: "p-chicken",
    name: "Poulet fermier",
    label: "la pièce",
    category: "poultry",
    kind: "weighed",
    unit: "piece",
    priceCents: cents(1290),
    estimateGrams: grams(1800),
    maxGrams: grams(2160),
    stepMilli: milli(1000),
    stockPoolId: "pool-chicken",
    stockPerUnit: 1,
    picture: "chicken",
    ...rest,
  });

const hour = 3_600_000;

/** Saturday 21 November 2026, 10:00 in Paris. */
export const pickupStartsAt = Date.UTC(2026, 10, 21, 9);

/** A sale that is open, with six hours to go. */
export const aDistribution = (rest: Partial<DistributionCard> = {}): DistributionCard => ({
  id: "0190a000-0000-7000-8000-000000000001",
  pickupOn: "2026-11-21",
  opensAt: pickupStartsAt - 120 * hour,
  closesAt: pickupStartsAt - 14 * hour,
  pickupStartsAt,
  pickupEndsAt: pickupStartsAt + 2.5 * hour,
  placeName: "Halle de Captieux",
  timeZone: "Europe/Paris",
  note: "",
  state: "open",
  held: false,
  placesLeft: null,
  validatedAt: null,
  ...rest,
});

export const aShop = (rest: Partial<Shop> = {}): Shop => ({
  market: {
    id: "m-captieux",
    slug: "captieux",
    name: "Le marché de Captieux",
    timeZone: "Europe/Paris",
    scene: "market-hall",
    weighedCharge: "maximum",
    uncollectedText: "",
  },
  distribution: aDistribution(),
  mayOrder: true,
  producers: [
    { id: "luc", slug: "peyrignolles", name: "Ferme de Peyrignolles", closesAt: null },
    { id: "maud", slug: "poules-du-bois", name: "Les Poules du Bois", closesAt: null },
  ],
  offers: [anOffer(), aWeighedOffer()],
  fees: [],
  stock: {},
  now: pickupStartsAt - 20 * hour,
  ...rest,
});

/** Base units left per pool, as a live stock tells them. */
export const stockOf =
  (left: Readonly<Record<string, number | null>>): Stock =>
  (pool) =>
    left[pool];
