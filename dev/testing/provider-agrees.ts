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
  const ours = (rows: readonly { metadata: Record<string, string> }[]) => rows.filter((row) => row.metadata.op_id !== undefined);

  const refunds = await db.select().from(refund);
  const taken = refunds.filter((row) => row.status === "succeeded");
  expect(
    ours(state.refunds).map((one) => ({ op: one.metadata.op_id, amount: (one as { amount?: number }).amount })).toSorted(byOp),
    "I9, I21: refunds at the provider",
  ).toEqual(taken.map((row) => ({ op: row.id, amount: row.amountCents })).toSorted(byOp));

  const transfers = await db.select().from(transfer);
  const made = transfers.filter((row) => row.status === "succeeded");
  expect(
    ours(state.transfers).map((one) => ({ op: one.metadata.op_id, amount: (one as { amount?: number }).amount })).toSorted(byOp),
    "I9: transfers at the provider",
  ).toEqual(made.map((row) => ({ op: row.id, amount: row.amountCents })).toSorted(byOp));

  const ledger = await db.get<{ processor: number }>(
    sql`SELECT coalesce(sum(amount_cents), 0) AS processor FROM ledger_entry WHERE account LIKE 'processor:%'`,
  );
  const cents = (parts: readonly { amount: number }[]) => parts.reduce((sum, part) => sum + part.amount, 0);
  const held = cents(state.platform.available) + cents(state.platform.pending);
  expect(ledger?.processor, "I11: what the ledger says the provider holds").toBe(held - besidesCents);
}

const byOp = (a: { op: string | undefined }, b: { op: string | undefined }) => (a.op ?? "").localeCompare(b.op ?? "");
