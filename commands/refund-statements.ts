import { postRefundDecided } from "../core/ledger/postings.ts";
import { sumCents } from "../core/money/cents.ts";
import type { RefundPart } from "../core/refund/refund-over-payments.ts";
import type { Statement } from "../db/database.ts";
import { insertPostings } from "../db/writes/ledger.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import { insertRefunds, type RefundCause } from "../db/writes/refund.ts";
import type { Ports } from "./ports.ts";

type DecidedRefund = {
  marketId: string;
  distributionId: string;
  basketId: string | null;
  /** Who the ledger owes: the basket, or the checkout that was not kept. */
  ledgerOwner: string;
  revision: number | null;
  cause: RefundCause;
  parts: readonly (RefundPart & { readonly advancedCents?: number })[];
  /** Market time of the decision. */
  at: number;
  /** Real time before which the refund does not leave ("Annuler"). */
  leaveAt: number;
  /** The ledger owes it already, by a posting of its own (a correction). */
  posted?: boolean;
};

/** REF-1 … REF-3, SND-1. One refund row, one posting and one wake-up per payment touched; nothing is sent here. */
export function refundStatements(
  ports: Ports,
  decided: DecidedRefund,
): { statements: Statement[]; totalCents: number } {
  const rows = decided.parts
    .filter((part) => part.cents > 0)
    .map((part) => ({
      id: ports.newId(),
      paymentId: part.paymentId,
      basketId: decided.basketId,
      distributionId: decided.distributionId,
      revision: decided.revision,
      amountCents: part.cents,
      cause: decided.cause,
      advancedCents: part.advancedCents ?? 0,
      decidedAt: decided.at,
    }));
  if (rows.length === 0) return { statements: [], totalCents: 0 };
  return {
    totalCents: sumCents(rows.map((row) => row.amountCents)),
    statements: [
      ...insertRefunds(ports.db, rows),
      ...insertPostings(
        ports.db,
        (decided.posted === true ? [] : rows).map((row) => ({
          id: ports.newId(),
          kind: "refund_decided",
          ref: row.id,
          marketId: decided.marketId,
          at: decided.at,
          entries: postRefundDecided({ basketId: decided.ledgerOwner, amountCents: row.amountCents }),
        })),
      ),
      insertOutbox(
        ports.db,
        rows.map((row) => ({
          id: ports.newId(),
          kind: "refund",
          key: `refund:${row.id}`,
          subjectId: row.id,
          payload: {},
          dueAt: decided.leaveAt,
        })),
      ),
    ],
  };
}
