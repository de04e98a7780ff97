import { type SQL, sql } from "drizzle-orm";
import type { Database, Statement } from "../database.ts";
import { ROW_ID } from "./row-id.ts";

/** Sales whose window has not begun: prices and names still follow the catalog. */
const notYetOpen = (at: number): SQL => sql`(d.opens_at > ${at} OR d.draft = 1) AND d.cancelled_at IS NULL`;
/** Planned and open ones. */
const notYetClosed = (at: number): SQL => sql`d.closes_at > ${at} AND d.cancelled_at IS NULL`;
const among = (ids: readonly string[]): SQL => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** What an offer copies of its product and packing, in the order of its columns. */
const SNAPSHOT =
  sql.raw(`p.name, v.label, p.category, p.picture, p.tint, p.cold, v.kind, v.unit, v.price_cents, v.estimate_grams, v.max_grams,
  v.step_milli, v.content_grams, v.content_ml, v.content_pieces, v.vat_bps, v.stock_per_unit, v.min_milli, v.max_milli, v.piece_weighed`);
const SNAPSHOT_COLUMNS =
  sql.raw(`product_name, variant_label, category, picture, tint, cold, kind, unit, price_cents, estimate_grams, max_grams,
  step_milli, content_grams, content_ml, content_pieces, vat_bps, stock_per_unit, min_milli, max_milli, piece_weighed`);

/**
 * SAL-1. Changed products in the sales they stand in: of a sale that has not opened, everything; of an open one the picture
 * only (texts are read with the product, stock is shared anyway). What was retired leaves both at once; placed lines stay.
 */
export const updateOffersOfProducts = (
  db: Database,
  { productIds, at }: { productIds: readonly string[]; at: number },
): Statement[] => [
  db.run(sql`
    UPDATE offer SET (${SNAPSHOT_COLUMNS}) = (SELECT ${SNAPSHOT} FROM variant v JOIN product p ON p.id = v.product_id WHERE v.id = offer.variant_id)
    WHERE withdrawn_at IS NULL AND product_id IN ${among(productIds)}
      AND distribution_id IN (SELECT d.id FROM distribution d WHERE ${notYetOpen(at)})
      AND EXISTS (SELECT 1 FROM variant v WHERE v.id = offer.variant_id)`),
  db.run(sql`
    UPDATE offer SET (picture, tint) = (SELECT p.picture, p.tint FROM product p WHERE p.id = offer.product_id)
    WHERE withdrawn_at IS NULL AND product_id IN ${among(productIds)}
      AND distribution_id IN (SELECT d.id FROM distribution d WHERE ${notYetClosed(at)})`),
  db.run(sql`
    UPDATE offer SET withdrawn_at = ${at}
    WHERE withdrawn_at IS NULL AND product_id IN ${among(productIds)}
      AND distribution_id IN (SELECT d.id FROM distribution d WHERE ${notYetClosed(at)})
      AND NOT EXISTS (
        SELECT 1 FROM variant v JOIN product p ON p.id = v.product_id
        WHERE v.id = offer.variant_id AND v.retired_at IS NULL AND p.retired_at IS NULL)`),
];

/** An answer that puts every packing on sale, those of later days too (core/contract/participation). */
const IS_WHOLE = sql.raw("coalesce(json_type(a.offering, '$.variantIds'), 'null') = 'null'");

/** Products and the sale they go into, for an INSERT … SELECT of offers. What is on sale is listed once: looked up row by row, 600 products would read every sale 600 times. */
const missingOffers = (sales: SQL, productIds: readonly string[]): SQL => sql`
  INSERT INTO offer (id, market_id, distribution_id, producer_id, product_id, variant_id, stock_pool_id, ${SNAPSHOT_COLUMNS})
  SELECT ${ROW_ID}, d.market_id, d.id, p.producer_id, p.id, v.id, coalesce(dated.id, pool.id), ${SNAPSHOT}
  FROM product p
  JOIN variant v ON v.product_id = p.id AND v.retired_at IS NULL
  JOIN participation a ON a.catalog_id = p.catalog_id AND a.answer = 'yes'
  JOIN distribution d ON d.id = a.distribution_id
  JOIN stock_pool pool ON pool.product_id = p.id AND pool.distribution_id = ''
  LEFT JOIN stock_pool dated ON dated.product_id = p.id AND dated.distribution_id = d.id
  WHERE p.id IN ${among(productIds)} AND p.retired_at IS NULL AND ${sales}
    AND NOT EXISTS (SELECT 1 FROM market_product_off x WHERE x.market_id = d.market_id AND x.product_id = p.id)
    AND (d.id, v.id) NOT IN (
      SELECT o.distribution_id, o.variant_id FROM offer o WHERE o.withdrawn_at IS NULL AND o.product_id IN ${among(productIds)})`;

/** SAL-2. On sale in every sale to come that its catalog answered with all it has. */
export const insertOffersInPlannedSales = (
  db: Database,
  { productIds, at }: { productIds: readonly string[]; at: number },
): Statement => db.run(missingOffers(sql`${IS_WHOLE} AND ${notYetOpen(at)}`, productIds));

/** SAL-3. On sale in this one sale now, also where it is open. */
export const insertOffersInSale = (
  db: Database,
  { productId, distributionId }: { productId: string; distributionId: string },
): Statement => db.run(missingOffers(sql`d.id = ${distributionId}`, [productId]));

/** SAL-3. Out of this one sale at once; placed lines keep what they were ordered as. */
export const markProductWithdrawn = (
  db: Database,
  { productId, distributionId, at }: { productId: string; distributionId: string; at: number },
): Statement =>
  db.run(sql`
    UPDATE offer SET withdrawn_at = ${at}
    WHERE product_id = ${productId} AND distribution_id = ${distributionId} AND withdrawn_at IS NULL`);

/** The facts of every sale, planned or open, in which one of these products stands. */
export const updateFactsOfProducts = (
  db: Database,
  { productIds, at }: { productIds: readonly string[]; at: number },
): Statement =>
  db.run(sql`
    UPDATE distribution SET facts_seq = facts_seq + 1
    WHERE id IN (SELECT d.id FROM distribution d JOIN offer o ON o.distribution_id = d.id
      WHERE o.product_id IN ${among(productIds)} AND ${notYetClosed(at)})`);
