import { afterMaturing, afterTransaction, type Balance, emptyBalance } from "../objects/balance.ts";
import { matured, type NewTransaction, newTransaction } from "../objects/balance-transaction.ts";
import type { BalanceTransaction } from "../objects/stored.ts";
import type { World } from "../world.ts";

export function balanceOf(world: World, account: string): Balance {
  return world.store.get("balance", account) ?? emptyBalance(account);
}

/** Writes a balance transaction and moves the balance with it: the only way money moves here. */
export function book(world: World, account: string, entry: Omit<NewTransaction, "id" | "now">): BalanceTransaction {
  const transaction = newTransaction({ ...entry, id: world.newId("txn"), now: world.now });
  world.store.put("balance_transaction", transaction.id, { account, object: transaction, payout: null });
  world.store.put("balance", account, afterTransaction(balanceOf(world, account), transaction));
  return transaction;
}

/** Pending funds become available. */
export function matureTransaction(world: World, id: string): string | undefined {
  const row = world.store.get("balance_transaction", id);
  if (row === undefined || row.object.status !== "pending") {
    return undefined;
  }
  world.store.put("balance_transaction", id, { ...row, object: matured(row.object) });
  world.store.put("balance", row.account, afterMaturing(balanceOf(world, row.account), row.object));
  return row.account;
}
