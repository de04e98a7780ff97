import { sql } from "drizzle-orm";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { aFullDay } from "../dev/testing/a-full-day.ts";
import { commit } from "./commit.ts";
import type { Database } from "./database.ts";
import type { Guard } from "./refused-constraint.ts";
import { basket, basketLine } from "./schema/basket.ts";
import { catalog, stockPool } from "./schema/catalog.ts";
import { checkout } from "./schema/checkout.ts";
import { distribution, duty } from "./schema/distribution.ts";
import { market, marketFee, membership } from "./schema/market.ts";
import { ledgerTransaction, payment, refund, settlement, transfer } from "./schema/money.ts";
import { producer } from "./schema/producer.ts";
import { session, user } from "./schema/user.ts";
import { command, outbox, run, runBasket } from "./schema/work.ts";
import { everyRow } from "./testing/every-row.ts";

/** A second row like the first of its table but for what is named, in SQL. */
const again = (table: SQLiteTable, changed: Record<string, string>): string => {
  const { name, columns } = getTableConfig(table);
  const names = columns.map((column) => column.name);
  return `INSERT INTO ${name} (${names.map((one) => `"${one}"`).join(", ")})
    SELECT ${names.map((one) => changed[one] ?? `"${one}"`).join(", ")} FROM ${name} ORDER BY rowid LIMIT 1`;
};
/** A row's own values again under new keys, so that exactly the constraint in question is met. */
const twice = (table: SQLiteTable, fresh: readonly string[] = ["id"]) =>
  again(table, Object.fromEntries(fresh.map((column) => [column, "'another'"])));
const revision = (of: string, kind: string, commandId = "'c'", turn = "1 + max(revision)") =>
  `INSERT INTO basket_revision (basket_id, revision, kind, command_id, at)
   SELECT basket_id, ${turn}, '${kind}', ${commandId}, 1 FROM basket_revision WHERE basket_id = '${of}'`;

const TERMS =
  "INSERT INTO market_terms (market_id, version, body, at, by) SELECT id, 1, 'x', 1, 'claire' FROM market LIMIT 1";
const dayPass = (id: string) =>
  `INSERT INTO day_pass (id, distribution_id, market_id, task, token_hash, created_at, created_by, expires_at)
   SELECT '${id}', id, market_id, 'prepare', 'h', 1, 'claire', 2 FROM distribution LIMIT 1`;
const invitation = (id: string, token: string) =>
  `INSERT INTO invitation (id, kind, market_id, producer_id, email, roles, token_hash, invited_by, invited_at, last_sent_at, times_sent, expires_at)
   SELECT '${id}', 'member', id, '', 'ana@example.com', '[]', '${token}', 'claire', 1, 1, 1, 2 FROM market LIMIT 1`;
const membershipRequest = (id: string) =>
  `INSERT INTO membership_request (id, market_id, user_id, asked_at, status)
   SELECT '${id}', (SELECT id FROM market LIMIT 1), id, 1, 'waiting' FROM user LIMIT 1`;
const householdLogin = (id: string) =>
  `INSERT INTO household_login (id, user_id, email, name, added_at) SELECT '${id}', id, 'two@example.com', 'Two', 1 FROM user LIMIT 1`;

const catalogRequest = (id: string) =>
  `INSERT INTO catalog_request (id, market_id, producer_id, catalog_id, asked_at, asked_by, status)
   SELECT '${id}', id, 'luc', '', 1, 'claire', 'waiting' FROM market LIMIT 1`;

const due = (id: string, { amount = 5, status = "open", token = "NULL" } = {}) =>
  `INSERT INTO due (id, basket_id, market_id, distribution_id, user_id, amount_cents, way, status, at, by_user_id, by_name, token_hash)
   SELECT '${id}', id, market_id, distribution_id, user_id, ${amount}, 'cash', '${status}', 1, 'claire', 'Claire', ${token} FROM basket LIMIT 1`;
const correction = (id: string, refundCents = 5) =>
  `INSERT INTO correction (id, market_id, distribution_id, number, basket_id, revision, lines, reason, refund_cents, at, by_user_id, by_name)
   SELECT '${id}', market_id, distribution_id, 1, id, 1, '[]', 'x', ${refundCents}, 1, 'claire', 'Claire' FROM basket LIMIT 1`;
const debt = (grossCents = 5) =>
  `INSERT INTO debt (id, correction_id, market_id, settlement_id, payee_kind, payee_id, gross_cents, platform_fee_cents, platform_fee_vat_cents, amount_cents, at)
   SELECT 'd', 'c', market_id, id, payee_kind, payee_id, ${grossCents}, 0, 0, 5, 1 FROM settlement LIMIT 1`;
const debtTaken = (amount: number) =>
  `INSERT INTO debt_taken (debt_id, settlement_id, amount_cents, at) SELECT 'd', id, ${amount}, 1 FROM settlement LIMIT 1`;
const TILL = "UPDATE settlement SET till_cents = net_cents";
const tillGiving = (amount: string, kind = "producer") =>
  `INSERT INTO till_giving (id, settlement_id, amount_cents, at, by_user_id, by_name)
   SELECT 'g', id, ${amount}, 1, 'claire', 'Claire' FROM settlement WHERE payee_kind = '${kind}' AND net_cents > 0 LIMIT 1`;
const TAKEN_BACK = "UPDATE till_giving SET taken_back_at = 2, taken_back_by = 'claire'";
const missingNotice = (id: string) =>
  `INSERT INTO missing_notice (id, distribution_id, basket_id, line_id, have_milli, back_cents, at, by_user_id, by_name, announcement_id)
   SELECT '${id}', distribution_id, basket_id, id, 0, 5, 1, 'claire', 'Claire', 'told' FROM basket_line LIMIT 1`;
const lateChange = (id: string, of: string, draftSeq: number) =>
  `INSERT INTO late_change (id, basket_id, distribution_id, draft_seq, validated, proposed, authors, at)
   SELECT '${id}', id, distribution_id, coalesce(draft_seq, 0) + ${draftSeq}, '{}', '{}', '[]', 1 FROM basket WHERE id = '${of}'`;

const IN_TRIAL = "01890000-0000-7000-8000-0000000000bb";
const A_TRIAL = again(distribution, { id: "'trial'", trial: "1", draft: "1" });

type Day = Awaited<ReturnType<typeof aFullDay>>;
/** Keys begin with the name of the constraint. A guard's meaning, or what D1 says of one whose breach is a bug. */
type Refusals = Record<
  string,
  readonly [refused: Guard | `${"CHECK" | "UNIQUE" | "TRIGGER" | "append_only"}: ${string}`, ...statements: string[]]
>;

const refusals = ({ order, old, today }: Day): Refusals => ({
  // guards that people meet
  "stock_never_negative: below zero": ["out_of_stock", "UPDATE stock_pool SET reserved = -1"],
  "stock_never_negative: more than there is": [
    "out_of_stock",
    "UPDATE stock_pool SET reserved = on_hand + 1 WHERE on_hand IS NOT NULL",
  ],
  basket_refund_within_paid: ["amount_above_paid", "UPDATE basket SET refunded_cents = paid_cents + 1"],
  "basket_refund_within_paid: below zero": ["amount_above_paid", "UPDATE basket SET refunded_cents = -1"],
  payment_refund_within_amount: ["amount_above_paid", "UPDATE payment SET refunded_cents = amount_cents + 1"],
  distribution_windows: ["bad_window", "UPDATE distribution SET opens_at = closes_at"],
  "distribution_windows: pickup ends before it starts": [
    "bad_window",
    "UPDATE distribution SET pickup_ends_at = pickup_starts_at",
  ],
  "distribution_windows: sells after the pickup": [
    "bad_window",
    "UPDATE distribution SET closes_at = pickup_ends_at + 1",
  ],
  checkout_within_cap: [
    "sale_full",
    `UPDATE distribution SET basket_cap = 1 WHERE id = '${today.id}'`,
    `INSERT INTO checkout (id, market_id, distribution_id, user_id, status, differences_to, amount_cents, estimate_cents, lines, fees, base_revision, opened_at, hold_until)
     SELECT 'another', market_id, distribution_id, (SELECT id FROM user WHERE id NOT IN (SELECT user_id FROM basket) LIMIT 1), 'open', 'card', 100, 100, '[]', '[]', 0, 1, 2
     FROM basket WHERE id = '${order.id}'`,
  ],
  product_moves_by_revision: ["stale", "UPDATE product SET revision = revision"],
  basket_customer: ["stale", again(basket, { id: "'another'", number: "99" })],
  payment_intent: ["payment_known", twice(payment, ["id", "charge_id"])],
  payment_charge: ["payment_known", twice(payment, ["id", "intent_id"])],
  ledger_transaction_once: ["posted_already", twice(ledgerTransaction)],
  run_once: ["run_known", twice(run)],
  outbox_key: ["effect_known", twice(outbox)],
  "primary key of distribution_notice": [
    "effect_known",
    ...Array(2).fill(
      "INSERT INTO distribution_notice (distribution_id, kind, at) SELECT id, 'opened', 1 FROM distribution LIMIT 1",
    ),
  ],
  "primary key of command": ["command_repeated", twice(command, [])],
  "primary key of run_basket": ["stale", twice(runBasket, [])],
  // revisions
  "basket_revision_in_turn: the same again": ["stale", revision(order.id, "validated", "'c'", "max(revision)")],
  "basket_revision_in_turn: one left out": ["stale", revision(order.id, "validated", "'c'", "2 + max(revision)")],
  basket_moves_by_revision: ["stale", `UPDATE basket SET status = 'validated' WHERE id = '${order.id}'`],
  "basket_moves_by_revision: the amount": [
    "stale",
    `UPDATE basket SET final_cents = final_cents + 1, due_cents = due_cents + 1 WHERE id = '${old.id}'`,
  ],
  "basket_moves_by_revision: what was paid": [
    "stale",
    `UPDATE basket SET paid_cents = paid_cents + 1, refunded_cents = refunded_cents + 1 WHERE id = '${old.id}'`,
  ],
  basket_money_adds_up: [
    "TRIGGER: basket_money_adds_up",
    `UPDATE basket SET final_cents = final_cents + 1, revision = revision + 1 WHERE id = '${old.id}'`,
  ],
  // what is decided after a validation
  late_change_open: ["stale", lateChange("a", old.id, 1), lateChange("b", old.id, 2)],
  late_change_after_validation: ["stale", lateChange("a", old.id, 0)],
  correction_lowers: ["CHECK: correction_lowers", correction("c", 0)],
  correction_number: ["stale", correction("c"), correction("d")],
  debt_adds_up: ["CHECK: debt_adds_up", correction("c"), debt(6)],
  debt_taken_positive: ["CHECK: debt_taken_positive", correction("c"), debt(), debtTaken(0)],
  debt_taken_within_amount: ["stale", correction("c"), debt(), debtTaken(6)],
  settlement_corrected_in_time: [
    "stale",
    "UPDATE settlement SET net_cents = net_cents - 1, gross_cents = gross_cents - 1 WHERE id IN (SELECT settlement_id FROM transfer)",
  ],
  transfer_within_settlement: ["stale", again(transfer, { id: "'another'", amount_cents: "100000000" })],
  // what the till hands over
  till_giving_positive: ["CHECK: till_giving_positive", TILL, tillGiving("0")],
  "till_giving_within_part: nothing there": ["stale", tillGiving("1")],
  "till_giving_within_part: beyond it": ["stale", TILL, tillGiving("till_cents + 1")],
  "till_giving_within_part: twice": ["stale", TILL, tillGiving("till_cents"), tillGiving("1").replace("'g'", "'h'")],
  "till_giving_within_part: the market's own": ["stale", TILL, tillGiving("1", "market")],
  till_part_not_below_given: ["stale", TILL, tillGiving("till_cents"), "UPDATE settlement SET till_cents = 0"],
  "till_giving_taken_back_once: twice": ["stale", TILL, tillGiving("till_cents"), TAKEN_BACK, TAKEN_BACK],
  "till_giving_taken_back_once: another amount": [
    "stale",
    TILL,
    tillGiving("till_cents"),
    `${TAKEN_BACK}, amount_cents = amount_cents - 1`,
  ],
  till_giving_no_delete: ["append_only: till_giving", TILL, tillGiving("till_cents"), "DELETE FROM till_giving"],
  // what is still to pay
  due_amount: ["CHECK: due_amount", due("a", { amount: 0 })],
  due_returned_within_amount: [
    "CHECK: due_returned_within_amount",
    due("a"),
    "UPDATE due SET returned_cents = amount_cents + 1",
  ],
  due_token: ["UNIQUE: due.token_hash", due("a", { token: "'h'" }), due("b", { token: "'h'" })],
  due_settled_once: ["stale", due("a", { status: "collected" }), "UPDATE due SET status = 'withdrawn'"],
  due_returned_by_hand: ["stale", due("a", { status: "waived" }), "UPDATE due SET returned_cents = 1"],
  due_share_positive: [
    "CHECK: due_share_positive",
    due("a"),
    "INSERT INTO due_share (due_id, settlement_id, amount_cents) SELECT 'a', id, 0 FROM settlement LIMIT 1",
  ],
  missing_notice_once: [
    "UNIQUE: missing_notice.announcement_id, missing_notice.line_id",
    missingNotice("a"),
    missingNotice("b"),
  ],
  "basket_revision_while_open: validated": ["distribution_closed", revision(old.id, "undone")],
  "basket_revision_while_open: frozen": [
    "distribution_closed",
    `UPDATE distribution SET frozen_at = 1 WHERE id = '${today.id}'`,
    revision(order.id, "validated"),
  ],
  // refunds
  "refund_withdrawn_in_time: succeeded": ["undo_too_late", "UPDATE refund SET status = 'withdrawn'"],
  "refund_withdrawn_in_time: sent": [
    "undo_too_late",
    again(refund, { id: "'another'", status: "'sent'" }),
    "UPDATE refund SET status = 'withdrawn' WHERE id = 'another'",
  ],
  refund_withdrawn_is_final: [
    "stale",
    again(refund, { id: "'another'", status: "'withdrawn'" }),
    "UPDATE refund SET status = 'sent' WHERE id = 'another'",
  ],
  refund_replaces: [
    "stale",
    again(refund, { id: "'another'", provider_id: "NULL", replaces: "'first'" }),
    again(refund, { id: "'a third'", provider_id: "NULL", replaces: "'first'" }),
  ],
  refund_replaced_after_failure: ["stale", "UPDATE refund SET status = 'replaced'"],
  refund_replaced_is_final: [
    "posted_already",
    again(refund, { id: "'another'", provider_id: "NULL", status: "'replaced'" }),
    "UPDATE refund SET status = 'failed' WHERE id = 'another'",
  ],
  refund_settled_is_final: ["posted_already", "UPDATE refund SET status = 'sent'"],
  // what a breach of would be a bug
  ledger_transaction_no_update: ["append_only: ledger_transaction", "UPDATE ledger_transaction SET at = 2"],
  ledger_transaction_no_delete: ["append_only: ledger_transaction", "DELETE FROM ledger_transaction"],
  ledger_entry_no_update: ["append_only: ledger_entry", "UPDATE ledger_entry SET amount_cents = 1"],
  ledger_entry_no_delete: ["append_only: ledger_entry", "DELETE FROM ledger_entry"],
  journal_no_update: ["append_only: journal", "UPDATE journal SET reason = 'gift'"],
  journal_no_delete: ["append_only: journal", "DELETE FROM journal"],
  // trials
  trial_is_a_draft: ["only_a_trial", again(distribution, { id: "'another'", trial: "1", draft: "0" })],
  trial_stays_trial: ["only_a_trial", `UPDATE distribution SET trial = 1 WHERE id = '${today.id}'`],
  "trial_stays_trial: published": ["only_a_trial", A_TRIAL, "UPDATE distribution SET draft = 0 WHERE id = 'trial'"],
  trial_no_checkout: ["only_a_trial", A_TRIAL, again(checkout, { id: "'another'", distribution_id: "'trial'" })],
  trial_no_payment: ["only_a_trial", A_TRIAL, again(payment, { id: "'another'", distribution_id: "'trial'" })],
  trial_no_refund: ["only_a_trial", A_TRIAL, again(refund, { id: "'another'", distribution_id: "'trial'" })],
  trial_no_settlement: ["only_a_trial", A_TRIAL, again(settlement, { id: "'another'", distribution_id: "'trial'" })],
  trial_no_due: [
    "only_a_trial",
    A_TRIAL,
    `INSERT INTO due (id, basket_id, market_id, distribution_id, user_id, amount_cents, way, status, at, by_user_id, by_name)
     SELECT 'another', id, market_id, 'trial', user_id, 1, 'cash', 'open', 1, 'claire', 'Claire' FROM basket LIMIT 1`,
  ],
  trial_no_posting: ["only_a_trial", A_TRIAL, again(ledgerTransaction, { id: "'another'", ref: "'trial'" })],
  trial_no_entry: [
    "only_a_trial",
    A_TRIAL,
    again(basket, { id: `'${IN_TRIAL}'`, distribution_id: "'trial'" }),
    `INSERT INTO ledger_entry (transaction_id, position, account, amount_cents) SELECT id, 9, 'customer:${IN_TRIAL}', 1 FROM ledger_transaction LIMIT 1`,
  ],
  webhook_event_no_rewrite: ["append_only: webhook_event", "UPDATE webhook_event SET object_id = 'acct_2'"],
  webhook_event_no_delete: ["append_only: webhook_event", "DELETE FROM webhook_event"],
  basket_line_final_within_charged: [
    "CHECK: basket_line_final_within_charged",
    "UPDATE basket_line SET final_cents = charged_cents + 1",
  ],
  "basket_line_final_within_charged: below zero": [
    "CHECK: basket_line_final_within_charged",
    "UPDATE basket_line SET final_cents = -1",
  ],
  producer_payout_account_once: [
    "stale",
    "UPDATE producer SET payout_account = 'acct_one' || id WHERE payout_account IS NULL",
    "UPDATE producer SET payout_account = 'acct_two'",
  ],
  market_payout_account_once: [
    "stale",
    "UPDATE market SET payout_account = 'acct_one'",
    "UPDATE market SET payout_account = 'acct_two'",
  ],
  market_fee_retired_once: ["stale", "UPDATE market_fee SET retired_at = 1", "UPDATE market_fee SET retired_at = 2"],
  market_terms_once: ["stale", TERMS, TERMS],
  market_terms_no_update: ["append_only: market_terms", TERMS, "UPDATE market_terms SET body = 'other'"],
  market_terms_no_delete: ["append_only: market_terms", TERMS, "DELETE FROM market_terms"],
  market_task_wanted: [
    "CHECK: market_task_wanted",
    "INSERT INTO market_task (id, market_id, kind, name, wanted, position) SELECT 't', id, 'welcome', 'Accueil', 0, 0 FROM market LIMIT 1",
  ],
  day_pass_token: ["UNIQUE: day_pass.token_hash", dayPass("a"), dayPass("b")],
  invitation_once: ["stale", invitation("a", "x"), invitation("b", "y")],
  invitation_token: [
    "UNIQUE: invitation.token_hash",
    invitation("a", "x"),
    invitation("b", "x").replace("'ana@", "'bruno@"),
  ],
  membership_request_once: ["stale", membershipRequest("a"), membershipRequest("b")],
  household_login_email: ["stale", householdLogin("a"), householdLogin("b")],
  checkout_amount: ["CHECK: checkout_amount", "UPDATE checkout SET amount_cents = -1"],
  checkout_hold_positive: ["CHECK: checkout_hold_positive", "UPDATE checkout_hold SET quantity = 0"],
  variant_price_positive: ["CHECK: variant_price_positive", "UPDATE variant SET price_cents = 0"],
  "variant_step_positive: no step": ["CHECK: variant_step_positive", "UPDATE variant SET step_milli = 0"],
  "variant_step_positive: takes no stock": ["CHECK: variant_step_positive", "UPDATE variant SET stock_per_unit = 0"],
  ...Object.fromEntries(
    Object.entries({
      "not by piece": "unit = 'kg'",
      "no estimate": "estimate_grams = NULL",
      "an estimate of nothing": "estimate_grams = 0",
      "no maximum": "max_grams = NULL",
      "a maximum below the estimate": "max_grams = estimate_grams - 1",
    }).map(([what, change]): [string, Refusals[string]] => [
      `variant_weighed_shape: ${what}`,
      ["CHECK: variant_weighed_shape", `UPDATE variant SET ${change} WHERE kind = 'weighed'`],
    ]),
  ),
  offer_price_positive: ["CHECK: offer_price_positive", "UPDATE offer SET price_cents = 0"],
  ...Object.fromEntries(
    Object.entries({
      "a percentage without its rate": "kind = 'percent', rate_bps = NULL, amount_cents = NULL",
      "a percentage above all": "kind = 'percent', rate_bps = 10001, amount_cents = NULL",
      "a percentage with an amount": "kind = 'percent', rate_bps = 100, amount_cents = 5",
      "a flat fee without its amount": "kind = 'flat', rate_bps = NULL, amount_cents = NULL",
      "a flat fee below zero": "kind = 'flat', rate_bps = NULL, amount_cents = -1",
      "a flat fee with a rate": "kind = 'flat', rate_bps = 100, amount_cents = 5",
      "a kind nobody knows": "kind = 'sack'",
    }).map(([what, change]): [string, Refusals[string]] => [
      `market_fee_shape: ${what}`,
      ["CHECK: market_fee_shape", `UPDATE market_fee SET ${change}`],
    ]),
  ),
  membership_roles_json: ["CHECK: membership_roles_json", "UPDATE membership SET roles = 'admin'"],
  producer_labels_json: ["CHECK: producer_labels_json", "UPDATE producer SET labels = 'organic'"],
  clock_single: ["CHECK: clock_single", "INSERT INTO clock (id, offset_ms) VALUES (2, 0)"],
  refund_amount_positive: ["CHECK: refund_amount_positive", "UPDATE refund SET amount_cents = 0"],
  transfer_amount_positive: ["CHECK: transfer_amount_positive", "UPDATE transfer SET amount_cents = 0"],
  settlement_adds_up: ["CHECK: settlement_adds_up", "UPDATE settlement SET gross_cents = gross_cents - 1"],
  "settlement_adds_up: below zero": [
    "CHECK: settlement_adds_up",
    again(settlement, {
      id: "'another'",
      payee_id: "'another'",
      net_cents: "-1",
      gross_cents: "platform_fee_cents + platform_fee_vat_cents - 1",
    }),
  ],
  basket_number: [
    "UNIQUE: basket.distribution_id, basket.number",
    again(basket, {
      id: "'another'",
      user_id: `(SELECT id FROM user WHERE id NOT IN (SELECT user_id FROM basket) LIMIT 1)`,
    }),
  ],
  basket_line_ref: ["UNIQUE: basket_line.basket_id, basket_line.ref", twice(basketLine)],
  checkout_session: [
    "UNIQUE: checkout.session_id",
    "UPDATE checkout SET session_id = 'cs_1'",
    again(checkout, { id: "'another'", session_id: "'cs_1'" }),
  ],
  catalog_number: ["stale", twice(catalog)],
  catalog_request_waiting: ["stale", catalogRequest("a"), catalogRequest("b")],
  market_keeps_admin: ["last_admin", "DELETE FROM membership"],
  market_keeps_admin_role: ["last_admin", "UPDATE membership SET roles = '[]'"],
  producer_keeps_owner: ["last_owner", "DELETE FROM producer_membership"],
  producer_keeps_owner_role: ["last_owner", "UPDATE producer_membership SET role = 'editor'"],
  stock_pool_once: ["UNIQUE: stock_pool.product_id, stock_pool.distribution_id", twice(stockPool)],
  duty_once: ["UNIQUE: duty.distribution_id, duty.user_id, duty.task", twice(duty)],
  market_slug: ["stale", twice(market)],
  membership_once: ["UNIQUE: membership.market_id, membership.user_id", twice(membership)],
  refund_provider: [
    "UNIQUE: refund.provider_id",
    "UPDATE refund SET provider_id = 're_1'",
    again(refund, { id: "'another'", provider_id: "'re_1'" }),
  ],
  settlement_once: [
    "UNIQUE: settlement.distribution_id, settlement.payee_kind, settlement.payee_id",
    twice(settlement),
  ],
  transfer_once: ["UNIQUE: transfer.settlement_id, transfer.payment_id", twice(transfer, ["id", "provider_id"])],
  transfer_provider: [
    "UNIQUE: transfer.provider_id",
    again(transfer, { id: "'another'", payment_id: "(SELECT max(id) FROM payment)" }),
  ],
  producer_slug: ["stale", twice(producer)],
  producer_payout_account: ["UNIQUE: producer.payout_account", "UPDATE producer SET payout_account = 'acct_1'"],
  session_token_unique: ["UNIQUE: session.token", twice(session)],
  user_email_unique: ["UNIQUE: user.email", twice(user)],
});

async function outcomeOf(db: Database, statements: readonly string[]): Promise<string> {
  try {
    const committed = await commit(db, [
      db.run(sql`UPDATE market SET tagline = 'left behind'`),
      ...statements.map((statement) => db.run(sql.raw(statement))),
      db.run(sql`UPDATE market SET tagline = 'left behind, too'`),
    ]);
    return committed.ok ? "let through" : committed.guard;
  } catch (error) {
    const text = error instanceof Error ? error.message : "";
    const [, kind, what] =
      /(?:D1_ERROR: )?(CHECK|UNIQUE|append_only)(?: constraint failed)?: ([\w., ]+)/.exec(text) ?? [];
    const [, trigger] = /D1_ERROR: (\w+): SQLITE_CONSTRAINT \(extended: SQLITE_CONSTRAINT_TRIGGER\)/.exec(text) ?? [];
    if (kind === undefined && trigger !== undefined) return `TRIGGER: ${trigger}`;
    return kind === undefined ? text : `${kind}: ${what}`;
  }
}

test("COM-2 every named constraint refuses what it must, means what it should, and a refused batch leaves nothing", async () => {
  const day = await aFullDay();
  const before = await everyRow(day.db);
  const outcomes: Record<string, string> = {};
  for (const [name, [, ...statements]] of Object.entries(refusals(day))) {
    outcomes[name] = await outcomeOf(day.db, statements);
    expect(await everyRow(day.db), name).toEqual(before);
  }
  expect(outcomes).toEqual(
    Object.fromEntries(Object.entries(refusals(day)).map(([name, [refused]]) => [name, refused])),
  );
});

test("no constraint of the database is without its line in the table above, and no meaning without its constraint", async () => {
  const day = await aFullDay();
  const rows = await day.db.all<{ type: string; name: string; sql: string | null }>(
    sql`SELECT type, name, sql FROM sqlite_master WHERE name NOT GLOB 'd1_*' AND name NOT GLOB 'sqlite_*'`,
  );
  const named = [
    ...rows.flatMap(({ sql: text }) => [...(text ?? "").matchAll(/CONSTRAINT "(\w+)" CHECK/g)].map(([, name]) => name)),
    ...rows.filter((row) => row.type === "index" && row.sql?.includes("UNIQUE")).map((row) => row.name),
    ...rows.filter((row) => row.type === "trigger").map((row) => row.name),
  ];
  const table = refusals(day);
  const tested = new Set(Object.keys(table).map((key) => key.replace(/:.*/, "")));
  // TRI-5. Refuses nothing: it drops what a trial would say, as commands/trial.workerd.test.ts shows.
  tested.add("trial_tells_nobody");
  expect(named.filter((name) => name === undefined || !tested.has(name))).toEqual([]);

  const meanings: Record<Guard, true> = {
    out_of_stock: true,
    stale: true,
    amount_above_paid: true,
    undo_too_late: true,
    distribution_closed: true,
    bad_window: true,
    command_repeated: true,
    payment_known: true,
    posted_already: true,
    run_known: true,
    effect_known: true,
    sale_full: true,
    last_owner: true,
    last_admin: true,
    only_a_trial: true,
  };
  const met = new Set<string>(Object.values(table).map(([refused]) => refused));
  expect(Object.keys(meanings).filter((meaning) => !met.has(meaning))).toEqual([]);
});

test("RUN-1 what must pass passes: a run's own steps on a frozen board, corrections after the close, work on an event", async () => {
  const day = await aFullDay();
  const passes = {
    "a run while frozen": [
      `UPDATE distribution SET frozen_at = 1 WHERE id = '${day.today.id}'`,
      revision(day.order.id, "validated", "'run:1'"),
      `UPDATE basket SET status = 'validated', revision = revision + 1, final_cents = paid_cents - refunded_cents WHERE id = '${day.order.id}'`,
    ],
    "a correction after the close": [revision(day.old.id, "corrected")],
    "the state of an event": ["UPDATE webhook_event SET status = 'done', attempts = 1, last_error = 'x'"],
    "a refund that fails after it succeeded": ["UPDATE refund SET status = 'failed'"],
    "a decided refund taken back": [
      again(refund, { id: "'another'", status: "'decided'" }),
      "UPDATE refund SET status = 'withdrawn' WHERE id = 'another'",
    ],
    "stock without limit": ["UPDATE stock_pool SET reserved = 1000000 WHERE on_hand IS NULL"],
    "two fees": [again(marketFee, { id: "'another'", kind: "'flat'", rate_bps: "NULL", amount_cents: "0" })],
  };
  const outcomes: Record<string, string> = {};
  for (const [name, statements] of Object.entries(passes)) outcomes[name] = await outcomeOf(day.db, statements);
  expect(outcomes).toEqual(Object.fromEntries(Object.keys(passes).map((name) => [name, "let through"])));
});
