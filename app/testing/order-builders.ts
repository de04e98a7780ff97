import type { BasketLine, Checkout, Order } from "../../core/contract/order.ts";
import { bps } from "../../core/money/bps.ts";
import { cents } from "../../core/money/cents.ts";
import { milliOf } from "../../core/quantity/milli.ts";
import { aDistribution } from "./shop-builders.ts";

/** A dozen eggs for 4.20 €, ordered and not settled yet. */
export const aBasketLine = (rest: Partial<BasketLine> = {}): BasketLine => ({
  id: "line-1",
  ref: 1,
  producerId: "maud",
  producerName: "Les Poules du Bois",
  productName: "Œufs plein air",
  variantLabel: "les 12",
  picture: "egg-box",
  tint: "honey",
  cold: "ambient",
  kind: "counted",
  unit: "box",
  priceCents: cents(420),
  estimateGrams: null,
  maxGrams: null,
  vatBps: bps(550),
  quantityMilli: milliOf(1),
  chargedCents: cents(420),
  estimateCents: cents(420),
  finalCents: null,
  finalMilli: null,
  finalGrams: null,
  reason: null,
  pieceWeighed: false,
  origin: "ordered",
  extraCents: cents(0),
  replacedBy: null,
  ...rest,
});

export const anOrder = (rest: Partial<Order> = {}): Order => ({
  id: "0190a000-0000-7000-8000-000000000012",
  number: 12,
  marketSlug: "captieux",
  marketName: "Le marché de Captieux",
  distribution: aDistribution(),
  status: "ordered",
  lines: 1,
  producerIds: ["luc"],
  feeTerms: [],
  paidCents: cents(420),
  refundedCents: cents(0),
  estimateCents: cents(420),
  finalCents: null,
  ifMissing: "refund",
  customer: { firstName: "Ana", lastName: "Lefèvre" },
  basketLines: [aBasketLine()],
  fees: [],
  refunds: [],
  dues: [],
  moved: null,
  missing: [],
  placeAddress: "Place de la Mairie",
  uncollectedText: "",
  code: "q7Zt-0_AbcDEfgh9",
  ...rest,
});

export const aCheckout = (rest: Partial<Checkout> = {}): Checkout => ({
  id: "0190a000-0000-7000-8000-0000000000c1",
  distributionId: aDistribution().id,
  marketSlug: "captieux",
  status: "open",
  amountCents: cents(420),
  estimateCents: cents(420),
  holdUntil: aDistribution().closesAt,
  url: "http://pay.example/page",
  basketId: null,
  basketNumber: null,
  refundedInFull: false,
  ...rest,
});
