import { eq } from "drizzle-orm";
import Stripe from "stripe";
import { checkout } from "../../../db/schema/checkout.ts";
import { pageRequest } from "../../payments/page-request.ts";
import { endLatePage } from "../../payments/settle-page.ts";
import type { Effect } from "../effects.ts";
import { isStored, storedRequest } from "../stored-request.ts";

/**
 * Opens the payment page of a checkout. A checkout that ended before its page was confirmed to us is asked for once more where
 * a request had left: the same key names the page that may have been made, and that page is ended.
 */
export const paymentPageEffect: Effect = async (services, row) => {
  const { db, ports, settings, provider } = services;
  const page = await db
    .select({ status: checkout.status, sessionId: checkout.sessionId })
    .from(checkout)
    .where(eq(checkout.id, row.subjectId))
    .get();
  if (page === undefined || page.sessionId !== null) return "withdrawn";
  const over = page.status !== "open";
  if (over && !isStored(row)) return "withdrawn";
  const stored = await storedRequest(services, row, () => pageRequest(db, row.subjectId, settings, ports.marketNow()));
  if (stored === undefined) return "withdrawn";
  try {
    const { sessionId, url } = await provider.createPage(stored.request, stored.key);
    await db.update(checkout).set({ sessionId, sessionUrl: url }).where(eq(checkout.id, row.subjectId));
    if (over) await endLatePage(services, row.subjectId, sessionId);
  } catch (error) {
    // Too late for a new page and none had been made: there is nothing to end.
    if (over && error instanceof Stripe.errors.StripeInvalidRequestError) return "withdrawn";
    throw error;
  }
  return "done";
};
