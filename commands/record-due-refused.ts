import { eq } from "drizzle-orm";
import { commit } from "../db/commit.ts";
import { checkout } from "../db/schema/checkout.ts";
import { updateDuePage } from "../db/writes/due.ts";
import { updateFacts } from "../db/writes/facts.ts";
import type { Ports } from "./ports.ts";

/** EXT-8. The customer's bank said no on the page of a due: it stays open, and who waits beside them sees that. False for any other page. */
export async function recordDueRefused(ports: Ports, checkoutId: string): Promise<boolean> {
  const { db } = ports;
  const page = await db.select().from(checkout).where(eq(checkout.id, checkoutId)).get();
  if (page === undefined || page.dueId === null || page.basketId === null || page.status !== "open") return false;
  await commit(db, [
    updateDuePage(db, page.dueId, "declined"),
    ...updateFacts(db, page.distributionId, [page.basketId]),
  ]);
  await ports.wake({ distributionIds: [page.distributionId] });
  return true;
}
