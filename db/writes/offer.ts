import { sql } from "drizzle-orm";
import type { Database, Statement } from "../database.ts";

type Answer = { catalogId: string; producerId: string; answer: string; at: number; by: string };

/** The newest answer of a catalog to a distribution stands. */
export const insertParticipations = (db: Database, distributionId: string, answers: readonly Answer[]) =>
  db.run(sql`
    INSERT INTO participation (distribution_id, catalog_id, producer_id, answer, answered_at, answered_by)
    SELECT ${distributionId}, a.value->>'catalogId', a.value->>'producerId', a.value->>'answer', a.value->>'at', a.value->>'by'
    FROM json_each(${JSON.stringify(answers)}) a
    WHERE true
    ON CONFLICT (distribution_id, catalog_id) DO UPDATE SET answer = excluded.answer, answered_at = excluded.answered_at, answered_by = excluded.answered_by`);

/** SQLite makes the ids of these rows: 16 random bytes as hex, unique and never shown. */
const ROW_ID = sql.raw(
  "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))",
);

/**
 * Puts every variant of these catalogs on sale in a distribution, with snapshots of prices and names as they are in this very
 * batch, and makes the stock pool of a product that has none yet (without limit). Repeating it adds only what is missing; what
 * the market leaves out of its sales stays out.
 */
export const insertOffersOfCatalogs = (
  db: Database,
  { marketId, distributionId, catalogIds }: { marketId: string; distributionId: string; catalogIds: readonly string[] },
): Statement[] => {
  const catalogs = JSON.stringify(catalogIds);
  return [
    db.run(sql`
      INSERT INTO stock_pool (id, product_id, distribution_id, base, on_hand, reserved)
      SELECT ${ROW_ID}, p.id, '', 'piece', NULL, 0 FROM product p
      WHERE p.catalog_id IN (SELECT value FROM json_each(${catalogs})) AND p.retired_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM stock_pool s WHERE s.product_id = p.id AND s.distribution_id = '')`),
    db.run(sql`
      INSERT INTO offer (id, market_id, distribution_id, producer_id, product_id, variant_id, stock_pool_id, product_name, variant_label,
        category, picture, tint, cold, kind, unit, price_cents, estimate_grams, max_grams, step_milli, content_grams, content_ml, content_pieces,
        vat_bps, stock_per_unit)
      SELECT ${ROW_ID}, ${marketId}, ${distributionId}, p.producer_id, p.id, v.id, coalesce(dated.id, pool.id), p.name, v.label,
        p.category, p.picture, p.tint, p.cold, v.kind, v.unit, v.price_cents, v.estimate_grams, v.max_grams, v.step_milli, v.content_grams, v.content_ml,
        v.content_pieces, v.vat_bps, v.stock_per_unit
      FROM product p
      JOIN variant v ON v.product_id = p.id AND v.retired_at IS NULL
      LEFT JOIN stock_pool dated ON dated.product_id = p.id AND dated.distribution_id = ${distributionId}
      JOIN stock_pool pool ON pool.product_id = p.id AND pool.distribution_id = ''
      WHERE p.catalog_id IN (SELECT value FROM json_each(${catalogs})) AND p.retired_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM market_product_off off WHERE off.market_id = ${marketId} AND off.product_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM offer o WHERE o.distribution_id = ${distributionId} AND o.variant_id = v.id AND o.withdrawn_at IS NULL)`),
  ];
};

/** A catalog that does not come: its goods leave the sale; placed lines stay. */
export const markOffersWithdrawn = (
  db: Database,
  { distributionId, catalogId, at }: { distributionId: string; catalogId: string; at: number },
) =>
  db.run(sql`
    UPDATE offer SET withdrawn_at = ${at}
    WHERE distribution_id = ${distributionId} AND withdrawn_at IS NULL AND product_id IN (SELECT id FROM product WHERE catalog_id = ${catalogId})`);
