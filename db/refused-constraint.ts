import type { Code } from "../core/contract/codes.ts";

/**
 * The named guards of the schema (CHECKs, unique keys, triggers) and the refusal each one means. Their names stand in D1's
 * error text; an error that names none of them is a bug and is thrown on.
 */
const guards: readonly (readonly [text: string, meaning: Guard])[] = [
  ["stock_never_negative", "out_of_stock"],
  ["command.id", "command_repeated"],
  ["basket_revision_in_turn", "stale"],
  ["basket_revision.basket_id", "stale"],
  ["basket_moves_by_revision", "stale"],
  ["basket.distribution_id, basket.user_id", "stale"],
  ["late_change.basket_id", "stale"],
  ["late_change.id", "stale"],
  ["late_change_after_validation", "stale"],
  ["basket_refund_within_paid", "amount_above_paid"],
  ["payment_refund_within_amount", "amount_above_paid"],
  ["payment.intent_id", "payment_known"],
  ["payment.charge_id", "payment_known"],
  ["product_moves_by_revision", "stale"],
  ["undo_too_late", "undo_too_late"],
  ["due_settled", "stale"],
  ["till_giving_within_part", "stale"],
  ["till_giving_taken_back", "stale"],
  ["market_fee_retired_once", "stale"],
  ["payout_account_once", "stale"],
  ["refund_withdrawn", "stale"],
  ["refund_not_failed", "stale"],
  ["refund.replaces", "stale"],
  ["settlement_corrected_in_time", "stale"],
  ["transfer_within_settlement", "stale"],
  ["debt_taken_within_amount", "stale"],
  ["correction.distribution_id, correction.number", "stale"],
  ["refund_settled", "posted_already"],
  ["distribution_closed", "distribution_closed"],
  ["distribution_windows", "bad_window"],
  ["sale_full", "sale_full"],
  ["trial_moves_no_money", "only_a_trial"],
  ["trial_stays_trial", "only_a_trial"],
  ["ledger_transaction.kind, ledger_transaction.ref", "posted_already"],
  ["run.kind, run.distribution_id", "run_known"],
  ["run_basket.run_id", "stale"],
  ["outbox.key", "effect_known"],
  ["catalog.number", "stale"],
  ["producer.slug", "stale"],
  ["market.slug", "stale"],
  ["catalog_request.market_id, catalog_request.producer_id", "stale"],
  ["last_owner", "last_owner"],
  ["last_admin", "last_admin"],
  ["distribution_notice.distribution_id", "effect_known"],
  ["market_terms.market_id, market_terms.version", "stale"],
  ["invitation.kind, invitation.market_id", "stale"],
  ["household_login.email", "stale"],
  ["membership_request.market_id, membership_request.user_id", "stale"],
];

export type Guard =
  | Extract<
      Code,
      | "out_of_stock"
      | "stale"
      | "amount_above_paid"
      | "undo_too_late"
      | "distribution_closed"
      | "bad_window"
      | "sale_full"
      | "last_owner"
      | "last_admin"
      | "only_a_trial"
    >
  | "command_repeated"
  | "payment_known"
  | "posted_already"
  | "run_known"
  | "effect_known";

/** Which guard refused a batch; undefined = it was not a guard. */
export function refusedConstraint(error: unknown): Guard | undefined {
  const text = messages(error);
  return guards.find(([name]) => text.includes(name))?.[1];
}

/** D1's text may be wrapped by the query builder: the whole chain of causes is read. */
function messages(error: unknown): string {
  const parts: string[] = [];
  for (let at: unknown = error; at instanceof Error && parts.length < 5; at = at.cause) parts.push(at.message);
  return parts.join("\n");
}
