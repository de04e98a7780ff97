import { sql } from "drizzle-orm";
import { UNVALIDATED_LIMIT } from "../../core/distribution/unvalidated-block.ts";

/**
 * DIS-6 as a column of a select that has `distribution` in it: the same question as core's `isOpeningHeld`, asked of the market's
 * ended dates in the very same read. Names stand in full because the builder drops the table where a select has only one.
 */
export const openingHeld = (now: number) =>
  sql<boolean>`(
    CASE WHEN "distribution"."opened_at" IS NULL AND ${now} < "distribution"."closes_at" THEN (
      SELECT count(*) FILTER (WHERE past.validated_at IS NULL) > ${UNVALIDATED_LIMIT}
        AND count(*) FILTER (WHERE past.pickup_ends_at <= "distribution"."opens_at"
            AND (past.validated_at IS NULL OR past.validated_at > "distribution"."opens_at")) > ${UNVALIDATED_LIMIT}
      FROM distribution past
      WHERE past.market_id = "distribution"."market_id" AND past.pickup_ends_at <= ${now} AND past.trial = 0 AND past.cancelled_at IS NULL
        AND EXISTS (SELECT 1 FROM basket b WHERE b.distribution_id = past.id AND b.status <> 'cancelled')
    ) ELSE 0 END)`.mapWith(Boolean);
