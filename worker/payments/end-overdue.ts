import { and, eq, lte } from "drizzle-orm";
import { inJson } from "../../db/in-json.ts";
import { checkout, checkoutHold } from "../../db/schema/checkout.ts";
import { offer } from "../../db/schema/distribution.ts";
import { oneByOne } from "../jobs/one-by-one.ts";
import type { Services } from "../services.ts";
import { endPage } from "./settle-page.ts";

/** ORD-6. Ends every checkout whose hold has run out. A job: what is due and not done. */
export async function endOverdue(services: Services): Promise<number> {
  const due = await services.db
    .select({ id: checkout.id })
    .from(checkout)
    .where(and(eq(checkout.status, "open"), lte(checkout.holdUntil, services.ports.marketNow())))
    .limit(100);
  await oneByOne("end_overdue", due, (id) => endPage(services, id, "expired"));
  return due.length;
}

/** The same at once for overdue holds on these offers' goods; true when some ended. */
export async function endOverdueFor(services: Services, offerIds: readonly string[]): Promise<boolean> {
  const due = await services.db
    .selectDistinct({ id: checkout.id })
    .from(checkout)
    .innerJoin(checkoutHold, eq(checkoutHold.checkoutId, checkout.id))
    .innerJoin(offer, eq(offer.stockPoolId, checkoutHold.stockPoolId))
    .where(
      and(eq(checkout.status, "open"), lte(checkout.holdUntil, services.ports.marketNow()), inJson(offer.id, offerIds)),
    );
  await oneByOne("end_overdue", due, (id) => endPage(services, id, "expired"));
  return due.length > 0;
}
