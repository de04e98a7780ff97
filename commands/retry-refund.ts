import { eq } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { postRefundRepaid } from "../core/ledger/difference-postings.ts";
import type { Database } from "../db/database.ts";
import { payment, refund } from "../db/schema/money.ts";
import { outbox } from "../db/schema/work.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertPostings } from "../db/writes/ledger.ts";
import { insertOutbox, markOutboxTriedAgain } from "../db/writes/outbox.ts";
import { insertReplacingRefund, markRefundRepaid } from "../db/writes/refund.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** `refundId`: the one that is now under way. */
export type RefundDecided = { refundId: string; status: "decided" | "sent" | "repaid" };

/**
 * SND-8. "Réessayer". A refund that failed for good gets one in its place, with an id and a key of its own: nothing was made under
 * the old one, or what was made came back. One whose outcome is not known goes on under its own key, and is looked for first.
 */
export async function retryRefund(
  ports: Ports,
  actor: Actor,
  input: { id: string; refundId: string },
): Promise<RefundDecided | Refusal> {
  const { db } = ports;
  return once<RefundDecided>(ports, actor, {
    id: input.id,
    kind: "retry-refund",
    decide: async () => {
      const found = await refundFacts(db, input.refundId);
      if (found === undefined) return refuse("not_found");
      const { refund: row } = found;
      const at = ports.marketNow();
      const note = (refundId: string) => [
        insertJournal(db, [{ ...journalBase(ports, actor, found, at), kind: "refund_retried", after: { refundId } }]),
        ...updateFacts(db, row.distributionId),
      ];
      if (row.status === "failed") {
        const refundId = ports.newId();
        return {
          answer: { refundId, status: "decided" },
          statements: [
            ...insertReplacingRefund(db, refundId, row.id, at),
            insertOutbox(db, [
              {
                id: ports.newId(),
                kind: "refund",
                key: `refund:${refundId}`,
                subjectId: refundId,
                payload: {},
                dueAt: ports.realNow(),
              },
            ]),
            ...note(refundId),
          ],
          distributionIds: [row.distributionId],
        };
      }
      if (!found.parked) return refuse("nothing_to_decide");
      return {
        answer: { refundId: row.id, status: "sent" },
        statements: [markOutboxTriedAgain(db, row.id, ports.realNow()), ...note(row.id)],
        distributionIds: [row.distributionId],
      };
    },
  });
}

/** SND-8, COR-5. "Remboursé autrement": refused for good by the card and given back from the market's till, by whom and how. */
export async function repayRefund(
  ports: Ports,
  actor: Actor,
  input: { id: string; refundId: string; how: string },
): Promise<RefundDecided | Refusal> {
  const { db } = ports;
  return once<RefundDecided>(ports, actor, {
    id: input.id,
    kind: "repay-refund",
    refused: (guard) => (guard === "posted_already" ? refuse("nothing_to_decide") : "again"),
    decide: async () => {
      const found = await refundFacts(db, input.refundId);
      if (found === undefined) return refuse("not_found");
      const { refund: row, payment: paid } = found;
      if (row.status !== "failed") return refuse("nothing_to_decide");
      const at = ports.marketNow();
      return {
        answer: { refundId: row.id, status: "repaid" },
        statements: [
          markRefundRepaid(db, row.id, at),
          ...insertPostings(db, [
            {
              id: ports.newId(),
              kind: "refund_repaid",
              ref: row.id,
              marketId: paid.marketId,
              at,
              entries: postRefundRepaid({
                basketId: paid.basketId ?? `checkout:${paid.checkoutId}`,
                marketId: paid.marketId,
                amountCents: row.amountCents,
              }),
            },
          ]),
          insertJournal(db, [
            {
              ...journalBase(ports, actor, found, at),
              kind: "refund_repaid",
              after: { amountCents: row.amountCents },
              reason: input.how,
            },
          ]),
          ...updateFacts(db, row.distributionId),
        ],
        distributionIds: [row.distributionId],
      };
    },
  });
}

type Found = NonNullable<Awaited<ReturnType<typeof refundFacts>>>;

async function refundFacts(db: Database, refundId: string) {
  const row = await db
    .select({ refund, payment, outboxStatus: outbox.status })
    .from(refund)
    .innerJoin(payment, eq(payment.id, refund.paymentId))
    .leftJoin(outbox, eq(outbox.subjectId, refund.id))
    .where(eq(refund.id, refundId))
    .get();
  return row === undefined ? undefined : { ...row, parked: row.outboxStatus === "parked" };
}

const journalBase = (ports: Ports, actor: Actor, { refund: row, payment: paid }: Found, at: number) => ({
  id: ports.newId(),
  marketId: paid.marketId,
  distributionId: row.distributionId,
  ...(row.basketId !== null && { basketId: row.basketId }),
  at,
  byUserId: actor.userId,
  byName: actor.name,
  before: { refundId: row.id, amountCents: row.amountCents, status: row.status },
});
