import { and, eq, lte, notInArray, sql } from "drizzle-orm";
import { takeDebts } from "../core/correction/take-debts.ts";
import { postDebtTaken } from "../core/ledger/difference-postings.ts";
import { postAvailable } from "../core/ledger/postings.ts";
import { type Cents, cents, sumCents } from "../core/money/cents.ts";
import { cardPart } from "../core/settlement/backing.ts";
import { localDate } from "../core/time/zone.ts";
import { planTransfers } from "../core/transfer/plan-transfers.ts";
import { commit } from "../db/commit.ts";
import { inJson } from "../db/in-json.ts";
import { openDebts } from "../db/queries/open-debts.ts";
import { refundable } from "../db/rows/refundable.ts";
import { market } from "../db/schema/market.ts";
import { payment, refund, settlement, transfer } from "../db/schema/money.ts";
import { producer } from "../db/schema/producer.ts";
import { insertDebtsTaken } from "../db/writes/correction.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertPostings } from "../db/writes/ledger.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import {
  insertTransfers,
  markSettlementsDone,
  markSettlementsHeld,
  markSettlementsPayable,
} from "../db/writes/transfer.ts";
import type { Ports } from "./ports.ts";

/**
 * PAY-1, TRA-1, TRA-2, DUE-5, DEB-1. On a distribution's availability day: accrued → payable, one transfer per charge and payee, sent by the
 * outbox. Asks what is due and not done, so a missed day delays and skips nothing. A payee whose account is not ready is
 * held, told why, and blocks nobody else; a held one is tried again on every call.
 */
export async function releaseSettlements(ports: Ports): Promise<number> {
  const { db } = ports;
  const now = ports.marketNow();
  // Availability is a local date: a day of margin here, the exact day per market below.
  const candidates = await db
    .select({
      settlement,
      zone: market.timeZone,
      account: sql<
        string | null
      >`CASE ${settlement.payeeKind} WHEN 'market' THEN ${market.payoutAccount} ELSE ${producer.payoutAccount} END`,
      accountStatus: sql<
        string | null
      >`CASE ${settlement.payeeKind} WHEN 'market' THEN ${market.payoutStatus} ELSE ${producer.payoutStatus} END`,
    })
    .from(settlement)
    .innerJoin(market, eq(market.id, settlement.marketId))
    .leftJoin(producer, eq(producer.id, settlement.payeeId))
    .where(and(notReleased, lte(settlement.availableOn, localDate(now + 86_400_000, "UTC"))));
  const due = candidates.filter((row) => row.settlement.availableOn <= localDate(now, row.zone));
  const byDistribution = Map.groupBy(due, (row) => row.settlement.distributionId);
  let released = 0;
  const failures: unknown[] = [];
  for (const [distributionId, rows] of byDistribution) {
    try {
      if (await releaseOne(ports, distributionId, rows)) released += rows.length;
    } catch (error) {
      failures.push(error);
    }
  }
  // Every distribution had its turn first.
  if (failures.length > 0) throw new AggregateError(failures, "settlements that could not be released");
  return released;
}

type Due = { settlement: typeof settlement.$inferSelect; account: string | null; accountStatus: string | null };

async function releaseOne(ports: Ports, distributionId: string, rows: readonly Due[]): Promise<boolean> {
  const { db } = ports;
  const at = ports.marketNow();
  const debts = await openDebts(
    db,
    rows.map((row) => row.settlement.payeeId),
  );
  const [payments, sent, advances] = await db.batch([
    db.select().from(payment).where(eq(payment.distributionId, distributionId)),
    db
      .select({ paymentId: transfer.paymentId, amountCents: transfer.amountCents })
      .from(transfer)
      .innerJoin(payment, eq(payment.id, transfer.paymentId))
      .where(eq(payment.distributionId, distributionId)),
    db
      .select({ paymentId: refund.paymentId, cents: sql<number>`sum(${refund.advancedCents})` })
      .from(refund)
      .where(and(eq(refund.distributionId, distributionId), notInArray(refund.status, ["withdrawn", "replaced"])))
      .groupBy(refund.paymentId),
  ]);
  const advanced = new Map(advances.map((row) => [row.paymentId, row.cents]));
  const ready = rows.filter((row) => row.account !== null && row.accountStatus === "active");
  // Any guard here (a debt met twice, a correction in the same moment) leaves all as it was: the next run decides anew.
  const held = rows.filter((row) => !ready.includes(row) && row.settlement.status !== "held");
  if (ready.length === 0 && held.length === 0) return false;
  const taken = new Map(
    ready.map((row) => [
      row.settlement.id,
      takeDebts(
        cardPart(row.settlement),
        debts.filter((debt) => debt.payeeId === row.settlement.payeeId && debt.payeeKind === row.settlement.payeeKind),
      ),
    ]),
  );
  const takenOf = (row: Due): Cents => sumCents((taken.get(row.settlement.id) ?? []).map((part) => part.cents));
  /** What is transferred: the net less what it pays back. */
  const left = (row: Due): Cents => cents(cardPart(row.settlement) - takenOf(row));
  const plan = planTransfers(
    ready.map((row) => ({ id: row.settlement.id, netCents: left(row) })),
    refundable(payments).map((one) => ({
      id: one.id,
      amountCents: one.amountCents,
      // DEB-1: what was advanced for payees who had their money is theirs to pay back, not the others' to wait for.
      refundedCents: cents(one.refundedCents - (advanced.get(one.id) ?? 0)),
      transferredCents: cents(
        sent.filter((row) => row.paymentId === one.id).reduce((sum, row) => sum + row.amountCents, 0),
      ),
    })),
  );
  if (plan.uncovered.length > 0) throw new Error(`settlements of ${distributionId} above what its payments hold`);
  const transfers = plan.parts.map((part) => ({
    id: ports.newId(),
    settlementId: part.settlementId,
    paymentId: part.chargeId,
    amountCents: part.cents,
    decidedAt: at,
  }));
  const committed = await commit(db, [
    ...insertPostings(
      db,
      // A market's fees stand on its payable account from the validation on.
      ready
        .filter((row) => row.settlement.payeeKind === "producer")
        .map((row) => ({
          id: ports.newId(),
          kind: "available",
          ref: row.settlement.id,
          marketId: row.settlement.marketId,
          at,
          entries: postAvailable({
            producerId: row.settlement.payeeId,
            // LED-8: the till's part has been since the close.
            amountCents: cardPart(row.settlement),
          }),
        })),
    ),
    markSettlementsPayable(
      db,
      ready.filter((row) => left(row) > 0).map((row) => row.settlement.id),
    ),
    // Nothing delivered, nothing of it paid by card, or all of it paid back: nothing to transfer, done on its day.
    markSettlementsDone(
      db,
      ready.filter((row) => left(row) === 0).map((row) => row.settlement.id),
      at,
    ),
    markSettlementsHeld(
      db,
      held.map((row) => ({ id: row.settlement.id, reason: row.account === null ? "no_account" : "account_not_ready" })),
    ),
    ...insertPostings(
      db,
      ready.flatMap((row) =>
        (taken.get(row.settlement.id) ?? []).map((part) => ({
          id: ports.newId(),
          kind: "debt_taken",
          ref: `${part.debtId}:${row.settlement.id}`,
          marketId: row.settlement.marketId,
          at,
          entries: postDebtTaken({
            payee: { kind: row.settlement.payeeKind, id: row.settlement.payeeId },
            amountCents: part.cents,
          }),
        })),
      ),
    ),
    insertDebtsTaken(
      db,
      [...taken].flatMap(([settlementId, parts]) =>
        parts.map((part) => ({ debtId: part.debtId, settlementId, amountCents: part.cents, at })),
      ),
    ),
    insertTransfers(db, transfers),
    insertOutbox(
      db,
      transfers.map((row) => ({
        id: ports.newId(),
        kind: "transfer",
        key: `transfer:${row.id}`,
        subjectId: row.id,
        payload: {},
        dueAt: ports.realNow(),
      })),
    ),
    ...updateFacts(db, distributionId),
  ]);
  if (committed.ok) await ports.wake({});
  return committed.ok && ready.length > 0;
}

/** Held ones come back every time: the account may have become ready. What was planned already is the outbox's to send. */
const notReleased = and(
  inJson(settlement.status, ["accrued", "held"]),
  sql`NOT EXISTS (SELECT 1 FROM ${transfer} WHERE ${transfer.settlementId} = ${settlement.id})`,
);
