import { eq } from "drizzle-orm";
import { endCheckout } from "../../commands/end-checkout.ts";
import { recordPayment } from "../../commands/record-payment.ts";
import { checkout } from "../../db/schema/checkout.ts";
import type { Services } from "../services.ts";

/**
 * The one function behind return page, webhook and sweep: asks the provider how a checkout's page stands and writes that
 * down, once. Never believes a payload.
 */
export async function settlePage(services: Services, checkoutId: string): Promise<void> {
  const row = await services.db.select().from(checkout).where(eq(checkout.id, checkoutId)).get();
  if (row === undefined || row.sessionId === null || row.status === "paid") return;
  const state = await services.provider.pageState(row.sessionId);
  if (state.kind === "paid") await recordPayment(services.ports, row.id, state.paid);
  else if (state.kind === "ended") await endCheckout(services.ports, row.id, "expired");
}

/**
 * A page whose making was never confirmed to us, and whose checkout has ended meanwhile: ended too, and where somebody paid on
 * it, recorded like any late payment.
 */
export async function endLatePage(services: Services, checkoutId: string, sessionId: string): Promise<void> {
  const state = await services.provider.endPage(sessionId, `expire-page:${checkoutId}`);
  if (state.kind === "paid") await recordPayment(services.ports, checkoutId, state.paid);
}

/** ORD-6. Has the page ended at the provider first; stock goes back only when it says so, and a paid page stands. */
export async function endPage(services: Services, checkoutId: string, as: "expired" | "cancelled"): Promise<void> {
  const row = await services.db.select().from(checkout).where(eq(checkout.id, checkoutId)).get();
  if (row === undefined || row.status !== "open") return;
  if (row.sessionId !== null) {
    const state = await services.provider.endPage(row.sessionId, `expire-page:${row.id}`);
    if (state.kind === "paid") {
      await recordPayment(services.ports, row.id, state.paid);
      return;
    }
    if (state.kind === "open") return;
  }
  await endCheckout(services.ports, row.id, as);
}
