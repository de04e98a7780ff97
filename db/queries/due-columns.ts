import { sql } from "drizzle-orm";
import type { Cents } from "../../core/money/cents.ts";
import { due } from "../schema/basket.ts";

/** When a due became what it is. */
export const movedAt = sql<number>`coalesce(${due.settledAt}, ${due.at})`.as("moved_at");

/** What stands of a due: the rest was taken back. */
export const standing = sql<Cents>`${due.amountCents} - ${due.returnedCents}`.as("standing_cents");
