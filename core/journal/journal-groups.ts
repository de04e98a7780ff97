export const JOURNAL_GROUPS = ["goods", "validation", "late", "money", "handover", "date"] as const;
export type JournalGroup = (typeof JOURNAL_GROUPS)[number];

/**
 * JRN-3. Every kind of change that a date's journal holds, under what it is about: what people observed in the draft, and what commands
 * recorded. Screens have words for each.
 */
export const JOURNAL_KINDS = {
  goods: [
    "count",
    "weigh",
    "reason",
    "line_final",
    "line_added",
    "line_replaced",
    "line_removed",
    "extra_agreed",
    "shared_short",
    "missing_announced",
  ],
  validation: [
    "validated",
    "undone",
    "reopened",
    "corrected",
    "line_corrected",
    "distribution_frozen",
    "distribution_validated",
  ],
  late: ["late_accepted", "late_dismissed"],
  money: [
    "paid",
    "payment_not_kept",
    "refund_sent",
    "refund_retried",
    "refund_repaid",
    "due_settled",
    "due_paid",
    "till_given",
    "till_taken_back",
  ],
  handover: ["note", "arrived", "bags", "crate", "collected", "uncollected", "uncollected_decided", "walk_in"],
  date: [
    "distribution_planned",
    "distribution_published",
    "distribution_edited",
    "distribution_moved",
    "distribution_cancelled",
    "basket_cancelled",
    "move_choice",
    "sale_opened",
    "sale_closed",
    "producer_window",
    "producers_invited",
    "participation",
    "stocks_asked",
    "stocks_confirmed",
    "product_withdraw",
    "product_add",
    "product_reprice",
    "duty_signed_up",
    "duty_assigned",
    "duty_withdrawn",
    "day_pass_created",
    "day_pass_used",
    "day_pass_ended",
    "trial_made",
  ],
} as const satisfies Record<JournalGroup, readonly string[]>;
/** What a row of a date's journal may be. */
export type DateChange = (typeof JOURNAL_KINDS)[JournalGroup][number];

const GROUP_OF: ReadonlyMap<string, JournalGroup> = new Map(
  JOURNAL_GROUPS.flatMap((group) => JOURNAL_KINDS[group].map((kind): [string, JournalGroup] => [kind, group])),
);

export const isDateChange = (kind: string): kind is DateChange => GROUP_OF.has(kind);

/** JRN-3. What a change is about; a kind that no build knows any more is about the date. */
export const journalGroupOf = (kind: string): JournalGroup => GROUP_OF.get(kind) ?? "date";
