import { sql } from "drizzle-orm";
import type { StockBase } from "../../core/product/packing.ts";
import type { Database, Statement } from "../database.ts";

type Place = { productId: string; distributionId: string };

/** PDT-7. The stock of one date, and the offers of that date that draw on it; moved like the product's own (PDT-4). */
export const upsertDatedStock = (
  db: Database,
  {
    productId,
    distributionId,
    poolId,
    base,
    left,
    seen,
  }: Place & { poolId: string; base: StockBase; left: number; seen: number | null },
): Statement[] => [
  db.run(sql`
    INSERT INTO stock_pool (id, product_id, distribution_id, base, on_hand, reserved)
    VALUES (${poolId}, ${productId}, ${distributionId}, ${base}, ${left}, 0)
    ON CONFLICT (product_id, distribution_id) DO UPDATE SET
      on_hand = CASE WHEN on_hand IS NULL OR ${seen} IS NULL THEN reserved + ${left} ELSE max(reserved, on_hand + ${left} - ${seen}) END`),
  db.run(sql`
    UPDATE offer SET stock_pool_id = (SELECT id FROM stock_pool WHERE product_id = ${productId} AND distribution_id = ${distributionId})
    WHERE product_id = ${productId} AND distribution_id = ${distributionId} AND withdrawn_at IS NULL`),
];

/** Back to the product's own stock; only before that sale opens, when nothing can be held. */
export const deleteDatedStock = (db: Database, { productId, distributionId }: Place): Statement[] => [
  db.run(sql`
    UPDATE offer SET stock_pool_id = (SELECT id FROM stock_pool WHERE product_id = ${productId} AND distribution_id = '')
    WHERE product_id = ${productId} AND distribution_id = ${distributionId}`),
  db.run(sql`DELETE FROM stock_pool WHERE product_id = ${productId} AND distribution_id = ${distributionId}`),
];
