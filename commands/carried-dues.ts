import { and, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import * as v from "valibot";
import { cents } from "../core/contract/values.ts";
import type { Database } from "../db/database.ts";
import { standing } from "../db/queries/due-columns.ts";
import { due } from "../db/schema/basket.ts";
import { checkout } from "../db/schema/checkout.ts";
import { distribution } from "../db/schema/distribution.ts";

const carriedSchema = v.array(v.object({ dueId: v.string(), cents, pickupOn: v.string() }));
export type CarriedDue = v.InferOutput<typeof carriedSchema>[number];

/** The carried dues that a checkout asks along (checkout.carried). */
export const carriedOf = (json: unknown): CarriedDue[] => v.parse(carriedSchema, json ?? []);

/**
 * EXT-9. What a customer still owes a market from former dates, as the next order asks it. What another date's open payment page
 * asks for already is left out: nobody pays twice.
 */
export async function carriedDues(
  db: Database,
  of: { marketId: string; userId: string; distributionId: string },
): Promise<CarriedDue[]> {
  const asked = db
    .select({ id: checkout.id })
    .from(checkout)
    .where(
      and(eq(checkout.userId, of.userId), eq(checkout.status, "open"), ne(checkout.distributionId, of.distributionId)),
    );
  return await db
    .select({
      dueId: due.id,
      cents: standing,
      pickupOn: distribution.pickupOn,
    })
    .from(due)
    .innerJoin(distribution, eq(distribution.id, due.distributionId))
    .where(
      and(
        eq(due.userId, of.userId),
        eq(due.marketId, of.marketId),
        eq(due.status, "carried"),
        ne(due.distributionId, of.distributionId),
        or(isNull(due.checkoutId), sql`NOT ${inArray(due.checkoutId, asked)}`),
      ),
    )
    .orderBy(due.id);
}
