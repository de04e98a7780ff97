import { sql } from "drizzle-orm";
import type { Database, Statement } from "../database.ts";

type LeftOut = { marketId: string; productId: string; at: number };

/** CLK-4. The market leaves a product out: its goods leave the sales that run and come, at this instant. */
export const insertLeftOut = (db: Database, { marketId, productId, at, by }: LeftOut & { by: string }): Statement[] => [
  db.run(sql`
    INSERT INTO market_product_off (market_id, product_id, at, by) VALUES (${marketId}, ${productId}, ${at}, ${by})
    ON CONFLICT (market_id, product_id) DO NOTHING`),
  db.run(sql`
    UPDATE offer SET withdrawn_at = ${at}
    WHERE market_id = ${marketId} AND product_id = ${productId} AND withdrawn_at IS NULL
      AND distribution_id IN (SELECT id FROM distribution WHERE closes_at > ${at} AND cancelled_at IS NULL)`),
];

/**
 * CLK-4. Takes it back: exactly the goods that left for this reason, told by their instant, return to sales that are not
 * over; not where the same variant is on sale again meanwhile. Goods of a sale to come return at the price of now.
 */
export const deleteLeftOut = (db: Database, { marketId, productId, at }: LeftOut): Statement[] => [
  db.run(sql`
    UPDATE offer SET withdrawn_at = NULL,
      price_cents = CASE WHEN (SELECT d.opens_at FROM distribution d WHERE d.id = offer.distribution_id) > ${at}
        THEN (SELECT v.price_cents FROM variant v WHERE v.id = offer.variant_id) ELSE price_cents END
    WHERE market_id = ${marketId} AND product_id = ${productId}
      AND withdrawn_at = (SELECT off.at FROM market_product_off off WHERE off.market_id = ${marketId} AND off.product_id = ${productId})
      AND distribution_id IN (SELECT id FROM distribution WHERE closes_at > ${at} AND cancelled_at IS NULL)
      AND EXISTS (SELECT 1 FROM variant v JOIN product p ON p.id = v.product_id WHERE v.id = offer.variant_id AND v.retired_at IS NULL AND p.retired_at IS NULL)
      AND EXISTS (
        SELECT 1 FROM participation t JOIN product p ON p.catalog_id = t.catalog_id
        WHERE t.distribution_id = offer.distribution_id AND p.id = ${productId} AND t.answer = 'yes')
      AND NOT EXISTS (
        SELECT 1 FROM offer other WHERE other.distribution_id = offer.distribution_id AND other.variant_id = offer.variant_id
          AND other.withdrawn_at IS NULL AND other.id <> offer.id)`),
  db.run(sql`DELETE FROM market_product_off WHERE market_id = ${marketId} AND product_id = ${productId}`),
];
