import { and, asc, eq, isNull } from "drizzle-orm";
import type { Cents } from "../../core/money/cents.ts";
import { compareNames } from "../../core/text/collate.ts";
import type { Database } from "../database.ts";
import { product, variant } from "../schema/catalog.ts";

type Goods = {
  id: string;
  name: string;
  category: string;
  picture: string;
  tint: string;
  variants: { label: string; kind: "counted" | "weighed"; unit: string; priceCents: Cents }[];
};

/** The statement that reads a catalog's goods as they are now: a row per packing, or one without where it has none. */
export const goodsRows = (db: Database, catalogId: string) =>
  db
    .select({
      id: product.id,
      name: product.name,
      category: product.category,
      picture: product.picture,
      tint: product.tint,
      position: product.position,
      variantId: variant.id,
      label: variant.label,
      kind: variant.kind,
      unit: variant.unit,
      priceCents: variant.priceCents,
    })
    .from(product)
    .leftJoin(variant, and(eq(variant.productId, product.id), isNull(variant.retiredAt)))
    .where(and(eq(product.catalogId, catalogId), isNull(product.retiredAt)))
    .orderBy(asc(product.position), asc(variant.position), asc(variant.priceCents));

type Row = Awaited<ReturnType<typeof goodsRows>>[number];

/** Goods with their packings, in the catalog's own order, then by name. */
export const goodsOf = (rows: readonly Row[]): Goods[] =>
  [...Map.groupBy(rows, (row) => row.id).values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { id, name, category, picture, tint, position } = first;
      const variants = group.flatMap(({ label, kind, unit, priceCents }) =>
        label === null || kind === null || unit === null || priceCents === null
          ? []
          : [{ label, kind, unit, priceCents }],
      );
      return [{ position, goods: { id, name, category, picture, tint, variants } }];
    })
    .toSorted((a, b) => a.position - b.position || compareNames(a.goods.name, b.goods.name))
    .map(({ goods }) => goods);
