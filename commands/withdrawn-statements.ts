import { postRefundDecided } from "../core/ledger/postings.ts";
import { type Cents, cents } from "../core/money/cents.ts";
import type { Statement } from "../db/database.ts";
import { insertPostings } from "../db/writes/ledger.ts";
import { markOutboxWithdrawn } from "../db/writes/outbox.ts";
import { markRefundsWithdrawn } from "../db/writes/refund.ts";
import type { Ports } from "./ports.ts";

/**
 * SND-2. Takes decided refunds back with their postings, and the mail of the revision that decided them. One that has left
 * meanwhile refuses the whole batch.
 */
export function withdrawnStatements(
  ports: Ports,
  basket: { readonly id: string; readonly marketId: string; readonly revision: number },
  refunds: readonly { readonly id: string; readonly amountCents: Cents }[],
  at: number,
): Statement[] {
  const { db } = ports;
  const ids = refunds.map((row) => row.id);
  return [
    ...(ids.length === 0 ? [] : markRefundsWithdrawn(db, ids)),
    markOutboxWithdrawn(db, [...ids, `${basket.id}:${basket.revision}`]),
    ...insertPostings(
      db,
      refunds.map((row) => ({
        id: ports.newId(),
        kind: "refund_withdrawn",
        ref: row.id,
        marketId: basket.marketId,
        at,
        entries: postRefundDecided({ basketId: basket.id, amountCents: row.amountCents }).map((entry) => ({
          ...entry,
          amountCents: cents(-entry.amountCents),
        })),
      })),
    ),
  ];
}
