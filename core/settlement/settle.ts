import { platformFee } from "../fee/platform-fee.ts";
import type { Bps } from "../money/bps.ts";
import { type Cents, cents, sumCents } from "../money/cents.ts";
import { type VatOfRate, vatByRate } from "../money/vat.ts";

export type DeliveredLine = { readonly producerId: string; readonly finalCents: Cents; readonly vatBps: Bps };
export type FinalFee = { readonly cents: Cents; readonly vatBps: Bps };

/** SET-1. To the cent: gross = net + platform fee + its VAT. */
export type ProducerSettlement = {
  readonly producerId: string;
  /** What customers pay for its goods, VAT included. */
  readonly grossCents: Cents;
  /** Before VAT. */
  readonly platformFeeCents: Cents;
  readonly platformFeeVatCents: Cents;
  /** What is paid out. */
  readonly netCents: Cents;
  /** The VAT contained in the gross, by rate, for the statement. */
  readonly vat: readonly VatOfRate[];
};

/** The market's own part: the fees that customers paid on top, no commission taken. */
export type MarketShare = { readonly grossCents: Cents; readonly vat: readonly VatOfRate[] };

export type Settlement = { readonly producers: readonly ProducerSettlement[]; readonly market: MarketShare };

/** SET-1 … SET-3. One settlement per producer and distribution, sorted by producer; a producer without a cent has one too. */
export function settle(distribution: {
  readonly lines: readonly DeliveredLine[];
  readonly fees: readonly FinalFee[];
  readonly platformFeeBps: Bps;
  readonly platformFeeVatBps: Bps;
}): Settlement {
  const byProducer = Map.groupBy(distribution.lines, (line) => line.producerId);
  const producers = [...byProducer]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([producerId, lines]): ProducerSettlement => {
      const grossCents = sumCents(lines.map((line) => line.finalCents));
      const fee = platformFee(grossCents, distribution.platformFeeBps, distribution.platformFeeVatBps);
      return {
        producerId,
        grossCents,
        platformFeeCents: fee.netFeeCents,
        platformFeeVatCents: fee.vatCents,
        netCents: cents(grossCents - fee.feeCents),
        vat: vatByRate(lines.map((line) => ({ ttcCents: line.finalCents, vatBps: line.vatBps }))),
      };
    });
  return { producers, market: marketShare(distribution.fees) };
}

const marketShare = (fees: readonly FinalFee[]): MarketShare => ({
  grossCents: sumCents(fees.map((fee) => fee.cents)),
  vat: vatByRate(fees.map((fee) => ({ ttcCents: fee.cents, vatBps: fee.vatBps }))),
});
