import type { ProducerSale, SaleRow, SaleTotals } from "../../core/contract/producer.ts";
import { cents } from "../../core/money/cents.ts";
import { milli } from "../../core/quantity/milli.ts";
import type { ProducerSaleCard } from "../api/producer.ts";
import { aDistribution } from "./shop-builders.ts";

/** 10 kg of tomatoes ordered, 30 kg left. */
export const aSaleRow = (rest: Partial<SaleRow> = {}): SaleRow => ({
  offerId: "tomatoes",
  productName: "Tomates anciennes",
  variantLabel: "le kg",
  picture: "tomato",
  tint: "peach",
  unit: "kg",
  kind: "counted",
  quantityMilli: milli(10_000),
  estimateGrams: null,
  chargedCents: cents(3800),
  estimateCents: cents(3800),
  baskets: 6,
  stockBase: "g",
  onHand: 40_000,
  left: 30_000,
  ...rest,
});

export const someTotals = (rest: Partial<SaleTotals> = {}): SaleTotals => ({
  rows: [aSaleRow()],
  baskets: 6,
  estimateCents: cents(3800),
  netCents: cents(3650),
  lastHourCents: cents(0),
  at: aDistribution().opensAt,
  ...rest,
});

export const aProducerSale = (rest: Partial<ProducerSale> = {}): ProducerSale => ({
  producer: { id: "luc", slug: "peyrignolles", name: "Ferme de Peyrignolles" },
  market: { slug: "captieux", name: "Le marché de Captieux", timeZone: "Europe/Paris" },
  distribution: aDistribution(),
  answer: "yes",
  totals: someTotals(),
  previous: null,
  curve: [[60, 3800]],
  payOn: "2026-11-30",
  ...rest,
});

export const aProducerSaleCard = (rest: Partial<ProducerSaleCard> = {}): ProducerSaleCard => ({
  marketName: "Le marché de Captieux",
  marketSlug: "captieux",
  distribution: aDistribution(),
  answer: "yes",
  baskets: 0,
  estimateCents: cents(0),
  invitedAt: null,
  answerBy: null,
  chosen: null,
  standing: false,
  stockAsked: false,
  ...rest,
});
