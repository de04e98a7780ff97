import { and, desc, eq, notInArray, sql } from "drizzle-orm";
import type * as v from "valibot";
import type { managedPaymentsSchema } from "../../core/contract/manage.ts";
import { NO_CENTS } from "../../core/money/cents.ts";
import type { Database } from "../database.ts";
import { basket } from "../schema/basket.ts";
import { checkout } from "../schema/checkout.ts";
import { distribution } from "../schema/distribution.ts";
import { payment, refund, settlement } from "../schema/money.ts";
import { user } from "../schema/user.ts";
import { marketFees } from "./market-fees.ts";
import { payoutAccountOf } from "./payout-account.ts";
import { settlementsOf } from "./settlements.ts";
import { unvalidatedDistributions } from "./unvalidated-distributions.ts";

/** What a treasurer follows on one screen; older refunds stand in the export and on their orders. */
const REFUNDS_SHOWN = 500;

/** What a market pays out and gives back, newest first. */
export async function paymentsOfMarket(
  db: Database,
  marketId: string,
  now: number,
): Promise<v.InferOutput<typeof managedPaymentsSchema>> {
  const [account, fees, waiting, settlements, refunds] = await Promise.all([
    payoutAccountOf(db, { kind: "market", id: marketId }),
    marketFees(db, marketId),
    unvalidatedDistributions(db, marketId, now),
    settlementsOf(db, eq(settlement.marketId, marketId)),
    db
      .select({
        id: refund.id,
        basketNumber: basket.number,
        // A payment that was not kept has no basket: its page knows who paid.
        firstName: sql<string>`coalesce(${basket.firstName}, ${user.firstName})`,
        lastName: sql<string>`coalesce(${basket.lastName}, ${user.lastName})`,
        pickupOn: distribution.pickupOn,
        amountCents: refund.amountCents,
        status: refund.status,
        cause: refund.cause,
        decidedAt: refund.decidedAt,
      })
      .from(refund)
      .innerJoin(payment, eq(payment.id, refund.paymentId))
      .innerJoin(checkout, eq(checkout.id, payment.checkoutId))
      .innerJoin(user, eq(user.id, checkout.userId))
      .innerJoin(distribution, eq(distribution.id, refund.distributionId))
      .leftJoin(basket, eq(basket.id, refund.basketId))
      .where(and(eq(payment.marketId, marketId), notInArray(refund.status, ["withdrawn", "replaced"])))
      .orderBy(desc(refund.decidedAt), desc(refund.id))
      .limit(REFUNDS_SHOWN),
  ]);
  const takesFees = fees.length > 0 || settlements.some((one) => one.payeeKind === "market");
  return {
    account: takesFees || account.status !== "missing" ? account : null,
    waiting: waiting.map(({ id, ...one }) => ({ distributionId: id, ...one })),
    // What a farm pays back may come from another market: that is the farm's own affair.
    settlements: settlements.map((one) => ({
      ...one,
      takenCents: one.payeeKind === "market" ? one.takenCents : NO_CENTS,
    })),
    refunds: refunds.map((row) => ({
      id: row.id,
      basketNumber: row.basketNumber,
      name: `${row.firstName} ${row.lastName}`.trim(),
      pickupOn: row.pickupOn,
      amountCents: row.amountCents,
      status: row.status === "withdrawn" || row.status === "replaced" ? "decided" : row.status,
      cause: row.cause,
      decidedAt: row.decidedAt,
    })),
  };
}
