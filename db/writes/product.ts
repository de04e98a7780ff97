import { type SQL, sql } from "drizzle-orm";
import type { ProductInput, VariantInput } from "../../core/contract/product.ts";
import type { StockBase } from "../../core/product/packing.ts";
import type { Database, Statement } from "../database.ts";

export type ProductRow = Omit<ProductInput, "id" | "variants" | "stock"> & {
  id: string;
  /** Of a new one; others keep their place. */
  position: number;
  retiredAt: number | null;
};
export type VariantRow = Omit<VariantInput, "id" | "on"> & {
  id: string;
  productId: string;
  position: number;
  stockPerUnit: number;
  retiredAt: number | null;
};
/** How a stock moves: to no limit, to so much left, by so much, or not at all. */
export type StockRow = {
  poolId: string;
  productId: string;
  base: StockBase;
  move: "unlimited" | "left" | "by" | "none";
  amount: number;
};

const columns = (...names: readonly string[]): SQL => sql.raw(names.join(", "));
const values = (alias: string, names: readonly string[], json: readonly string[] = []): SQL =>
  sql.raw(names.map((name) => `${alias}.value${json.includes(name) ? "->" : "->>"}'${name}'`).join(", "));

/** JSON's null is text in `->`: a column that may be empty is read with nullif. */
const season = sql.raw("nullif(p.value->'season', 'null')");

/** The new ones. A product travels as one element of one JSON parameter, so that 600 of them are one statement. */
export const insertProducts = (
  db: Database,
  { catalogId, producerId, rows }: { catalogId: string; producerId: string; rows: readonly ProductRow[] },
): Statement =>
  db.run(sql`
    INSERT INTO product (id, producer_id, catalog_id, name, description, category, labels, allergens, origin, cold, picture, tint, retired_at,
      season, is_box, position, revision)
    SELECT p.value->>'id', ${producerId}, ${catalogId}, ${values("p", ["name", "description", "category", "labels", "allergens", "origin", "cold", "picture", "tint", "retiredAt"], ["labels", "allergens"])},
      ${season}, p.value->>'isBox', p.value->>'position', 0
    FROM json_each(${JSON.stringify(rows)}) p`);

/** Changed ones: the trigger `product_moves_by_revision` refuses the batch where one was changed by somebody else meanwhile. */
export const updateProducts = (db: Database, rows: readonly ProductRow[]): Statement =>
  db.run(sql`
    UPDATE product SET name = p.value->>'name', description = p.value->>'description', category = p.value->>'category',
      labels = p.value->'labels', allergens = p.value->'allergens', origin = p.value->>'origin', cold = p.value->>'cold',
      picture = p.value->>'picture', tint = p.value->>'tint', retired_at = p.value->>'retiredAt', season = ${season},
      is_box = p.value->>'isBox', revision = 1 + (p.value->>'revision')
    FROM json_each(${JSON.stringify(rows)}) p
    WHERE product.id = p.value->>'id'`);

const VARIANT_FIELDS = [
  "label",
  "kind",
  "unit",
  "priceCents",
  "estimateGrams",
  "maxGrams",
  "stepMilli",
  "contentGrams",
  "contentMl",
  "contentPieces",
  "vatBps",
  "stockPerUnit",
  "retiredAt",
  "position",
  "minMilli",
  "maxMilli",
  "pieceWeighed",
] as const;
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const VARIANT_COLUMNS = VARIANT_FIELDS.map(snake);

/** New packings and changed ones alike. */
export const upsertVariants = (db: Database, rows: readonly VariantRow[]): Statement =>
  db.run(sql`
    INSERT INTO variant (id, product_id, ${columns(...VARIANT_COLUMNS)})
    SELECT v.value->>'id', v.value->>'productId', ${values("v", VARIANT_FIELDS)} FROM json_each(${JSON.stringify(rows)}) v
    WHERE true
    ON CONFLICT (id) DO UPDATE SET ${sql.raw(VARIANT_COLUMNS.map((name) => `${name} = excluded.${name}`).join(", "))}`);

/** Packings of these products that are no longer among the kept ones: gone where nobody was ever offered them, else retired. */
export const markVariantsGone = (
  db: Database,
  { productIds, keptIds, at }: { productIds: readonly string[]; keptIds: readonly string[]; at: number },
): Statement[] => {
  const gone = sql`product_id IN (SELECT value FROM json_each(${JSON.stringify(productIds)}))
    AND id NOT IN (SELECT value FROM json_each(${JSON.stringify(keptIds)}))`;
  return [
    db.run(
      sql`DELETE FROM variant WHERE ${gone} AND NOT EXISTS (SELECT 1 FROM offer o WHERE o.variant_id = variant.id)`,
    ),
    db.run(sql`UPDATE variant SET retired_at = ${at} WHERE ${gone} AND retired_at IS NULL`),
  ];
};

/**
 * PDT-4. Stocks of products (all dates). What is left moves by the difference to what its producer saw: what was ordered in
 * between stays taken, and nothing is left where it would be less than nothing.
 */
export const upsertStocks = (db: Database, rows: readonly StockRow[]): Statement[] => {
  const list = JSON.stringify(rows);
  return [
    db.run(sql`
      INSERT INTO stock_pool (id, product_id, distribution_id, base, on_hand, reserved)
      SELECT s.value->>'poolId', s.value->>'productId', '', s.value->>'base', NULL, 0 FROM json_each(${list}) s
      WHERE NOT EXISTS (SELECT 1 FROM stock_pool k WHERE k.product_id = s.value->>'productId' AND k.distribution_id = '')`),
    db.run(sql`
      UPDATE stock_pool SET base = s.value->>'base', on_hand = CASE s.value->>'move'
        WHEN 'unlimited' THEN NULL
        WHEN 'left' THEN reserved + (s.value->>'amount')
        WHEN 'by' THEN max(reserved, on_hand + (s.value->>'amount'))
        ELSE on_hand END
      FROM json_each(${list}) s
      WHERE stock_pool.product_id = s.value->>'productId' AND stock_pool.distribution_id = ''`),
  ];
};

/** The order in which a catalog shows its products. */
export const updatePositions = (db: Database, productIds: readonly string[]): Statement =>
  db.run(sql`
    UPDATE product SET position = o.key FROM json_each(${JSON.stringify(productIds)}) o WHERE product.id = o.value`);
