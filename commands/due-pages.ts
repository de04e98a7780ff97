import { and, eq, sql } from "drizzle-orm";
import type { Statement } from "../db/database.ts";
import { due } from "../db/schema/basket.ts";
import { checkout } from "../db/schema/checkout.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import type { Ports } from "./ports.ts";

/** Payment pages on which somebody might still pay what is due of a basket, or one due of it. */
export const openDuePages = async (db: Ports["db"], basketId: string, dueId?: string): Promise<string[]> =>
  (
    await db
      .select({ id: checkout.id })
      .from(checkout)
      .innerJoin(due, eq(due.id, checkout.dueId))
      .where(
        and(eq(due.basketId, basketId), eq(checkout.status, "open"), dueId === undefined ? sql`1` : eq(due.id, dueId)),
      )
  ).map((row) => row.id);

/** They are ended at the provider; what is paid on one of them meanwhile goes back in full (EXT-8). */
export const endDuePages = (ports: Ports, checkoutIds: readonly string[], commandId: string): Statement =>
  insertOutbox(
    ports.db,
    checkoutIds.map((id) => ({
      id: ports.newId(),
      kind: "end_checkout",
      key: `end-checkout:${id}:${commandId}`,
      subjectId: id,
      payload: { as: "cancelled" },
      dueAt: ports.realNow(),
    })),
  );
