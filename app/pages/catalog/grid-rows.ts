import type { CatalogProduct, ProductInput } from "../../../core/contract/product.ts";
import { milli } from "../../../core/quantity/milli.ts";
import { unitName } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";
import { type Column, parseOn, parseSoldAs, parseVat } from "./grid-cells.ts";
import { type Cells, dirtyRows, type Grid, type GridRow } from "./grid-model.ts";
import {
  draftOf,
  emptyDraft,
  emptyVariant,
  inputOf,
  type ProductDraft,
  proposed,
  type VariantDraft,
  variantDraftOf,
} from "./product-draft.ts";

const vatCell = (bps: number) => String(bps / 100).replace(".", ",");

/** Every packing of every product as a row. */
export const rowsOf = (products: readonly CatalogProduct[]): GridRow[] =>
  products.flatMap((product) => {
    const { quantity } = draftOf(product);
    return product.variants.map((variant): GridRow => {
      const draft = variantDraftOf(variant);
      return {
        key: variant.id,
        product: product.id,
        cells: {
          name: product.name,
          label: draft.label,
          soldAs: soldAsCell(draft),
          price: draft.price,
          vat: vatCell(draft.vatBps),
          stock: quantity,
          on: draft.on ? t("catalog.yes") : t("catalog.no"),
        },
      };
    });
  });

const soldAsCell = ({ soldAs }: VariantDraft): string =>
  soldAs === "weighed" ? t("catalog.weighedShort") : unitName(soldAs, milli(1000));

function variantOf(before: VariantDraft, cells: Cells): VariantDraft {
  return {
    ...before,
    label: cells.label,
    soldAs: parseSoldAs(cells.soldAs) ?? before.soldAs,
    price: cells.price,
    vatBps: cells.vat.trim() === "" ? before.vatBps : (parseVat(cells.vat) ?? -1),
    on: parseOn(cells.on) ?? before.on,
  };
}

export type ToSave = {
  readonly inputs: ProductInput[];
  /** The row keys of each product sent, in the order of its packings. */
  readonly keys: readonly (readonly string[])[];
  /** What cannot be sent as it is. */
  readonly wrong: Refused;
};

/** Rows that cannot be saved, by their key, with the cells that are why; none where it is the row as a whole. */
export type Refused = ReadonlyMap<string, ReadonlySet<Column>>;

/** The column that shows a field of a product; undefined for what only the product's own form has. */
export function columnOf(field: string): Column | undefined {
  switch (field) {
    case "name":
    case "label":
    case "stock":
      return field;
    case "quantity":
      return "stock";
    case "unit":
      return "soldAs";
    case "priceCents":
      return "price";
    case "vatBps":
      return "vat";
    default:
      return undefined;
  }
}

type Problem = { readonly key: string | undefined; readonly field: string };

/** Problems gathered by row. */
export function refusedOf(problems: readonly Problem[]): Refused {
  const refused = new Map<string, Set<Column>>();
  for (const { key, field } of problems) {
    if (key === undefined) continue;
    const columns = refused.get(key) ?? new Set();
    const column = columnOf(field);
    if (column !== undefined) columns.add(column);
    refused.set(key, columns);
  }
  return refused;
}

/** Changed products as they are saved: whole, with the packings that were not touched. */
export function toSave(grid: Grid, products: readonly CatalogProduct[]): ToSave {
  const byId = new Map(products.map((product) => [product.id, product]));
  const touched = new Set(dirtyRows(grid).map(({ product }) => product));
  const rows = Map.groupBy(
    grid.rows.filter(({ product }) => touched.has(product)),
    ({ product }) => product,
  );
  const inputs: ProductInput[] = [];
  const keys: string[][] = [];
  const wrong: Problem[] = [];
  for (const [id, own] of rows) {
    const made = inputOf(draftFrom(byId.get(id), own));
    if ("problems" in made) {
      wrong.push(...made.problems.map(({ variant, field }) => ({ key: own[variant ?? 0]?.key, field })));
      continue;
    }
    inputs.push(made.input);
    keys.push(own.map(({ key }) => key));
  }
  return { inputs, keys, wrong: refusedOf(wrong) };
}

function draftFrom(product: CatalogProduct | undefined, rows: readonly GridRow[]): ProductDraft {
  const [first] = rows;
  const cells = first?.cells;
  if (cells === undefined) return emptyDraft();
  if (product === undefined) {
    const draft = proposed(emptyDraft(), cells.name);
    return { ...draft, quantity: cells.stock, variants: [variantOf(draft.variants[0] ?? emptyVariant(), cells)] };
  }
  const draft = draftOf(product);
  const byKey = new Map(rows.map((row) => [row.key, row.cells]));
  return {
    ...draft,
    name: cells.name,
    quantity: cells.stock,
    variants: draft.variants.map((one) => variantOf(one, byKey.get(one.id ?? "") ?? cells)),
  };
}
