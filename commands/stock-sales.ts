import { sql } from "drizzle-orm";
import { commit } from "../db/commit.ts";
import { insertOffersOfCatalogs } from "../db/writes/offer.ts";
import { STOCKED_AHEAD_MS } from "./planned-statements.ts";
import type { Ports } from "./ports.ts";

/**
 * PLN-3. Puts the goods of those who come with their whole catalog on sale some days before the opening, with their prices of
 * then: dates of a cycle are planned long before. A job: it asks what is due and not done; what a producer chose itself stays.
 */
export async function stockSales(ports: Ports): Promise<number> {
  const { db } = ports;
  const at = ports.marketNow();
  const due = await db.all<{ id: string; market_id: string; catalogs: string }>(sql`
    SELECT d.id, d.market_id, json_group_array(p.catalog_id) AS catalogs
    FROM distribution d JOIN participation p ON p.distribution_id = d.id AND p.answer = 'yes' AND p.offering IS NULL
    WHERE d.cancelled_at IS NULL AND d.opens_at <= ${at + STOCKED_AHEAD_MS} AND d.closes_at > ${at}
      AND EXISTS (SELECT 1 FROM product g JOIN variant v ON v.product_id = g.id AND v.retired_at IS NULL
        WHERE g.catalog_id = p.catalog_id AND g.retired_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM market_product_off off WHERE off.market_id = d.market_id AND off.product_id = g.id))
      AND NOT EXISTS (SELECT 1 FROM offer o JOIN product g ON g.id = o.product_id WHERE o.distribution_id = d.id AND g.catalog_id = p.catalog_id)
    GROUP BY d.id LIMIT 20`);
  for (const row of due) {
    const catalogIds = JSON.parse(row.catalogs) as string[];
    const committed = await commit(
      db,
      insertOffersOfCatalogs(db, { marketId: row.market_id, distributionId: row.id, catalogIds }),
    );
    if (committed.ok) await ports.wake({ distributionIds: [row.id] });
  }
  return due.length;
}
