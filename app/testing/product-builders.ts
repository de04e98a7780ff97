import type { CatalogProduct } from "../../core/contract/product.ts";
import { bps } from "../../core/money/bps.ts";
import { cents } from "../../core/money/cents.ts";
import { milli } from "../../core/quantity/milli.ts";

/** 40 bunches at 1.50 €, on sale where its catalog comes. */
export const aCatalogProduct = (id: string, name: string, rest: Partial<CatalogProduct> = {}): CatalogProduct => ({
  id,
  revision: 3,
  name,
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
  on: true,
  variants: [
    {
      id: `${id}-v`,
      label: "la botte",
      kind: "counted",
      unit: "bunch",
      priceCents: cents(150),
      vatBps: bps(550),
      estimateGrams: null,
      maxGrams: null,
      pieceWeighed: false,
      stepMilli: milli(1000),
      minMilli: null,
      maxMilli: null,
      contentGrams: null,
      contentMl: null,
      contentPieces: null,
      on: true,
      stockPerUnit: 1,
    },
  ],
  stock: { base: "piece", left: 40, reserved: 0, fixed: false },
  onSale: [],
  offered: false,
  dates: [],
  ...rest,
});
