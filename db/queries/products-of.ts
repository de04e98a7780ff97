import type { CatalogProduct } from "../../core/contract/product.ts";
import { TINTS } from "../../core/contract/product.ts";
import { SALE_UNITS } from "../../core/line/line-terms.ts";
import type { boxContent, product, stockPool, variant } from "../schema/catalog.ts";
import { wordsOf } from "./producer-card.ts";
import { leftOf } from "./stock-left.ts";

type Rows = {
  products: readonly (typeof product.$inferSelect)[];
  variants: readonly (typeof variant.$inferSelect)[];
  pools: readonly (typeof stockPool.$inferSelect)[];
  boxes: readonly Pick<typeof boxContent.$inferSelect, "productId" | "distributionId" | "body">[];
  onSale: readonly ({ productId: string } & CatalogProduct["onSale"][number])[];
  offered: readonly { productId: string }[];
};

/** Rows of a catalog as products with everything of theirs. */
export function productsOf({ products, variants, pools, boxes, onSale, offered }: Rows): CatalogProduct[] {
  const byProduct = <Row extends { productId: string }>(rows: readonly Row[]) => {
    const grouped = Map.groupBy(rows, (row) => row.productId);
    return (id: string): readonly Row[] => grouped.get(id) ?? [];
  };
  const [variantsOf, poolsOf, boxesOf, saleOf] = [
    byProduct(variants),
    byProduct(pools),
    byProduct(boxes),
    byProduct(onSale),
  ];
  const everOffered = new Set(offered.map(({ productId }) => productId));
  return products.map(({ producerId: _, catalogId: __, retiredAt, position: ___, ...row }): CatalogProduct => {
    const own = poolsOf(row.id);
    const pool = own.find(({ distributionId }) => distributionId === "");
    const dated = own.filter(({ distributionId }) => distributionId !== "");
    const sold = saleOf(row.id);
    const dates = new Set([...dated, ...boxesOf(row.id)].map(({ distributionId }) => distributionId));
    return {
      ...row,
      tint: TINTS.find((tint) => tint === row.tint) ?? "leaf",
      labels: wordsOf(row.labels),
      allergens: wordsOf(row.allergens),
      on: retiredAt === null,
      variants: variantsOf(row.id).map(({ productId: _, position: __, retiredAt, ...one }) => ({
        ...one,
        unit: SALE_UNITS.find((unit) => unit === one.unit) ?? "piece",
        on: retiredAt === null,
      })),
      stock: {
        base: pool?.base ?? "piece",
        left: pool === undefined ? null : leftOf(pool),
        reserved: pool?.reserved ?? 0,
        fixed: sold.length > 0 || own.some(({ reserved }) => reserved > 0) || dated.length > 0,
      },
      dates: [...dates].map((distributionId) => {
        const stock = dated.find((one) => one.distributionId === distributionId);
        return {
          distributionId,
          hasOwnStock: stock !== undefined,
          left: stock === undefined ? null : leftOf(stock),
          box: boxesOf(row.id).find((one) => one.distributionId === distributionId)?.body ?? "",
        };
      }),
      onSale: sold.map(({ productId: _, ...sale }) => sale),
      offered: everOffered.has(row.id),
    };
  });
}
