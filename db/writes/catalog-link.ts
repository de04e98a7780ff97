import { sql } from "drizzle-orm";
import type { Database, Statement } from "../database.ts";

type Link = { marketId: string; catalogId: string };

/** Connects a catalog to a market, for the first time or again; the producer's default answer stays as it was. */
export const insertCatalogLink = (db: Database, link: Link & { at: number; by: string }) =>
  db.run(sql`
    INSERT INTO catalog_link (market_id, catalog_id, linked_at, linked_by)
    VALUES (${link.marketId}, ${link.catalogId}, ${link.at}, ${link.by})
    ON CONFLICT (market_id, catalog_id) DO UPDATE SET linked_at = excluded.linked_at, linked_by = excluded.linked_by, unlinked_at = NULL`);

/** From now on no new date can take the catalog; everything of it that was stays. */
export const markUnlinked = (db: Database, { marketId, catalogId, at }: Link & { at: number }) =>
  db.run(sql`
    UPDATE catalog_link SET unlinked_at = ${at}
    WHERE market_id = ${marketId} AND catalog_id = ${catalogId} AND unlinked_at IS NULL`);

/** A catalog leaves these sales: it comes no more, its goods are withdrawn; placed lines stay. */
export const markLeftSales = (
  db: Database,
  {
    catalogId,
    distributionIds,
    at,
    by,
  }: { catalogId: string; distributionIds: readonly string[]; at: number; by: string },
): Statement[] => {
  const sales = JSON.stringify(distributionIds);
  return [
    db.run(sql`
      UPDATE participation SET answer = 'no', answered_at = ${at}, answered_by = ${by}
      WHERE catalog_id = ${catalogId} AND distribution_id IN (SELECT value FROM json_each(${sales}))`),
    db.run(sql`
      UPDATE offer SET withdrawn_at = ${at}
      WHERE withdrawn_at IS NULL AND distribution_id IN (SELECT value FROM json_each(${sales}))
        AND product_id IN (SELECT id FROM product WHERE catalog_id = ${catalogId})`),
  ];
};
