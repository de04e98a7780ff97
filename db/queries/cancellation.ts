import { and, desc, eq, sql } from "drizzle-orm";
import type { Cancellation } from "../../core/contract/dates.ts";
import { cents } from "../../core/money/cents.ts";
import type { Database } from "../database.ts";
import { basket } from "../schema/basket.ts";
import { checkout } from "../schema/checkout.ts";
import { participation } from "../schema/distribution.ts";
import { journal } from "../schema/journal.ts";
import { refund } from "../schema/money.ts";
import { run } from "../schema/work.ts";

/** What cancelling a date would do, and once somebody has, how far its refunds are. */
export async function cancellation(db: Database, distributionId: string): Promise<Cancellation> {
  const [baskets, pages, farms, runs, refunds, reasons] = await db.batch([
    db
      .select({
        ordered: sql<number>`coalesce(sum(${basket.status} = 'ordered'), 0)`,
        validated: sql<number>`coalesce(sum(${basket.status} = 'validated'), 0)`,
        cents: sql<number>`coalesce(sum(CASE WHEN ${basket.status} = 'ordered' THEN ${basket.paidCents} - ${basket.refundedCents} END), 0)`,
      })
      .from(basket)
      .where(eq(basket.distributionId, distributionId)),
    db
      .select({ n: sql<number>`count(*)` })
      .from(checkout)
      .where(and(eq(checkout.distributionId, distributionId), eq(checkout.status, "open"))),
    db
      .select({ n: sql<number>`count(DISTINCT ${participation.producerId})` })
      .from(participation)
      .where(and(eq(participation.distributionId, distributionId), eq(participation.answer, "yes"))),
    db
      .select()
      .from(run)
      .where(and(eq(run.kind, "cancel_distribution"), eq(run.distributionId, distributionId))),
    db
      .select({
        n: sql<number>`count(*)`,
        sent: sql<number>`coalesce(sum(${refund.status} = 'succeeded'), 0)`,
        failed: sql<number>`coalesce(sum(${refund.status} = 'failed'), 0)`,
        sentCents: sql<number>`coalesce(sum(CASE WHEN ${refund.status} = 'succeeded' THEN ${refund.amountCents} END), 0)`,
      })
      .from(refund)
      .where(and(eq(refund.distributionId, distributionId), eq(refund.cause, "cancelled"))),
    db
      .select({ reason: journal.reason })
      .from(journal)
      .where(and(eq(journal.distributionId, distributionId), eq(journal.kind, "distribution_cancelled")))
      .orderBy(desc(journal.at)),
  ]);
  const open = runs[0];
  return {
    baskets: baskets[0]?.ordered ?? 0,
    refundCents: cents(baskets[0]?.cents ?? 0),
    producers: farms[0]?.n ?? 0,
    paymentsUnderWay: pages[0]?.n ?? 0,
    validated: baskets[0]?.validated ?? 0,
    run:
      open === undefined
        ? null
        : {
            total: open.total,
            done: open.done,
            closed: open.closedAt !== null,
            reason: reasons[0]?.reason ?? "",
            byName: open.byName,
            openedAt: open.openedAt,
            refunds: refunds[0]?.n ?? 0,
            refundsSent: refunds[0]?.sent ?? 0,
            refundsFailed: refunds[0]?.failed ?? 0,
            sentCents: cents(refunds[0]?.sentCents ?? 0),
          },
  };
}
