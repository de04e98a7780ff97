import type { Hall } from "../hall.ts";
import type { Evidence } from "./truth.ts";

const QUESTIONS: readonly (readonly [complaint: string, sql: string])[] = [
  [
    "a decision refunded a payment more than once",
    "SELECT basket_id, revision, payment_id, count(*) AS n FROM refund GROUP BY 1, 2, 3 HAVING n > 1",
  ],
  [
    "a refund that no revision of its basket decided",
    "SELECT r.id FROM refund r WHERE r.basket_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM basket_revision v WHERE v.basket_id = r.basket_id AND v.revision = r.revision AND v.kind IN ('validated', 'corrected'))",
  ],
  [
    "a refund without its one wake-up",
    "SELECT r.id FROM refund r WHERE (SELECT count(*) FROM outbox o WHERE o.kind = 'refund' AND o.subject_id = r.id) <> 1",
  ],
  [
    "a refund of an undone validation that was not withdrawn",
    "SELECT r.id FROM refund r JOIN basket_revision v ON v.basket_id = r.basket_id AND v.revision = r.revision + 1 AND v.kind = 'undone' WHERE r.status <> 'withdrawn'",
  ],
  [
    "a refund withdrawn that nobody undid",
    "SELECT r.id FROM refund r WHERE r.status = 'withdrawn' AND NOT EXISTS (SELECT 1 FROM basket_revision v WHERE v.basket_id = r.basket_id AND v.revision > r.revision AND v.kind IN ('undone', 'reopened'))",
  ],
  [
    "a move of a basket that is not in the journal",
    `SELECT v.basket_id, v.revision, v.kind FROM basket_revision v WHERE v.kind IN ('validated', 'undone', 'reopened')
      GROUP BY v.basket_id, v.kind HAVING count(*) <> (SELECT count(*) FROM journal j WHERE j.basket_id = v.basket_id AND j.kind = v.kind)`,
  ],
  [
    "a decided late change that is not in the journal",
    `SELECT basket_id FROM late_change WHERE decided_at IS NOT NULL GROUP BY basket_id
      HAVING count(*) <> (SELECT count(*) FROM journal j WHERE j.basket_id = late_change.basket_id AND j.kind IN ('late_accepted', 'late_dismissed'))`,
  ],
];

/** Each decision moves its money once, and leaves its line in the journal. */
export const oneRefundEach = ({ hall }: Evidence): string[] =>
  QUESTIONS.flatMap(([complaint, sql]) => {
    const rows = rowsOf(hall, sql);
    return rows.length === 0 ? [] : [`${complaint}: ${JSON.stringify(rows)}`];
  });

const rowsOf = (hall: Hall, sql: string) => hall.sqlite.prepare(sql).all();
