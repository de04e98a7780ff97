import { type SQL, sql } from "drizzle-orm";
import type { Database, Statement } from "../database.ts";
import { updateOffersOf } from "./offer.ts";

/** Who answered where nobody did: the producer's standing answer to that market. */
export const STANDING_ANSWER = "standing";

/** What a catalog put on sale at the last date of the market it came to before `date` (a row of `distribution`). */
export const lastOfferingOf = (catalogId: SQL, date: { marketId: SQL; id: SQL }): SQL => sql`(
  SELECT pa.offering FROM participation pa JOIN distribution pd ON pd.id = pa.distribution_id
  WHERE pa.catalog_id = ${catalogId} AND pa.answer = 'yes' AND pd.market_id = ${date.marketId} AND pd.id <> ${date.id}
    AND pd.cancelled_at IS NULL
  ORDER BY pa.answered_at DESC, pd.pickup_starts_at DESC LIMIT 1)`;

/**
 * ANS-2. The standing answers of the producers to a date that is now made known: "yes" comes at once with what it put on sale
 * last time, "no" stays away, "ask" is asked. For the batch that publishes the date, after its row; who has answered is left.
 */
export const insertDefaultAnswers = (db: Database, distributionId: string, at: number): Statement[] => [
  db.run(sql`
    INSERT INTO participation (distribution_id, catalog_id, producer_id, answer, answered_at, answered_by, offering)
    SELECT d.id, c.id, c.producer_id, l.default_answer, ${at}, ${STANDING_ANSWER},
      CASE WHEN l.default_answer = 'yes' THEN ${lastOfferingOf(sql`c.id`, { marketId: sql`d.market_id`, id: sql`d.id` })} END
    FROM distribution d
    JOIN catalog_link l ON l.market_id = d.market_id AND l.unlinked_at IS NULL AND l.default_answer <> 'ask'
    JOIN catalog c ON c.id = l.catalog_id AND c.retired_at IS NULL
    WHERE d.id = ${distributionId}
      AND NOT EXISTS (SELECT 1 FROM participation p WHERE p.distribution_id = d.id AND p.catalog_id = c.id)`),
  // Only what they put on sale: goods that others withdrew since stay away.
  ...updateOffersOf(db, { distributionId, answeredBy: STANDING_ANSWER }),
];
