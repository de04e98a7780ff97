import * as v from "valibot";
import { PAYOUT_STATUSES, PAYOUT_WANTS } from "../payout/payout-account.ts";

export const payoutStatusSchema = v.picklist(PAYOUT_STATUSES);

/** How a payee's account stands, and what the provider still wants of its person. */
export const payoutAccountSchema = v.object({ status: payoutStatusSchema, wants: v.array(v.picklist(PAYOUT_WANTS)) });

/** The provider's own page where the account is opened or completed; for one use, within minutes. */
export const payoutPageSchema = v.object({ url: v.string() });

/** Why a settlement waits though its day has come. */
export const HELD_REASONS = ["no_account", "account_not_ready"] as const;
export const heldReasonSchema = v.picklist(HELD_REASONS);
export type HeldReason = (typeof HELD_REASONS)[number];

/** `repaid`: refused by the card for good and given back by the market in another way. */
export const REFUND_STATES = ["decided", "sent", "succeeded", "failed", "repaid"] as const;
export const REFUND_CAUSES = [
  "validation",
  "correction",
  "late_change",
  "not_collected",
  "not_kept",
  "cancelled",
] as const;
export const refundStatusSchema = v.picklist(REFUND_STATES);
export const refundCauseSchema = v.picklist(REFUND_CAUSES);
