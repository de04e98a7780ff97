import { eq, sql } from "drizzle-orm";
import type { PayoutAccount } from "../../core/payout/payout-account.ts";
import type { Database } from "../database.ts";
import type { Payee } from "../queries/payee.ts";
import { market } from "../schema/market.ts";
import { producer } from "../schema/producer.ts";

/** Fails where the payee has another account already (payout_account_once). */
export const updatePayoutAccount = (db: Database, payee: Payee, account: string) =>
  payee.kind === "producer"
    ? db.update(producer).set({ payoutAccount: account, payoutStatus: "pending" }).where(eq(producer.id, payee.id))
    : db.update(market).set({ payoutAccount: account, payoutStatus: "pending" }).where(eq(market.id, payee.id));

export const updatePayoutStatus = (db: Database, payee: Payee, { status, wants }: PayoutAccount) => {
  const stands = { payoutStatus: status, payoutWants: [...wants] };
  return payee.kind === "producer"
    ? db.update(producer).set(stands).where(eq(producer.id, payee.id))
    : db.update(market).set(stands).where(eq(market.id, payee.id));
};

/** Transfers to this payee that wait for its account are tried again now. */
export const wakeTransfersTo = (db: Database, payee: Payee, now: number) =>
  db.run(sql`
    UPDATE outbox SET due_at = ${now}
    WHERE status = 'waiting' AND kind = 'transfer' AND due_at > ${now} AND subject_id IN (
      SELECT t.id FROM transfer t JOIN settlement s ON s.id = t.settlement_id
      WHERE t.status = 'decided' AND s.payee_kind = ${payee.kind} AND s.payee_id = ${payee.id})`);

/** An opening that was given up is taken up again under its key: nothing was made, or it is found under that key. */
export const reviveOutbox = (db: Database, id: string, now: number) =>
  db.run(sql`
    UPDATE outbox SET status = 'waiting', attempts = 0, lease_until = NULL, due_at = ${now}
    WHERE id = ${id} AND status = 'parked'`);
