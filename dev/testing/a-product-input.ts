import type { ProductInput, VariantInput } from "../../core/contract/product.ts";

/** Sold by the piece at 1.50 €, unless said otherwise. */
export const aVariantInput = (some: Partial<VariantInput> = {}): VariantInput => ({
  id: null,
  label: "la pièce",
  kind: "counted",
  unit: "piece",
  priceCents: 150,
  vatBps: 550,
  estimateGrams: null,
  maxGrams: null,
  pieceWeighed: false,
  stepMilli: 1000,
  minMilli: null,
  maxMilli: null,
  contentGrams: null,
  contentMl: null,
  contentPieces: null,
  on: true,
  ...some,
});

/** A new radish without limit of stock, unless said otherwise. */
export const aProductInput = (some: Partial<ProductInput> = {}): ProductInput => ({
  id: null,
  revision: 0,
  name: "Radis",
  description: "",
  category: "vegetables",
  labels: [],
  allergens: [],
  origin: null,
  cold: "ambient",
  picture: "radish",
  tint: "rose",
  season: null,
  isBox: false,
  variants: [aVariantInput()],
  stock: { left: null, seen: null },
  ...some,
});
