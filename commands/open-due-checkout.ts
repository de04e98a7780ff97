import { and, eq } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { dueRefusal } from "../core/due/due-way.ts";
import { cents } from "../core/money/cents.ts";
import { HOLD_MS } from "../core/time/window.ts";
import { basket, due } from "../db/schema/basket.ts";
import { checkout } from "../db/schema/checkout.ts";
import { updateDuePage } from "../db/writes/due.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import { once } from "./once.ts";
import { type Ports, system } from "./ports.ts";

/**
 * EXT-8. Opens the payment page of what is due of a basket, for whoever holds the address in its QR code: nothing but paying it
 * comes of that. A page that is open already is shown again.
 */
export async function openDueCheckout(
  ports: Ports,
  input: { id: string; dueId: string },
): Promise<{ checkoutId: string } | Refusal> {
  const { db } = ports;
  return once<{ checkoutId: string }>(ports, system, {
    id: input.id,
    kind: "open-due-checkout",
    decide: async () => {
      const row = await db
        .select({ due, basket })
        .from(due)
        .innerJoin(basket, eq(basket.id, due.basketId))
        .where(eq(due.id, input.dueId))
        .get();
      if (row === undefined) return refuse("not_found");
      if (row.due.status !== "open" || row.due.way !== "card") return refuse("due_settled");
      const amountCents = cents(row.due.amountCents - row.due.returnedCents);
      const code = dueRefusal({ way: "card", amountCents, hasAccount: true, mayWaive: false });
      if (code !== undefined) return refuse(code, { amountCents });
      const open = await db
        .select({ id: checkout.id })
        .from(checkout)
        .where(and(eq(checkout.dueId, row.due.id), eq(checkout.status, "open")))
        .get();
      if (open !== undefined) return { answer: { checkoutId: open.id }, statements: [] };
      const at = ports.marketNow();
      const checkoutId = ports.newId();
      return {
        answer: { checkoutId },
        statements: [
          db.insert(checkout).values({
            id: checkoutId,
            marketId: row.due.marketId,
            distributionId: row.due.distributionId,
            userId: row.basket.userId,
            status: "open",
            differencesTo: row.basket.differencesTo,
            amountCents,
            estimateCents: cents(0),
            lines: [],
            fees: [],
            baseRevision: row.basket.revision,
            openedAt: at,
            holdUntil: at + HOLD_MS,
            basketId: row.basket.id,
            kind: "due",
            dueId: row.due.id,
          }),
          updateDuePage(db, row.due.id, "open"),
          insertOutbox(db, [
            {
              id: ports.newId(),
              kind: "payment_page",
              key: `payment-page:${checkoutId}`,
              subjectId: checkoutId,
              payload: {},
              dueAt: ports.realNow(),
            },
          ]),
          ...updateFacts(db, row.due.distributionId, [row.basket.id]),
        ],
        distributionIds: [row.due.distributionId],
      };
    },
  });
}
