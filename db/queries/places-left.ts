import { sql } from "drizzle-orm";

/**
 * How many more baskets a date with a cap takes (null = as many as come), as a column of a select that has `distribution` in it:
 * counted like the trigger `checkout_within_cap` counts, which is what refuses.
 */
export const placesLeft = sql<number | null>`(
  CASE WHEN "distribution"."basket_cap" IS NULL THEN NULL ELSE max(0, "distribution"."basket_cap" - (
    SELECT count(*) FROM (
      SELECT b.user_id FROM basket b WHERE b.distribution_id = "distribution"."id" AND b.status <> 'cancelled'
      UNION
      SELECT c.user_id FROM checkout c WHERE c.distribution_id = "distribution"."id" AND c.status = 'open'
    ))) END)`;
