import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../database.ts";

/** Each question finds the rows that break an invariant of the money design; a sound database answers none. */
const QUESTIONS: readonly (readonly [invariant: string, rows: SQL])[] = [
  [
    "I1: unbalanced ledger transactions",
    sql`SELECT transaction_id FROM ledger_entry GROUP BY transaction_id HAVING sum(amount_cents) <> 0`,
  ],
  [
    "I2: baskets whose money does not add up",
    sql`
      SELECT b.number, b.paid_cents, b.refunded_cents, b.final_cents,
        (SELECT coalesce(sum(amount_cents), 0) FROM refund r WHERE r.basket_id = b.id AND r.status NOT IN ('withdrawn', 'replaced')) AS refunds,
        (SELECT coalesce(sum(amount_cents - dues_cents), 0) FROM payment p WHERE p.basket_id = b.id) AS payments,
        (SELECT coalesce(sum(d.amount_cents - d.returned_cents), 0) FROM due d LEFT JOIN payment p ON p.id = d.payment_id
          WHERE d.basket_id = b.id AND d.status IN ('open', 'collected', 'carried') AND p.basket_id IS NOT b.id) AS dues
      FROM basket b
      WHERE paid_cents <> payments OR refunded_cents <> refunds OR due_cents <> dues
        OR (status = 'validated' AND paid_cents + due_cents <> final_cents + refunded_cents)
        OR (status = 'cancelled' AND paid_cents <> refunded_cents)`,
  ],
  [
    "I3, I5: payments giving more than they took",
    sql`
      SELECT p.id FROM payment p WHERE p.refunded_cents <> (SELECT coalesce(sum(amount_cents), 0) FROM refund r WHERE r.payment_id = p.id AND r.status NOT IN ('withdrawn', 'replaced'))
        OR p.amount_cents < p.refunded_cents
        OR p.amount_cents < p.refunded_cents - (SELECT coalesce(sum(advanced_cents), 0) FROM refund r WHERE r.payment_id = p.id AND r.status NOT IN ('withdrawn', 'replaced'))
          + (SELECT coalesce(sum(amount_cents), 0) FROM transfer t WHERE t.payment_id = p.id)`,
  ],
  [
    "I7: distributions whose settlements are not what was delivered",
    sql`
      SELECT d.id, (SELECT sum(final_cents) FROM basket b WHERE b.distribution_id = d.id AND b.status = 'validated') AS delivered,
        (SELECT sum(gross_cents) FROM settlement s WHERE s.distribution_id = d.id)
          - (SELECT coalesce(sum(x.gross_cents), 0) FROM debt x JOIN settlement s ON s.id = x.settlement_id WHERE s.distribution_id = d.id) AS settled
      FROM distribution d WHERE d.validated_at IS NOT NULL AND delivered IS NOT settled`,
  ],
  [
    "I2: baskets whose ledger account is not even after the close",
    sql`
      SELECT b.number, (SELECT sum(amount_cents) FROM ledger_entry e WHERE e.account = 'customer:' || b.id) AS left
      FROM basket b JOIN distribution d ON d.id = b.distribution_id
      WHERE d.validated_at IS NOT NULL AND b.status = 'validated' AND left <> 0`,
  ],
  [
    "I3: payments that paid other dues than they say",
    sql`
      SELECT p.id FROM payment p
      WHERE p.dues_cents <> (SELECT coalesce(sum(d.amount_cents - d.returned_cents), 0) FROM due d
        WHERE d.payment_id = p.id AND d.basket_id IS NOT p.basket_id)`,
  ],
  [
    "I6: settlements transferred beyond what cards paid of them",
    sql`
      SELECT s.id FROM settlement s
      WHERE s.till_cents + s.carried_cents > s.net_cents
        OR s.net_cents - s.till_cents - s.carried_cents < (SELECT coalesce(sum(amount_cents), 0) FROM transfer t WHERE t.settlement_id = s.id)
          + (SELECT coalesce(sum(amount_cents), 0) FROM debt_taken x WHERE x.settlement_id = s.id)`,
  ],
  [
    "I2: tills that do not hold what was collected and not handed over",
    sql`
      SELECT m.id, (SELECT coalesce(sum(amount_cents), 0) FROM ledger_entry e WHERE e.account = 'cash:' || m.id) AS booked,
        (SELECT coalesce(sum(d.amount_cents - d.returned_cents), 0) FROM due d
          WHERE d.market_id = m.id AND d.status = 'collected' AND d.payment_id IS NULL)
        - (SELECT coalesce(sum(g.amount_cents), 0) FROM till_giving g JOIN settlement s ON s.id = g.settlement_id
          WHERE s.market_id = m.id AND g.taken_back_at IS NULL)
        - (SELECT coalesce(sum(r.amount_cents), 0) FROM refund r JOIN payment p ON p.id = r.payment_id
          WHERE p.market_id = m.id AND r.status = 'repaid') AS held
      FROM market m WHERE booked <> held`,
  ],
  [
    "I6: payees who were handed or sent more than was payable",
    sql`
      SELECT account, sum(amount_cents) AS owed FROM ledger_entry WHERE account LIKE '%:payable:%' GROUP BY 1 HAVING owed > 0`,
  ],
  [
    "I2: customers' accounts that are not their carried dues",
    sql`
      SELECT d.market_id, d.user_id,
        sum(CASE WHEN d.status = 'carried' THEN d.amount_cents - d.returned_cents ELSE 0 END) AS owed,
        (SELECT coalesce(sum(amount_cents), 0) FROM ledger_entry e WHERE e.account = 'account:' || d.market_id || ':' || d.user_id) AS booked
      FROM due d GROUP BY 1, 2 HAVING owed <> booked`,
  ],
  [
    "I6: settlements transferred beyond what is theirs, debts paid back beyond themselves",
    sql`
      SELECT s.id FROM settlement s
      WHERE (SELECT coalesce(sum(amount_cents), 0) FROM transfer t WHERE t.settlement_id = s.id)
        + (SELECT coalesce(sum(amount_cents), 0) FROM debt_taken x WHERE x.settlement_id = s.id) > s.net_cents
      UNION ALL
      SELECT d.id FROM debt d WHERE d.amount_cents < (SELECT coalesce(sum(amount_cents), 0) FROM debt_taken x WHERE x.debt_id = d.id)`,
  ],
  [
    "LED-13: debts of the ledger that are not those of the payees",
    sql`
      SELECT owed, open FROM (
        SELECT (SELECT coalesce(sum(amount_cents), 0) FROM ledger_entry WHERE account LIKE '%:debt:%') AS owed,
          (SELECT coalesce(sum(amount_cents), 0) FROM debt) - (SELECT coalesce(sum(amount_cents), 0) FROM debt_taken) AS open)
      WHERE owed <> open`,
  ],
  [
    "I11: the ledger's processor accounts",
    sql`
      SELECT processor, owed FROM (
        SELECT (SELECT coalesce(sum(amount_cents), 0) FROM ledger_entry WHERE account LIKE 'processor:%') AS processor,
          (SELECT coalesce(sum(amount_cents), 0) - coalesce(sum(processor_fee_cents), 0) FROM payment)
          - (SELECT coalesce(sum(amount_cents), 0) FROM refund WHERE status = 'succeeded')
          - (SELECT coalesce(sum(amount_cents), 0) FROM transfer WHERE status = 'succeeded') AS owed)
      WHERE processor <> owed`,
  ],
];

/**
 * I1, I2, I3, I5, I6, I7, I11 of the money design on a whole database: every ledger transaction balances; of every basket, what was
 * paid is what it came to plus what goes back; no payment is refunded beyond itself; every settlement adds up; what the ledger
 * holds at the processor is what payments, refunds and transfers say. Returns what breaks them.
 */
export async function unbalancedBooks(db: Database): Promise<string[]> {
  const complaints: string[] = [];
  for (const [invariant, rows] of QUESTIONS) {
    const found = await db.all(rows);
    if (found.length > 0) complaints.push(`${invariant}: ${JSON.stringify(found)}`);
  }
  return complaints;
}
