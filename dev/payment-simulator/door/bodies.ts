import * as v from "valibot";
import { faultSchema } from "../faults/fault.ts";

const status = v.picklist(["active", "pending", "restricted", "rejected"]);

/** `now`: epoch ms or an ISO instant. */
export const clockBody = v.strictObject({
  now: v.union([
    v.pipe(v.number(), v.integer()),
    v.pipe(
      v.string(),
      v.isoTimestamp(),
      v.transform((iso) => Date.parse(iso)),
    ),
  ]),
});

export const faultsBody = v.strictObject({ faults: v.array(faultSchema) });

export const payBody = v.strictObject({ outcome: v.picklist(["pay", "decline", "expire"]) });

/** `status` turns both capabilities; the other two turn one each. */
export const accountBody = v.union([
  v.strictObject({ status: v.picklist(["active", "pending", "restricted", "rejected", "closed"]) }),
  v.strictObject({ transfers: v.optional(status), payouts: v.optional(status) }),
]);

/** Why a card network gives a refund back. */
export const refundBody = v.strictObject({
  status: v.literal("failed"),
  reason: v.optional(v.picklist(["expired_or_canceled_card", "lost_or_stolen_card", "declined", "unknown"]), "unknown"),
});

export const payoutBody = v.strictObject({
  status: v.literal("failed"),
  code: v.optional(v.picklist(["account_closed", "no_account", "bank_account_restricted"]), "account_closed"),
});

export const topUpBody = v.strictObject({ amountCents: v.pipe(v.number(), v.integer(), v.minValue(1)) });
