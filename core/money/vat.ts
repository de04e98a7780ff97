import { type Bps, WHOLE_BPS } from "./bps.ts";
import { type Cents, cents } from "./cents.ts";
import { mulDivHalfUp } from "./rounding.ts";

export type TaxedAmount = { readonly ttcCents: Cents; readonly vatBps: Bps };
export type VatOfRate = {
  readonly vatBps: Bps;
  readonly ttcCents: Cents;
  readonly vatCents: Cents;
  readonly netCents: Cents;
};

/** VAT-1. The tax contained in a price that includes it. */
export const includedVat = (ttc: Cents, rate: Bps): Cents => cents(mulDivHalfUp(ttc, rate, WHOLE_BPS + rate));

/** VAT-2. One row per rate, lowest rate first, the tax taken once on the sum of the rate and never per line. */
export function vatByRate(lines: Iterable<TaxedAmount>): VatOfRate[] {
  const sums = new Map<Bps, number>();
  for (const { vatBps, ttcCents } of lines) sums.set(vatBps, (sums.get(vatBps) ?? 0) + ttcCents);
  return [...sums]
    .toSorted(([a], [b]) => a - b)
    .map(([vatBps, sum]) => {
      const ttcCents = cents(sum);
      const vatCents = includedVat(ttcCents, vatBps);
      return { vatBps, ttcCents, vatCents, netCents: cents(ttcCents - vatCents) };
    });
}
