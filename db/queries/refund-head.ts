import { eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import { payment, refund } from "../schema/money.ts";

/** The distribution of a refund, for a guard that reads nothing else first. */
export const refundHead = async (db: Database, refundId: string) =>
  await db
    .select({ id: refund.distributionId, marketId: payment.marketId })
    .from(refund)
    .innerJoin(payment, eq(payment.id, refund.paymentId))
    .where(eq(refund.id, refundId))
    .get();
