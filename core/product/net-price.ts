import { platformFee } from "../fee/platform-fee.ts";
import type { Bps } from "../money/bps.ts";
import { type Cents, cents } from "../money/cents.ts";

/** PRD-6. What its producer receives of a price: the price less the platform's fee on it, VAT of the fee included. */
export const netPrice = (priceCents: Cents, feeBps: Bps, feeVatBps: Bps): Cents =>
  cents(priceCents - platformFee(priceCents, feeBps, feeVatBps).feeCents);
