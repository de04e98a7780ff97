import { and, eq, isNull, ne, or, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { due } from "../schema/basket.ts";
import { payment } from "../schema/money.ts";
import { standing } from "./due-columns.ts";

/**
 * What baskets of a distribution owed otherwise than by a card of that date: collected at the till, or left to a later order (also
 * where that has paid already, with another date's money).
 */
export const unbackedDues = (db: Database, distributionId: string) =>
  db
    .select({
      id: due.id,
      basketId: due.basketId,
      cents: standing,
      inTill: sql<boolean>`${due.status} = 'collected' AND ${due.paymentId} IS NULL`.mapWith(Boolean).as("in_till"),
    })
    .from(due)
    .leftJoin(payment, eq(payment.id, due.paymentId))
    .where(
      and(
        eq(due.distributionId, distributionId),
        ne(due.status, "waived"),
        ne(due.status, "withdrawn"),
        or(isNull(payment.id), ne(payment.basketId, due.basketId)),
      ),
    )
    .orderBy(due.id);
export type UnbackedDue = Awaited<ReturnType<typeof unbackedDues>>[number];
