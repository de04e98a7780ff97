import type { Paper } from "../../../../core/contract/manage.ts";
import { cents } from "../../../../core/money/cents.ts";
import { milli, milliOf } from "../../../../core/quantity/milli.ts";
import type { PaperBasket, PaperLine } from "../paper-people.ts";

type Given<Made> = { readonly [Key in keyof Made]?: Made[Key] };

export const aPaperLine = (given: Given<PaperLine> = {}): PaperLine => ({
  producerId: "luc",
  productKey: given.productName ?? "Batavia",
  productName: "Batavia",
  variantLabel: "la pièce",
  unit: "piece",
  kind: "counted",
  quantityMilli: milliOf(2),
  estimateGrams: null,
  chargedCents: cents(280),
  cold: "ambient",
  boxContent: "",
  ...given,
});

export const potatoes = (grams: number): PaperLine =>
  aPaperLine({ productName: "Pommes de terre", variantLabel: "le kg", unit: "kg", quantityMilli: milli(grams) });

export const bread = aPaperLine({ producerId: "dulong", productName: "Pain au levain", quantityMilli: milliOf(1) });

export const aPaperBasket = (number: number, lastName: string, given: Given<PaperBasket> = {}): PaperBasket => ({
  number,
  firstName: "Ana",
  lastName,
  phone: "",
  chargedCents: cents(1234),
  estimateCents: cents(1200),
  fees: [],
  ifMissing: "refund",
  lines: [aPaperLine()],
  ...given,
});

export const aPaper = (baskets: readonly PaperBasket[]): Paper => ({
  market: { name: "Le marché de Captieux", placeName: "Halle de Captieux" },
  distribution: {
    id: "d",
    timeZone: "Europe/Paris",
    pickupOn: "2026-11-21",
    opensAt: 0,
    closesAt: 0,
    pickupStartsAt: Date.UTC(2026, 10, 21, 9),
    pickupEndsAt: Date.UTC(2026, 10, 21, 11, 30),
    placeName: "Halle de Captieux",
    state: "closed",
    note: "",
    held: false,
    placesLeft: null,
    validatedAt: null,
  },
  lead: "Claire Dumas",
  timeZone: "Europe/Paris",
  baskets: [...baskets],
  producers: [
    { id: "dulong", name: "Boulangerie Dulong" },
    { id: "luc", name: "Ferme de Peyrignolles" },
  ],
});
