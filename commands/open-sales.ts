import { and, eq, gt, isNull, lte, sql } from "drizzle-orm";
import { commit } from "../db/commit.ts";
import { openingHeld } from "../db/queries/opening-held.ts";
import { distribution, distributionNotice } from "../db/schema/distribution.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { atOpening } from "./at-opening.ts";
import type { Ports } from "./ports.ts";

/** A sale that opens a second time (its window was moved) is open again, but told of only once. */
export const OPENED = "opened";

/**
 * OPN-1, OPN-2. Opens for good every published sale whose window has begun and that no block holds, with all that happens once at
 * an opening, in one batch a sale. Orders do not wait for it: a sale takes them from its instant on. Returns how many it opened.
 */
export async function openSales(ports: Ports): Promise<number> {
  const { db } = ports;
  const at = ports.marketNow();
  const due = await db
    .select({
      id: distribution.id,
      marketId: distribution.marketId,
      pickupOn: distribution.pickupOn,
      closesAt: distribution.closesAt,
      told: sql<boolean>`EXISTS (SELECT 1 FROM distribution_notice n WHERE n.distribution_id = "distribution"."id" AND n.kind = ${OPENED})`,
    })
    .from(distribution)
    .where(
      and(
        isNull(distribution.openedAt),
        lte(distribution.opensAt, at),
        gt(distribution.closesAt, at),
        isNull(distribution.cancelledAt),
        eq(distribution.draft, false),
        sql`NOT ${openingHeld(at)}`,
      ),
    );
  for (const { told, ...sale } of due) {
    const extra = told ? [] : (await Promise.all(atOpening.map((build) => build(ports, sale)))).flat();
    const committed = await commit(db, [
      ...(told ? [] : [db.insert(distributionNotice).values({ distributionId: sale.id, kind: OPENED, at })]),
      db.update(distribution).set({ openedAt: at }).where(eq(distribution.id, sale.id)),
      ...extra,
      ...updateFacts(db, sale.id),
    ]);
    // Refused: another worker opened it in this very moment.
    if (committed.ok) await ports.wake({ distributionIds: [sale.id] });
  }
  return due.length;
}
