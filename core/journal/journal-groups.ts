export const JOURNAL_GROUPS = ["goods", "validation", "late", "money", "handover", "date"] as const;
export type JournalGroup = (typeof JOURNAL_GROUPS)[number];

const KINDS: readonly (readonly [group: JournalGroup, kinds: string])[] = [
  [
    "goods",
    "count weigh reason line_final line_added line_replaced line_removed extra_agreed shared_short missing_announced",
  ],
  [
    "validation",
    "validated undone reopened corrected line_corrected look_again distribution_frozen distribution_validated",
  ],
  ["late", "late_accepted late_dismissed"],
  [
    "money",
    "paid payment_not_kept refund_sent refund_failed refund_retried refund_repaid due_settled due_collected due_paid",
  ],
  ["handover", "note arrived bags crate collected uncollected uncollected_decided walk_in"],
];
const GROUP_OF: ReadonlyMap<string, JournalGroup> = new Map(
  KINDS.flatMap(([group, kinds]) => kinds.split(" ").map((kind) => [kind, group] as const)),
);

/** JRN-3. What a change is about; what has no group of its own is about the date. */
export const journalGroupOf = (kind: string): JournalGroup => GROUP_OF.get(kind) ?? "date";
