import { type Cents, cents } from "../core/money/cents.ts";
import { refundOverPayments } from "../core/refund/refund-over-payments.ts";
import type { Statement } from "../db/database.ts";
import type { BasketFacts } from "../db/queries/basket-facts.ts";
import { insertRevision, updateBasketCancelled } from "../db/writes/basket.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import { updateLinesGivenBack } from "../db/writes/stock.ts";
import type { Actor, Ports } from "./ports.ts";
import { refundStatements } from "./refund-statements.ts";

type Cancelled = {
  facts: BasketFacts;
  /** The command's id, or `run:` and the run's. */
  commandId: string;
  /** date_cancelled: the market called it off; order_cancelled: the customer wanted the money back. */
  mail: "date_cancelled" | "order_cancelled";
};

/**
 * CAN-2. Everything that calling off one basket writes: revision guard, all that is left of what was paid refunded to the payments
 * that paid it, stock given back, journal, one mail. Returns what goes back beside the statements.
 */
export function cancelledStatements(
  ports: Ports,
  actor: Actor,
  { facts, commandId, mail }: Cancelled,
): { statements: Statement[]; refundCents: Cents } {
  const { db } = ports;
  const { basket } = facts;
  const at = ports.marketNow();
  const revision = basket.revision + 1;
  const refundCents = cents(basket.paidCents - basket.refundedCents);
  const refunds = refundStatements(ports, {
    marketId: basket.marketId,
    distributionId: basket.distributionId,
    basketId: basket.id,
    ledgerOwner: basket.id,
    revision,
    cause: "cancelled",
    parts: refundOverPayments(facts.payments, refundCents),
    at,
    leaveAt: ports.realNow(),
  });
  if (refunds.totalCents !== refundCents) throw new Error("a refund larger than the payments of its basket");
  return {
    refundCents,
    statements: [
      insertRevision(db, { basketId: basket.id, revision, kind: "cancelled", commandId, at, by: actor.userId }),
      updateBasketCancelled(db, { id: basket.id, revision, refundCents }),
      updateLinesGivenBack(db, basket.id),
      ...refunds.statements,
      insertJournal(db, [
        {
          id: ports.newId(),
          marketId: basket.marketId,
          distributionId: basket.distributionId,
          basketId: basket.id,
          kind: "basket_cancelled",
          at,
          byUserId: actor.userId,
          byName: actor.name,
          before: { paidCents: basket.paidCents, refundedCents: basket.refundedCents },
          after: { refundCents },
        },
      ]),
      insertOutbox(db, [
        {
          id: ports.newId(),
          kind: "mail",
          key: `mail:${mail}:${basket.id}`,
          subjectId: basket.id,
          payload: { mail, userId: basket.userId, basketId: basket.id },
          dueAt: ports.realNow(),
        },
      ]),
    ],
  };
}
