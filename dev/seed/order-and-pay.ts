import { eq } from "drizzle-orm";
import { openCheckout } from "../../commands/open-checkout.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import type { IfMissing } from "../../core/line/if-missing.ts";
import type { Milli } from "../../core/quantity/milli.ts";
import { checkout } from "../../db/schema/checkout.ts";
import { dispatchSubject } from "../../worker/outbox/dispatch.ts";
import { settlePage } from "../../worker/payments/settle-page.ts";
import type { Services } from "../../worker/services.ts";

/** One customer orders and pays on the simulator's page. Goods that are short are left out, as a person would. */
export async function orderAndPay(
  services: Services,
  customer: { userId: string; name: string },
  distributionId: string,
  lines: readonly { offerId: string; quantityMilli: Milli }[],
  ifMissing?: IfMissing,
): Promise<boolean> {
  const opened = await openCheckout(services.ports, customer, {
    id: services.ports.newId(),
    distributionId,
    lines: [...lines],
    ...(ifMissing && { ifMissing }),
  });
  if (isRefusal(opened)) {
    const short = opened.refused === "out_of_stock" ? ((opened.data?.offers ?? []) as { offerId: string }[]) : [];
    const rest = lines.filter((line) => !short.some((one) => one.offerId === line.offerId));
    if (short.length === 0)
      throw new Error(`a demo order was refused: ${opened.refused} ${JSON.stringify(opened.data)}`);
    return rest.length === 0 ? false : await orderAndPay(services, customer, distributionId, rest, ifMissing);
  }
  await dispatchSubject(services, opened.checkoutId);
  const page = await services.db
    .select({ sessionId: checkout.sessionId })
    .from(checkout)
    .where(eq(checkout.id, opened.checkoutId))
    .get();
  if (page?.sessionId == null) throw new Error("a demo order without its payment page");
  const paid = await fetch(`${services.settings.STRIPE_API_BASE}/_sim/pay/${page.sessionId}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ outcome: "pay" }),
  });
  if (!paid.ok) throw new Error(`the simulator refused a payment: ${paid.status} ${await paid.text()}`);
  await settlePage(services, opened.checkoutId);
  return true;
}
