import { eq } from "drizzle-orm";
import { checkout } from "../../../db/schema/basket.ts";
import { pageRequest } from "../../payments/page-request.ts";
import type { Effect } from "../effects.ts";
import { storedRequest } from "../stored-request.ts";

/** Opens the payment page of a checkout. */
export const paymentPageEffect: Effect = async (services, row) => {
  const { db, ports, settings, provider } = services;
  const page = await db
    .select({ status: checkout.status, sessionId: checkout.sessionId })
    .from(checkout)
    .where(eq(checkout.id, row.subjectId))
    .get();
  if (page === undefined || page.status !== "open" || page.sessionId !== null) return "withdrawn";
  const stored = await storedRequest(services, row, () =>
    pageRequest(db, row.subjectId, settings.APP_URL, ports.marketNow()),
  );
  if (stored === undefined) return "withdrawn";
  const { sessionId, url } = await provider.createPage(stored.request, stored.key);
  await db.update(checkout).set({ sessionId, sessionUrl: url }).where(eq(checkout.id, row.subjectId));
  return "done";
};
