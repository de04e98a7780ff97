import type { OfferedProduct, Offering, SaleOffering } from "../../../core/contract/participation.ts";

/** What a producer is about to say for one date. */
export type OfferingDraft = {
  whole: boolean;
  variants: ReadonlySet<string>;
  /** Quantities of that date alone; a product that is not named draws on its usual stock. */
  stocks: ReadonlyMap<string, number | null>;
  /** Whole days before the end of the sale at which this producer's own window ends. */
  daysEarlier: number;
  word: string;
};

const DAY_MS = 86_400_000;

/** From what stands: a catalog that has not answered begins whole. */
export function draftOf(sale: SaleOffering): OfferingDraft {
  const answered = sale.catalogs.filter((one) => one.answer === "yes");
  const own = answered.find((one) => one.closesAt !== null)?.closesAt ?? null;
  return {
    whole: answered.every((one) => one.chosen === null),
    variants: new Set(
      sale.products.flatMap((product) =>
        product.variants.filter((one) => one.onSale || answered.length === 0).map((one) => one.id),
      ),
    ),
    stocks: new Map(sale.products.filter((one) => one.dated).map((one) => [one.productId, one.onHand])),
    daysEarlier: own === null ? 0 : Math.round((sale.distribution.closesAt - own) / DAY_MS),
    word: answered[0]?.word ?? "",
  };
}

/** What is sent. Choosing everything is not the same as the whole catalog: goods of later days stay out. */
export const offeringOf = (draft: OfferingDraft): Offering => ({
  variantIds: draft.whole ? null : [...draft.variants],
  stocks: [...draft.stocks].map(([productId, onHand]) => ({ productId, onHand })),
});

export const closesAtOf = (draft: OfferingDraft, sale: SaleOffering): number | null =>
  draft.daysEarlier === 0 ? null : sale.distribution.closesAt - draft.daysEarlier * DAY_MS;

/** How many days earlier it can close: never before the sale opens. */
export const daysEarlierChoices = (sale: SaleOffering): number[] =>
  [0, 1, 2, 3].filter((days) => sale.distribution.closesAt - days * DAY_MS > sale.distribution.opensAt);

/** All packings of a product in, or none of them. */
export function withProduct(draft: OfferingDraft, product: OfferedProduct, on: boolean): OfferingDraft {
  const variants = new Set(draft.variants);
  for (const { id } of product.variants) {
    if (on) variants.add(id);
    else variants.delete(id);
  }
  return { ...draft, variants };
}

export function withVariant(draft: OfferingDraft, id: string, on: boolean): OfferingDraft {
  const variants = new Set(draft.variants);
  if (on) variants.add(id);
  else variants.delete(id);
  return { ...draft, variants };
}
