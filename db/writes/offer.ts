import { type SQL, sql } from "drizzle-orm";
import type { Offering } from "../../core/contract/participation.ts";
import type { Database, Statement } from "../database.ts";
import { ROW_ID } from "./row-id.ts";

type Answer = {
  catalogId: string;
  producerId: string;
  answer: string;
  at: number;
  by: string;
  /** undefined keeps what the row says; null = the whole catalog. */
  offering?: Offering | null;
  closesAt?: number | null;
  word?: string;
};

/** One catalog at one date. */
export type Coming = { distributionId: string; catalogId: string };

/** Every catalog that said yes to a date by this hand. */
export type AnsweredBy = { distributionId: string; answeredBy: string };

/** The newest answer of a catalog to a distribution stands. */
export const insertParticipations = (db: Database, distributionId: string, answers: readonly Answer[]) =>
  insertAnswers(
    db,
    answers.map((one) => ({ ...one, distributionId })),
  );

/** The same for many dates as one statement. What a row does not say stays as it was. */
export const insertAnswers = (db: Database, answers: readonly (Answer & { distributionId: string })[]) => {
  const rows = answers.map(({ offering, closesAt, ...rest }) => ({
    ...rest,
    ...(offering === undefined ? {} : { offering, saysOffering: 1 }),
    ...(closesAt === undefined ? {} : { closesAt, saysClose: 1 }),
  }));
  return db.run(sql`
    INSERT INTO participation (distribution_id, catalog_id, producer_id, answer, answered_at, answered_by, word, offering, closes_at)
    SELECT a.value->>'distributionId', a.value->>'catalogId', a.value->>'producerId', a.value->>'answer', a.value->>'at', a.value->>'by',
      coalesce(a.value->>'word', old.word, ''),
      CASE WHEN a.value->>'saysOffering' = 1 THEN nullif(a.value->'offering', 'null') ELSE old.offering END,
      CASE WHEN a.value->>'saysClose' = 1 THEN a.value->>'closesAt' ELSE old.closes_at END
    FROM json_each(${JSON.stringify(rows)}) a
    LEFT JOIN participation old ON old.distribution_id = a.value->>'distributionId' AND old.catalog_id = a.value->>'catalogId'
    WHERE true
    ON CONFLICT (distribution_id, catalog_id) DO UPDATE SET answer = excluded.answer, answered_at = excluded.answered_at,
      answered_by = excluded.answered_by, word = excluded.word, offering = excluded.offering, closes_at = excluded.closes_at`);
};

/** Answers taken back. What they said of quantities of the date stays with its stock. */
export const deleteAnswers = (db: Database, which: readonly Coming[]) =>
  db.run(sql`
    DELETE FROM participation WHERE (distribution_id, catalog_id) IN (
      SELECT value->>'distributionId', value->>'catalogId' FROM json_each(${JSON.stringify(which)}))`);

/**
 * ANS-3. Puts on sale what these catalogs' answers say (the whole catalog, or the chosen packings) less what the market leaves
 * out, with snapshots of prices and names as they are in this very batch. Makes the stock pool of a product that has none yet
 * (without limit) and those of the quantities said for the date alone. Goods no longer chosen leave the sale; placed lines stay.
 * Repeating it changes nothing. The answers must stand before it in the batch.
 */
export const insertOffersOfCatalogs = (
  db: Database,
  { distributionId, catalogIds }: { marketId: string; distributionId: string; catalogIds: readonly string[] },
): Statement[] =>
  updateOffersOf(
    db,
    catalogIds.map((catalogId) => ({ distributionId, catalogId })),
  );

/** The same for many dates, or for every catalog that said yes to one date by one hand, in a constant number of statements. */
export function updateOffersOf(db: Database, which: readonly Coming[] | AnsweredBy): Statement[] {
  const coming = comingRows(which);
  return [
    db.run(sql`
      INSERT INTO stock_pool (id, product_id, distribution_id, base, on_hand, reserved)
      SELECT ${ROW_ID}, p.id, '', 'piece', NULL, 0 FROM product p
      WHERE p.catalog_id IN (SELECT catalog_id FROM ${coming}) AND p.retired_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM stock_pool s WHERE s.product_id = p.id AND s.distribution_id = '')`),
    // What is there of a product on that date alone. Below what is ordered already the pool's CHECK refuses the whole batch.
    db.run(sql`
      INSERT INTO stock_pool (id, product_id, distribution_id, base, on_hand, reserved)
      SELECT ${ROW_ID}, p.id, c.distribution_id, pool.base, s.value->>'onHand', 0
      FROM ${coming} c
      JOIN participation a ON a.distribution_id = c.distribution_id AND a.catalog_id = c.catalog_id
      JOIN json_each(a.offering, '$.stocks') s
      JOIN product p ON p.id = s.value->>'productId' AND p.catalog_id = a.catalog_id
      JOIN stock_pool pool ON pool.product_id = p.id AND pool.distribution_id = ''
      WHERE true
      ON CONFLICT (product_id, distribution_id) DO UPDATE SET on_hand = excluded.on_hand`),
    db.run(sql`
      UPDATE offer SET stock_pool_id = (SELECT s.id FROM stock_pool s WHERE s.product_id = offer.product_id AND s.distribution_id = offer.distribution_id)
      WHERE withdrawn_at IS NULL
        AND (distribution_id, product_id) IN (
          SELECT c.distribution_id, p.id FROM ${coming} c
          JOIN product p ON p.catalog_id = c.catalog_id
          JOIN stock_pool s ON s.product_id = p.id AND s.distribution_id = c.distribution_id)`),
    // Its instant is that of the answer: no statement reads a clock.
    db.run(sql`
      UPDATE offer SET withdrawn_at = (
        SELECT a.answered_at FROM participation a JOIN product p ON p.catalog_id = a.catalog_id
        WHERE p.id = offer.product_id AND a.distribution_id = offer.distribution_id)
      WHERE withdrawn_at IS NULL
        AND (distribution_id, variant_id) IN (
          SELECT c.distribution_id, v.id FROM ${coming} c
          JOIN participation a ON a.distribution_id = c.distribution_id AND a.catalog_id = c.catalog_id
          JOIN product p ON p.catalog_id = c.catalog_id
          JOIN variant v ON v.product_id = p.id
          WHERE a.answer = 'yes' AND NOT (${isChosen}))`),
    db.run(sql`
      INSERT INTO offer (id, market_id, distribution_id, producer_id, product_id, variant_id, stock_pool_id, product_name, variant_label,
        category, picture, tint, cold, kind, unit, price_cents, estimate_grams, max_grams, step_milli, content_grams, content_ml, content_pieces,
        vat_bps, stock_per_unit, min_milli, max_milli, piece_weighed)
      SELECT ${ROW_ID}, d.market_id, d.id, p.producer_id, p.id, v.id, coalesce(dated.id, pool.id), p.name, v.label,
        p.category, p.picture, p.tint, p.cold, v.kind, v.unit, v.price_cents, v.estimate_grams, v.max_grams, v.step_milli, v.content_grams, v.content_ml,
        v.content_pieces, v.vat_bps, v.stock_per_unit, v.min_milli, v.max_milli, v.piece_weighed
      FROM ${coming} c
      JOIN distribution d ON d.id = c.distribution_id
      JOIN participation a ON a.distribution_id = c.distribution_id AND a.catalog_id = c.catalog_id
      JOIN product p ON p.catalog_id = c.catalog_id AND p.retired_at IS NULL
      JOIN variant v ON v.product_id = p.id AND v.retired_at IS NULL
      LEFT JOIN stock_pool dated ON dated.product_id = p.id AND dated.distribution_id = d.id
      JOIN stock_pool pool ON pool.product_id = p.id AND pool.distribution_id = ''
      WHERE a.answer = 'yes' AND ${isChosen}
        AND NOT EXISTS (SELECT 1 FROM market_product_off f WHERE f.market_id = d.market_id AND f.product_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM offer o WHERE o.distribution_id = d.id AND o.variant_id = v.id AND o.withdrawn_at IS NULL)`),
  ];
}

/** Whether the answer `a` puts the packing `v` on sale. */
const isChosen = sql.raw(
  "(coalesce(json_type(a.offering, '$.variantIds'), 'null') = 'null' OR v.id IN (SELECT value FROM json_each(a.offering, '$.variantIds')))",
);

const comingRows = (which: readonly Coming[] | AnsweredBy): SQL =>
  "distributionId" in which
    ? sql`(SELECT distribution_id, catalog_id FROM participation WHERE distribution_id = ${which.distributionId} AND answered_by = ${which.answeredBy} AND answer = 'yes')`
    : sql`(SELECT value->>'distributionId' AS distribution_id, value->>'catalogId' AS catalog_id FROM json_each(${JSON.stringify(which)}))`;

/** A catalog that does not come: its goods leave the sale; placed lines stay. */
export const markOffersWithdrawn = (
  db: Database,
  { distributionId, catalogId, at }: { distributionId: string; catalogId: string; at: number },
) => updateOffersWithdrawn(db, [{ distributionId, catalogId }], at);

/** The same for many dates. */
export const updateOffersWithdrawn = (db: Database, gone: readonly Coming[], at: number) =>
  db.run(sql`
    UPDATE offer SET withdrawn_at = ${at}
    WHERE withdrawn_at IS NULL AND (distribution_id, product_id) IN (
      SELECT c.distribution_id, p.id FROM ${comingRows(gone)} c JOIN product p ON p.catalog_id = c.catalog_id)`);
