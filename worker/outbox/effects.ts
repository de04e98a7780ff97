import type { Services } from "../services.ts";
import type { OutboxRow } from "./dispatch.ts";
import { endCheckoutEffect } from "./effects/end-checkout.ts";
import { forgetRoomEffect } from "./effects/forget-room.ts";
import { mailEffect } from "./effects/mail.ts";
import { observationsEffect } from "./effects/observations.ts";
import { paymentPageEffect } from "./effects/payment-page.ts";
import { payoutAccountEffect } from "./effects/payout-account.ts";
import { refundEffect } from "./effects/refund.ts";
import { runEffect } from "./effects/run.ts";
import { transferEffect } from "./effects/transfer.ts";

/** What became of a row: done, no longer wanted, or to be taken up again at once. Throws to be tried later. */
export type Outcome = "done" | "withdrawn" | "later";

/** Acts outside D1 on a wake-up. Re-reads the truth first: the row only says that something may be due. */
export type Effect = (services: Services, row: OutboxRow) => Promise<Outcome>;

export const effects: Readonly<Record<string, Effect>> = {
  payment_page: paymentPageEffect,
  end_checkout: endCheckoutEffect,
  refund: refundEffect,
  transfer: transferEffect,
  payout_account: payoutAccountEffect,
  mail: mailEffect,
  run: runEffect,
  forget_room: forgetRoomEffect,
  observations: observationsEffect,
};
