import { eq } from "drizzle-orm";
import { commit } from "../db/commit.ts";
import type { Statement } from "../db/database.ts";
import { checkout, checkoutHold } from "../db/schema/checkout.ts";
import { insertCommand } from "../db/writes/command.ts";
import { updateDuePage } from "../db/writes/due.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { updateHoldsGivenBack } from "../db/writes/stock.ts";
import { type Ports, system } from "./ports.ts";

export type CheckoutEnd = "expired" | "cancelled";

/** The one key under which an open checkout ends: paid, expired and cancelled exclude each other. */
export const endGuard = (checkoutId: string, at: number) => ({
  id: `end:${checkoutId}`,
  actorId: system.userId,
  kind: "end-checkout",
  answer: {},
  at,
});

type EndedPage = Pick<typeof checkout.$inferSelect, "id" | "kind" | "dueId" | "basketId" | "distributionId">;

/** Gives the held stock back and closes the page's row. */
export const endStatements = (ports: Ports, page: EndedPage, as: CheckoutEnd, at: number): Statement[] => [
  insertCommand(ports.db, endGuard(page.id, at)),
  updateHoldsGivenBack(ports.db, page.id),
  ports.db.delete(checkoutHold).where(eq(checkoutHold.checkoutId, page.id)),
  ports.db.update(checkout).set({ status: as, endedAt: at }).where(eq(checkout.id, page.id)),
  // Who waits beside the customer sees that this page is over.
  ...(page.kind === "due" && page.dueId !== null && page.basketId !== null
    ? [updateDuePage(ports.db, page.dueId, "ended"), ...updateFacts(ports.db, page.distributionId, [page.basketId])]
    : []),
];

/**
 * ORD-6. Ends an open checkout after the provider said that its page can no longer be paid. Returns false when it had ended
 * already, by a payment or otherwise.
 */
export async function endCheckout(ports: Ports, checkoutId: string, as: CheckoutEnd): Promise<boolean> {
  const page = await ports.db.select().from(checkout).where(eq(checkout.id, checkoutId)).get();
  if (page === undefined || page.status !== "open") return false;
  const committed = await commit(ports.db, endStatements(ports, page, as, ports.marketNow()));
  if (committed.ok) await ports.wake({ distributionIds: [page.distributionId] });
  return committed.ok;
}
