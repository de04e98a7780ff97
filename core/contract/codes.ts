/**
 * The one closed list of refusals that people or programs can meet. Each has a message in both languages
 * (app/i18n/messages/*\/errors.ts) and an HTTP status.
 */
export const codes = {
  // shape and access
  bad_input: 400,
  not_found: 404,
  sign_in_required: 401,
  forbidden: 403,
  last_admin: 409,
  last_owner: 409,
  // catalogs and their markets
  ask_first: 409,
  linked_already: 409,
  asked_already: 409,
  last_catalog: 409,
  bad_origin: 403,
  too_many_tries: 429,
  too_large: 413,
  not_a_picture: 415,
  picture_damaged: 400,
  picture_too_wide: 400,
  not_ready: 503,
  internal: 500,
  // people
  wrong_code: 400,
  wrong_credentials: 400,
  weak_password: 400,
  name_required: 400,
  invitation_ended: 410,
  too_many_invitations: 429,
  day_pass_ended: 410,
  nobody_on_list: 409,
  registration_closed: 409,
  request_declined: 409,
  address_taken: 409,
  household_full: 409,
  // commands
  command_reused: 409,
  stale: 409,
  // sale
  sale_not_open: 409,
  membership_required: 403,
  sale_blocked: 409,
  sale_full: 409,
  offer_gone: 409,
  products_refused: 409,
  stock_in_use: 409,
  quantity_step: 400,
  quantity_min: 400,
  quantity_max: 400,
  out_of_stock: 409,
  phone_required: 409,
  address_required: 409,
  terms_required: 409,
  empty_cart: 400,
  amount_too_small: 400,
  checkout_ended: 409,
  payment_unavailable: 503,
  bad_signature: 400,
  too_many_fees: 409,
  // distributions
  bad_window: 400,
  no_date_left: 400,
  recap_sent: 409,
  baskets_validated: 409,
  not_a_draft: 409,
  producer_closed: 409,
  choice_over: 409,
  distribution_closed: 409,
  distribution_not_started: 409,
  only_a_trial: 409,
  too_many_trials: 409,
  pickup_begun: 409,
  no_participant: 409,
  duty_full: 409,
  // board
  basket_clash: 409,
  basket_not_open: 409,
  already_validated: 409,
  undo_too_late: 409,
  amount_above_paid: 409,
  due_way_required: 409,
  due_below_card: 409,
  due_needs_account: 409,
  due_settled: 409,
  due_being_paid: 409,
  till_given: 409,
  till_moved: 409,
  till_given_long_ago: 409,
  customer_has_basket: 409,
  look_again_open: 409,
  late_change_open: 409,
  nothing_to_decide: 409,
  phones_out: 409,
  cash_promised: 409,
  correction_too_early: 409,
  correction_raises: 400,
  correction_in_coins: 409,
  correction_nothing: 400,
  bad_update: 400,
  too_fast: 429,
  reload_needed: 426,
  archived: 410,
} as const satisfies Record<string, number>;

export type Code = keyof typeof codes;

/** A refusal as a value; `data` names what the person can act on and never echoes input. */
export type Refusal = { refused: Code; data?: Readonly<Record<string, unknown>> };

export const refuse = (code: Code, data?: Readonly<Record<string, unknown>>): Refusal =>
  data === undefined ? { refused: code } : { refused: code, data };

export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === "object" && answer !== null && "refused" in answer;
