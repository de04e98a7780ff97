import type { Cents } from "../money/cents.ts";
import { type Account, balanced, type LedgerEntry } from "./entry.ts";

/* LED-2 … LED-9. One function per event of a basket's money, in the order in which they happen. Amounts are ≥ 0. */

/** LED-2. The provider took the money of a basket. */
export const postPaid = (event: { readonly basketId: string; readonly amountCents: Cents }): LedgerEntry[] =>
  move("processor:pending", `customer:${event.basketId}`, event.amountCents);

/** LED-3. What the provider kept of a payment: our cost, never the producers'. */
export const postProcessorFee = (event: { readonly amountCents: Cents }): LedgerEntry[] =>
  move("cost:processor", "processor:pending", event.amountCents);

/** LED-4. */
export const postRefundDecided = (event: { readonly basketId: string; readonly amountCents: Cents }): LedgerEntry[] =>
  move(`customer:${event.basketId}`, `refund:due:${event.basketId}`, event.amountCents);

/** LED-5. */
export const postRefundAccepted = (event: { readonly basketId: string; readonly amountCents: Cents }): LedgerEntry[] =>
  move(`refund:due:${event.basketId}`, "processor:available", event.amountCents);

/** LED-6. Accepted, then failed: the money is back with us and still owed. */
export const postRefundFailed = (event: { readonly basketId: string; readonly amountCents: Cents }): LedgerEntry[] =>
  move("processor:available", `refund:due:${event.basketId}`, event.amountCents);

export type ValidatedBasket = { readonly basketId: string; readonly finalCents: Cents };
export type AccruedProducer = {
  readonly producerId: string;
  readonly netCents: Cents;
  readonly platformFeeCents: Cents;
  readonly platformFeeVatCents: Cents;
};

/** LED-7. Everything delivered changes hands at once: the baskets' totals are exactly what the payees get. */
export const postDistributionValidated = (event: {
  readonly baskets: readonly ValidatedBasket[];
  readonly producers: readonly AccruedProducer[];
  readonly market: { readonly marketId: string; readonly grossCents: Cents };
}): LedgerEntry[] =>
  balanced(
    event.baskets.map((basket) => [`customer:${basket.basketId}`, basket.finalCents]),
    [
      ...event.producers.flatMap((producer) => [
        [`producer:accrued:${producer.producerId}`, producer.netCents] as const,
        ["platform:fee", producer.platformFeeCents] as const,
        ["platform:vat", producer.platformFeeVatCents] as const,
      ]),
      [`market:payable:${event.market.marketId}`, event.market.grossCents],
    ],
  );

/** LED-8. Availability day of one settlement. */
export const postAvailable = (event: { readonly producerId: string; readonly amountCents: Cents }): LedgerEntry[] =>
  move(`producer:accrued:${event.producerId}`, `producer:payable:${event.producerId}`, event.amountCents);

/** Who gets a transfer: a producer its net, a market its mark-up. */
export type Payee = { readonly kind: "producer" | "market"; readonly id: string };

/** LED-9. */
export const postTransferAccepted = (event: { readonly payee: Payee; readonly amountCents: Cents }): LedgerEntry[] =>
  move(`${event.payee.kind}:payable:${event.payee.id}`, "processor:available", event.amountCents);

const move = (debit: Account, credit: Account, amountCents: Cents): LedgerEntry[] =>
  balanced([[debit, amountCents]], [[credit, amountCents]]);
