import type { ProductInput, ProductRefusal } from "../core/contract/product.ts";
import { stockBaseFor, takenOf } from "../core/product/packing.ts";
import { productProblems } from "../core/product/product-problems.ts";
import type { ProductRow, StockRow, VariantRow } from "../db/writes/product.ts";

/** What is known of a product before it is saved. */
export type KnownProduct = {
  id: string;
  revision: number;
  position: number;
  retiredAt: number | null;
  variantIds: readonly string[];
  base: "piece" | "g" | "ml" | null;
  /** Ordered, held, on sale now or with a dated stock: its base unit stays. */
  fixed: boolean;
};

export type DecidedProducts = {
  created: ProductRow[];
  changed: ProductRow[];
  variants: VariantRow[];
  stocks: StockRow[];
  /** In the order of the input. */
  productIds: string[];
};

/**
 * PDT-1, PDT-2. Judges every row before anything is written: refusals name row, packing and field; `undefined` where a product
 * or packing is not of this catalog, which refuses the whole list as if it did not exist.
 */
export function decideProducts(
  inputs: readonly ProductInput[],
  known: ReadonlyMap<string, KnownProduct>,
  { at, newId }: { at: number; newId: () => string },
): DecidedProducts | { refusals: ProductRefusal[] } | undefined {
  const refusals: ProductRefusal[] = [];
  const decided: DecidedProducts = { created: [], changed: [], variants: [], stocks: [], productIds: [] };
  let last = Math.max(-1, ...[...known.values()].map(({ position }) => position));
  const seen = new Set<string>();
  for (const [row, input] of inputs.entries()) {
    const before = input.id === null ? undefined : known.get(input.id);
    if (input.id !== null && (before === undefined || seen.has(input.id))) return undefined;
    if (input.id !== null) seen.add(input.id);
    if (input.variants.some(({ id }) => id !== null && !before?.variantIds.includes(id))) return undefined;
    if (before !== undefined && before.revision !== input.revision) {
      refusals.push({ row, variant: null, field: "revision", why: "stale" });
    }
    for (const problem of productProblems(input)) refusals.push({ row, ...problem, why: "invalid" });
    const base = stockBaseFor(input.variants, before?.base ?? null, before?.fixed ?? false);
    if (base === undefined && before?.fixed) refusals.push({ row, variant: null, field: "stock", why: "stock_in_use" });
    if (refusals.length > 0 || base === undefined) continue;

    const id = before?.id ?? newId();
    const on = input.variants.some((one) => one.on);
    const { variants, stock, ...product } = input;
    (before === undefined ? decided.created : decided.changed).push({
      ...product,
      id,
      position: before?.position ?? ++last,
      retiredAt: on ? null : (before?.retiredAt ?? at),
    });
    for (const [position, one] of variants.entries()) {
      const { id: variantId, on: isOn, ...terms } = one;
      const stockPerUnit = takenOf(one, base) ?? 1;
      decided.variants.push({
        ...terms,
        id: variantId ?? newId(),
        productId: id,
        position,
        stockPerUnit,
        retiredAt: isOn ? null : at,
      });
    }
    decided.stocks.push({ poolId: newId(), productId: id, base, ...stockMove(stock, base === before?.base) });
    decided.productIds.push(id);
  }
  return refusals.length > 0 ? { refusals } : decided;
}

/** PDT-4. In another base unit than before there is nothing to compare with: what is left is set. */
function stockMove({ left, seen }: ProductInput["stock"], sameBase: boolean): Pick<StockRow, "move" | "amount"> {
  if (left === null) return { move: "unlimited", amount: 0 };
  if (seen === null || !sameBase) return { move: "left", amount: left };
  return left === seen ? { move: "none", amount: 0 } : { move: "by", amount: left - seen };
}
