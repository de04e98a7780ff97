import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { refund, transfer } from "../../db/schema/money.ts";
import type { Services } from "../../worker/services.ts";
import { simulatorState } from "./simulator-state.ts";
import type { TestStack } from "./stack.ts";

/**
 * I9, I11, I21 of the money design: what we hold to be done is what the provider has, object by object and in sum; no operation
 * made two objects. `besidesCents` = money that came or went at the provider without us (a top-up, a hand-made refund).
 */
export async function expectProviderAgrees(stack: TestStack, { db }: Services, besidesCents = 0): Promise<void> {
  const state = await simulatorState(stack);
  const refunds = await db.select().from(refund);
  const done = refunds.filter(
    (row) =>
      row.status === "succeeded" || (["failed", "replaced", "repaid"].includes(row.status) && row.providerId !== null),
  );
  expect(opsOf(state.refunds), "I9, I21: refunds at the provider").toEqual(rowsOf(done));
  const transfers = await db.select().from(transfer);
  const made = transfers.filter((row) => row.status === "succeeded");
  expect(opsOf(state.transfers), "I9: transfers at the provider").toEqual(rowsOf(made));
  const ledger = await db.get<{ processor: number }>(
    sql`SELECT coalesce(sum(amount_cents), 0) AS processor FROM ledger_entry WHERE account LIKE 'processor:%'`,
  );
  // Taken by the provider, and leaving its balance as soon as that holds enough.
  const waiting = state.refunds.filter((one) => one.status === "pending").reduce((sum, one) => sum + one.amount, 0);
  const held = state.platform.availableCents + state.platform.pendingCents - waiting;
  expect(ledger?.processor, "I11: what the ledger says the provider holds").toBe(held - besidesCents);
}

type Op = { op: string; amount: number };

/** Objects that carry an operation of ours; the others were made by hand. */
const opsOf = (objects: readonly { amount: number; metadata: Record<string, string> | null }[]): Op[] =>
  objects
    .flatMap(({ amount, metadata }) => (metadata?.op_id === undefined ? [] : [{ op: metadata.op_id, amount }]))
    .toSorted(byOp);
const rowsOf = (rows: readonly { id: string; amountCents: number }[]): Op[] =>
  rows.map((row) => ({ op: row.id, amount: row.amountCents })).toSorted(byOp);
const byOp = (a: Op, b: Op) => a.op.localeCompare(b.op);
