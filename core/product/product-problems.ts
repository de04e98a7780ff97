import { isCategory, type Packing, stockBaseOf } from "./packing.ts";

export type PackingTerms = Packing & {
  readonly label: string;
  readonly priceCents: number;
  readonly vatBps: number;
  readonly maxGrams: number | null;
  readonly stepMilli: number;
  readonly minMilli: number | null;
  readonly maxMilli: number | null;
};

export type ProductTerms = {
  readonly name: string;
  readonly category: string;
  readonly season: { readonly from: number; readonly to: number } | null;
  readonly variants: readonly PackingTerms[];
};

export type ProblemField =
  | "name"
  | "category"
  | "season"
  | "variants"
  | "label"
  | "unit"
  | "priceCents"
  | "vatBps"
  | "estimateGrams"
  | "maxGrams"
  | "stepMilli"
  | "minMilli"
  | "maxMilli";

/** What is wrong with one field of a product, or of its nth packing. */
export type ProductProblem = { readonly variant: number | null; readonly field: ProblemField };

/** French rates, and none where a producer is exempt. [law] */
export const VAT_RATES: readonly number[] = [0, 210, 550, 1000, 2000];

/** PRD-1, PRD-2. Everything that keeps a product from being saved, by field; nothing where it is well. */
export function productProblems(product: ProductTerms): ProductProblem[] {
  const problems: ProductProblem[] = [];
  const ofProduct = (field: ProblemField, wrong: boolean) => wrong && problems.push({ variant: null, field });
  ofProduct("name", product.name.trim() === "");
  ofProduct("category", !isCategory(product.category));
  ofProduct("season", product.season !== null && ![product.season.from, product.season.to].every(isMonth));
  ofProduct("variants", product.variants.length === 0 || stockBaseOf(product.variants) === undefined);
  for (const [n, one] of product.variants.entries()) {
    const is = (field: ProblemField, wrong: boolean) => wrong && problems.push({ variant: n, field });
    is("label", one.label.trim() === "");
    is("unit", one.kind === "weighed" && one.unit !== "piece");
    is("priceCents", one.priceCents <= 0);
    is("vatBps", !VAT_RATES.includes(one.vatBps));
    is("estimateGrams", one.kind === "weighed" && (one.estimateGrams ?? 0) <= 0);
    is("maxGrams", one.kind === "weighed" && (one.maxGrams ?? 0) < (one.estimateGrams ?? 0));
    is("stepMilli", one.stepMilli <= 0 || (!isBulk(one) && one.stepMilli % 1000 !== 0));
    const step = Math.max(1, one.stepMilli);
    is("minMilli", one.minMilli !== null && (one.minMilli <= 0 || one.minMilli % step !== 0));
    is("maxMilli", one.maxMilli !== null && (one.maxMilli < (one.minMilli ?? step) || one.maxMilli % step !== 0));
  }
  return problems;
}

const isMonth = (month: number): boolean => Number.isInteger(month) && month >= 1 && month <= 12;
const isBulk = ({ unit }: Packing): boolean => unit === "kg" || unit === "l";
