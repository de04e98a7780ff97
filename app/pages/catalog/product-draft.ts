import { type Good, VAT_FOOD } from "../../../core/catalog/good.ts";
import { proposeGood } from "../../../core/catalog/goods.ts";
import type { CatalogProduct, CatalogVariant, ProductInput, VariantInput } from "../../../core/contract/product.ts";
import { SALE_UNITS, type SaleUnit } from "../../../core/line/line-terms.ts";
import { stockBaseFor, takenOf, usualMaximum } from "../../../core/product/packing.ts";
import { type ProblemField, productProblems } from "../../../core/product/product-problems.ts";
import { grams } from "../../../core/quantity/grams.ts";
import { perUnit } from "../../i18n/format-quantity.ts";
import { parseCents, parseThousandths, parseWhole, writeCents, writeThousandths } from "./parse-number.ts";

/** "piece, paid by weight" stands beside the units. */
export type SoldAs = SaleUnit | "weighed";
export const SOLD_AS: readonly SoldAs[] = ["piece", "weighed", ...SALE_UNITS.filter((unit) => unit !== "piece")];

/** A packing as it is typed: texts, so that a half-typed price is not lost. */
export type VariantDraft = {
  id: string | null;
  label: string;
  soldAs: SoldAs;
  price: string;
  vatBps: number;
  estimate: string;
  maximum: string;
  pieceWeighed: boolean;
  step: string;
  least: string;
  most: string;
  contentGrams: string;
  contentMl: string;
  contentPieces: string;
  on: boolean;
};

export type ProductDraft = Omit<ProductInput, "variants" | "stock"> & {
  variants: VariantDraft[];
  /** In the unit of `stockUnit`; empty = without limit. */
  quantity: string;
  /** What was left when it was read, in the base unit. */
  seen: number | null;
  base: "piece" | "g" | "ml" | null;
  fixed: boolean;
};

export const emptyVariant = (): VariantDraft => ({
  id: null,
  label: "",
  soldAs: "kg",
  price: "",
  vatBps: VAT_FOOD,
  estimate: "",
  maximum: "",
  pieceWeighed: false,
  step: "",
  least: "",
  most: "",
  contentGrams: "",
  contentMl: "",
  contentPieces: "",
  on: true,
});

export const emptyDraft = (): ProductDraft => ({
  id: null,
  revision: 0,
  name: "",
  description: "",
  category: "grocery",
  labels: [],
  allergens: [],
  origin: null,
  cold: "ambient",
  picture: "basket",
  tint: "cream",
  season: null,
  isBox: false,
  variants: [emptyVariant()],
  quantity: "",
  seen: null,
  base: null,
  fixed: false,
});

const orEmpty = (value: number | null): string => (value === null ? "" : String(value));
const milliOrEmpty = (value: number | null): string => (value === null ? "" : writeThousandths(value));

export const variantDraftOf = (one: CatalogVariant): VariantDraft => ({
  id: one.id,
  label: one.label,
  soldAs: one.kind === "weighed" ? "weighed" : one.unit,
  price: writeCents(one.priceCents),
  vatBps: one.vatBps,
  estimate: orEmpty(one.estimateGrams),
  maximum: orEmpty(one.maxGrams),
  pieceWeighed: one.pieceWeighed,
  step: writeThousandths(one.stepMilli),
  least: milliOrEmpty(one.minMilli),
  most: milliOrEmpty(one.maxMilli),
  contentGrams: orEmpty(one.contentGrams),
  contentMl: orEmpty(one.contentMl),
  contentPieces: orEmpty(one.contentPieces),
  on: one.on,
});

export function draftOf(product: CatalogProduct): ProductDraft {
  const { on: _, onSale: __, offered: ___, dates: ____, stock, variants, ...rest } = product;
  const draft: ProductDraft = {
    ...rest,
    tint: emptyDraft().tint,
    variants: variants.map(variantDraftOf),
    quantity: "",
    seen: stock.left,
    base: stock.base,
    fixed: stock.fixed,
  };
  draft.tint = tintOf(product.tint);
  draft.quantity =
    stock.left === null ? "" : writeThousandths(Math.round((stock.left * 1000) / stockUnit(draft).taken));
  return draft;
}

const TINTS: readonly ProductInput["tint"][] = ["leaf", "peach", "honey", "clay", "rose", "sky", "cream"];
const tintOf = (name: string): ProductInput["tint"] => TINTS.find((tint) => tint === name) ?? "leaf";

/** A copy under the same name, not yet saved. */
export const copyOf = (product: CatalogProduct): ProductDraft => {
  const draft = draftOf(product);
  const variants = draft.variants.map((one) => ({ ...one, id: null }));
  return { ...draft, id: null, revision: 0, variants, seen: null, base: null, fixed: false };
};

/** ux, first product: what a common good of this name is; only what nobody chose by hand is replaced. */
export function proposed(draft: ProductDraft, name: string): ProductDraft {
  const good = proposeGood(name);
  if (good === undefined) return { ...draft, name };
  const [first, ...rest] = draft.variants;
  return {
    ...draft,
    name,
    category: good.category,
    picture: good.picture,
    tint: good.tint,
    cold: good.cold,
    season: good.season === null ? null : { ...good.season },
    variants: [{ ...(first ?? emptyVariant()), ...termsOf(good) }, ...rest],
  };
}

const termsOf = ({ sold, vatBps }: Good): Partial<VariantDraft> =>
  sold.kind === "weighed"
    ? { soldAs: "weighed", vatBps, estimate: String(sold.estimateGrams), maximum: String(sold.maxGrams) }
    : {
        soldAs: sold.unit,
        vatBps,
        contentGrams: orEmpty(sold.grams ?? null),
        contentMl: orEmpty(sold.ml ?? null),
        contentPieces: orEmpty(sold.pieces ?? null),
      };

/** What a packing is called where nobody named it: what it holds, else what it is sold by. */
export function usualLabel(one: VariantDraft): string {
  if (one.soldAs === "weighed") return one.estimate === "" ? perUnit("piece") : `≈ ${weight(Number(one.estimate))}`;
  if (one.soldAs === "kg" || one.soldAs === "l") return perUnit(one.soldAs);
  if (one.contentGrams !== "") return weight(Number(one.contentGrams));
  if (one.contentMl !== "") return volume(Number(one.contentMl));
  return one.contentPieces === "" ? perUnit(one.soldAs) : `×${one.contentPieces}`;
}
const comma = (value: number) => String(value).replace(".", ",");
const weight = (value: number) => (value >= 1000 ? `${comma(value / 1000)} kg` : `${value} g`);
const volume = (value: number) =>
  value >= 1000 ? `${comma(value / 1000)} l` : value < 100 ? `${value} ml` : `${comma(value / 10)} cl`;

/** Wrong text becomes a number that no rule lets pass. */
const WRONG = -1;
const number = (text: string, parse: (text: string) => number | undefined): number | null =>
  text.trim() === "" ? null : (parse(text) ?? WRONG);

export function variantInputOf(one: VariantDraft, category: string): VariantInput {
  const weighed = one.soldAs === "weighed";
  const estimateGrams = weighed ? number(one.estimate, parseWhole) : null;
  const usual = estimateGrams !== null && estimateGrams > 0 ? usualMaximum(grams(estimateGrams), category) : null;
  return {
    id: one.id,
    label: one.label.trim() === "" ? usualLabel(one) : one.label.trim(),
    kind: weighed ? "weighed" : "counted",
    unit: one.soldAs === "weighed" ? "piece" : one.soldAs,
    priceCents: number(one.price, parseCents) ?? 0,
    vatBps: one.vatBps,
    estimateGrams,
    maxGrams: weighed ? (number(one.maximum, parseWhole) ?? usual) : null,
    pieceWeighed: weighed && one.pieceWeighed,
    stepMilli: number(one.step, parseThousandths) ?? (one.soldAs === "kg" || one.soldAs === "l" ? 500 : 1000),
    minMilli: number(one.least, parseThousandths),
    maxMilli: number(one.most, parseThousandths),
    contentGrams: weighed ? null : number(one.contentGrams, parseWhole),
    contentMl: weighed ? null : number(one.contentMl, parseWhole),
    contentPieces: weighed ? null : number(one.contentPieces, parseWhole),
    on: one.on,
  };
}

/** How the quantity is typed: in the one packing there is, else in the base unit (kg and litres rather than g and ml). */
export function stockUnit(draft: Pick<ProductDraft, "variants" | "category" | "base" | "fixed">): {
  taken: number;
  unit: SaleUnit;
} {
  const packings = draft.variants.map((one) => variantInputOf(one, draft.category));
  const base = stockBaseFor(packings, draft.base, draft.fixed) ?? "piece";
  const [only, ...others] = packings;
  if (only !== undefined && others.length === 0 && base === "piece") {
    return { taken: Math.max(1, takenOf(only, base) ?? 1), unit: only.unit };
  }
  return base === "piece" ? { taken: 1, unit: "piece" } : { taken: 1000, unit: base === "g" ? "kg" : "l" };
}

/** What is left of the typed quantity, in the base unit; undefined where it is no quantity. */
export function leftOfDraft(draft: ProductDraft): number | null | undefined {
  if (draft.quantity.trim() === "") return null;
  const thousandths = parseThousandths(draft.quantity);
  return thousandths === undefined ? undefined : Math.round((thousandths * stockUnit(draft).taken) / 1000);
}

export type DraftProblem = { variant: number | null; field: ProblemField | "quantity" };

/** What is sent, or what is wrong and where. */
export function inputOf(draft: ProductDraft): { input: ProductInput } | { problems: DraftProblem[] } {
  const { variants: typed, quantity: _, seen, base: __, fixed: ___, ...rest } = draft;
  const variants = typed.map((one) => variantInputOf(one, draft.category));
  const left = leftOfDraft(draft);
  const problems: DraftProblem[] = productProblems({ ...rest, variants });
  if (left === undefined) problems.push({ variant: null, field: "quantity" });
  for (const [variant, one] of variants.entries()) {
    const negative = [one.contentGrams, one.contentMl, one.contentPieces].some((value) => value === WRONG);
    if (negative) problems.push({ variant, field: "unit" });
  }
  if (problems.length > 0 || left === undefined) return { problems };
  return { input: { ...rest, name: rest.name.trim(), variants, stock: { left, seen } } };
}
