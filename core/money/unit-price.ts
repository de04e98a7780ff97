import { type Cents, cents } from "./cents.ts";
import { mulDivHalfUp } from "./rounding.ts";

/** What one packing holds: net grams, net millilitres, or a number of pieces. */
export type Content = { readonly unit: "g" | "ml" | "piece"; readonly amount: number };
export type UnitPrice = { readonly per: "kg" | "l" | "piece"; readonly cents: Cents };

const BASES = {
  g: { per: "kg", amount: 1000 },
  ml: { per: "l", amount: 1000 },
  piece: { per: "piece", amount: 1 },
} as const;

/** UNI-1. The price per kg, litre or piece that the law wants beside the price; none where the content is not known. */
export function unitPrice(priceCents: Cents, content: Content): UnitPrice | undefined {
  if (content.amount <= 0) return undefined;
  const base = BASES[content.unit];
  return { per: base.per, cents: cents(mulDivHalfUp(priceCents, base.amount, content.amount)) };
}
