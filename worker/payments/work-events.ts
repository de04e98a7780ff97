import { and, eq, isNull, lt, sql } from "drizzle-orm";
import { recordDueRefused } from "../../commands/record-due-refused.ts";
import { recordProcessorFee, recordRefundFailed } from "../../commands/record-provider-result.ts";
import { cents } from "../../core/money/cents.ts";
import { checkout } from "../../db/schema/checkout.ts";
import { payment, refund } from "../../db/schema/money.ts";
import { webhookEvent } from "../../db/schema/work.ts";
import { loggable } from "../http/loggable.ts";
import type { Services } from "../services.ts";
import type { EventRow } from "./event-row.ts";
import { settleAccount } from "./settle-account.ts";
import { settlePage } from "./settle-page.ts";
import { settlePayouts } from "./settle-payouts.ts";

const MOST_TRIES = 20;

/** PAI-6. Works one stored event: the payload gave only its id and type, the object is asked of the provider anew. */
export async function workEvent(services: Services, event: EventRow): Promise<void> {
  const { db } = services;
  try {
    const used = await act(services, event);
    await db
      .update(webhookEvent)
      .set({ status: used ? "done" : "ignored", lastError: null })
      .where(eq(webhookEvent.id, event.id));
  } catch (error) {
    const known = loggable(error);
    console.error({ event: "webhook_failed", id: event.id, type: event.type, ...known });
    await db
      .update(webhookEvent)
      .set({ attempts: sql`${webhookEvent.attempts} + 1`, lastError: known.error })
      .where(eq(webhookEvent.id, event.id));
  }
}

/** What is stored and not worked yet; a job. */
export async function workOpenEvents(services: Services): Promise<number> {
  const open = await services.db
    .select()
    .from(webhookEvent)
    .where(and(eq(webhookEvent.status, "received"), lt(webhookEvent.attempts, MOST_TRIES)))
    .orderBy(webhookEvent.receivedAt)
    .limit(100);
  for (const event of open) await workEvent(services, event);
  return open.length;
}

async function checkoutWithPage({ db }: Services, sessionId: string): Promise<string | undefined> {
  return (await db.select({ id: checkout.id }).from(checkout).where(eq(checkout.sessionId, sessionId)).get())?.id;
}

/** The event overtook the answer that names the page, or that answer was lost: the provider says whose page it is. */
async function adoptPage(services: Services, sessionId: string): Promise<string | undefined> {
  const { db, provider } = services;
  const state = await provider.pageState(sessionId);
  if (state.checkoutId === null) return undefined;
  const [adopted] = await db
    .update(checkout)
    .set({ sessionId, sessionUrl: state.kind === "open" ? state.url : null })
    .where(and(eq(checkout.id, state.checkoutId), isNull(checkout.sessionId)))
    .returning({ id: checkout.id });
  // In between the answer may have come after all.
  return adopted?.id ?? (await checkoutWithPage(services, sessionId));
}

async function act(services: Services, event: EventRow): Promise<boolean> {
  const { db, ports, provider } = services;
  switch (event.type) {
    case "checkout.session.completed":
    case "checkout.session.async_payment_succeeded":
    case "checkout.session.expired": {
      const id = (await checkoutWithPage(services, event.objectId)) ?? (await adoptPage(services, event.objectId));
      if (id === undefined) return false;
      await settlePage(services, id);
      return true;
    }
    case "payment_intent.payment_failed": {
      const { checkoutId, refused } = await provider.refusedPayment(event.objectId);
      return checkoutId !== null && refused && (await recordDueRefused(ports, checkoutId));
    }
    case "charge.updated": {
      const row = await db
        .select({ id: payment.id, fee: payment.processorFeeCents })
        .from(payment)
        .where(eq(payment.chargeId, event.objectId))
        .get();
      if (row === undefined || row.fee !== null) return false;
      const fee = await provider.feeOf(event.objectId);
      if (fee !== null) await recordProcessorFee(ports, row.id, cents(fee));
      return true;
    }
    case "refund.failed": {
      const row = await db
        .select({ id: refund.id, intentId: payment.intentId })
        .from(refund)
        .innerJoin(payment, eq(payment.id, refund.paymentId))
        .where(eq(refund.providerId, event.objectId))
        .get();
      if (row === undefined) return false;
      const now = (await provider.refundsOf(row.intentId)).find((one) => one.id === event.objectId);
      if (now?.status === "failed" || now?.status === "canceled") await recordRefundFailed(ports, row.id);
      return true;
    }
    case "account.updated":
    case "v2.core.account.closed":
    case "v2.core.account.updated":
    case "v2.core.account[configuration.recipient].capability_status_updated":
    case "v2.core.account[configuration.recipient].updated":
    case "v2.core.account[requirements].updated": {
      return await settleAccount(services, event.objectId);
    }
    case "payout.paid": {
      // The event's account is stored as its object: whose balance was paid out.
      return (await settlePayouts(services, event.objectId)) > 0;
    }
    default:
      return false;
  }
}
