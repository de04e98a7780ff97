import { type Bps, bps, WHOLE_BPS } from "../money/bps.ts";
import { type Cents, cents } from "../money/cents.ts";
import { mulDivHalfUp } from "../money/rounding.ts";
import { includedVat } from "../money/vat.ts";

/** PLA-2. 3 % before VAT is 3.6 % of the delivered amount, VAT included. */
export const PLATFORM_FEE_BPS: Bps = bps(360);
export const PLATFORM_FEE_VAT_BPS: Bps = bps(2000);

export type PlatformFee = {
  /** VAT included: what the producer gets less. */
  readonly feeCents: Cents;
  readonly vatCents: Cents;
  readonly netFeeCents: Cents;
};

/** PLA-1. Rounded once on what one producer delivered in one distribution; its VAT is taken out of it. */
export function platformFee(
  grossCents: Cents,
  rateBps: Bps = PLATFORM_FEE_BPS,
  vatBps: Bps = PLATFORM_FEE_VAT_BPS,
): PlatformFee {
  const feeCents = cents(mulDivHalfUp(grossCents, rateBps, WHOLE_BPS));
  const vatCents = includedVat(feeCents, vatBps);
  return { feeCents, vatCents, netFeeCents: cents(feeCents - vatCents) };
}
