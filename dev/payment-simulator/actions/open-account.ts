import type { AccountFacts } from "../objects/account.ts";
import type { World } from "../world.ts";
import { settingsOf } from "./settings-of.ts";

export type AccountOrder = Omit<AccountFacts, "id" | "createdAt" | "closed">;

export function openAccount(world: World, order: AccountOrder): AccountFacts {
  const account: AccountFacts = { ...order, id: world.newId("acct"), createdAt: world.now, closed: false };
  world.store.put("account", account.id, account);
  // Written now so that the payout engine finds its first cut.
  world.store.put("balance_settings", account.id, settingsOf(world, account.id));
  return account;
}
