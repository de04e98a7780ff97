import { postPaidWithDues } from "../core/ledger/difference-postings.ts";
import { postPaid, postProcessorFee } from "../core/ledger/postings.ts";
import { type Cents, cents } from "../core/money/cents.ts";
import type { LedgerPosting } from "../db/writes/ledger.ts";
import type { Ports } from "./ports.ts";

/** What came in, and what the provider kept of it where that is known already. */
export function paidPostings(
  ports: Ports,
  event: {
    paymentId: string;
    owner: string;
    /** What of it pays carried dues of this customer. */
    dues?: { customerId: string; amountCents: Cents };
    marketId: string;
    amountCents: Cents;
    feeCents: number | null;
    at: number;
  },
): LedgerPosting[] {
  const base = { ref: event.paymentId, marketId: event.marketId, at: event.at };
  return [
    {
      ...base,
      id: ports.newId(),
      kind: "paid",
      entries:
        event.dues === undefined || event.dues.amountCents === 0
          ? postPaid({ basketId: event.owner, amountCents: event.amountCents })
          : postPaidWithDues({
              basketId: event.owner,
              marketId: event.marketId,
              customerId: event.dues.customerId,
              amountCents: event.amountCents,
              duesCents: event.dues.amountCents,
            }),
    },
    ...(event.feeCents === null
      ? []
      : [
          {
            ...base,
            id: ports.newId(),
            kind: "processor_fee",
            entries: postProcessorFee({ amountCents: cents(event.feeCents) }),
          },
        ]),
  ];
}
