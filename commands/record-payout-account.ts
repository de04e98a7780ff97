import type { MarketChange } from "../core/journal/market-changes.ts";
import { type PayoutAccountFacts, payoutAccount } from "../core/payout/payout-account.ts";
import { commit } from "../db/commit.ts";
import { type Payee, payeesWithAccount } from "../db/queries/payee.ts";
import { payoutAccountOf } from "../db/queries/payout-account.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { updatePayoutAccount, updatePayoutStatus, wakeTransfersTo } from "../db/writes/payout-account.ts";
import { type Ports, system } from "./ports.ts";

const journalOf = (ports: Ports, payee: Payee, kind: MarketChange) => ({
  id: ports.newId(),
  marketId: payee.kind === "market" ? payee.id : "",
  ...(payee.kind === "producer" && { producerId: payee.id }),
  kind,
  at: ports.marketNow(),
  byUserId: system.userId,
  byName: system.name,
});

/** ACT-1. The provider made the account. A payee that has another one already keeps it. */
export async function recordPayoutAccount(ports: Ports, payee: Payee, account: string): Promise<void> {
  const { db } = ports;
  const committed = await commit(db, [
    updatePayoutAccount(db, payee, account),
    insertJournal(db, [journalOf(ports, payee, "payout_account_opened")]),
  ]);
  if (!committed.ok) throw new Error(`${payee.kind} ${payee.id} has another account`);
}

/**
 * ACT-2, SND-7. What the provider says of an account, whoever tells that it moved: return page, event or job. Nothing is
 * written where nothing changed. Money that waits for it is tried again at once.
 */
export async function recordPayoutStatus(ports: Ports, account: string, facts: PayoutAccountFacts): Promise<boolean> {
  const { db } = ports;
  const now = payoutAccount(facts);
  let moved = false;
  for (const payee of await payeesWithAccount(db, account)) {
    const before = await payoutAccountOf(db, payee);
    if (before.status === now.status && before.wants.join() === now.wants.join()) continue;
    const becameActive = now.status === "active" && before.status !== "active";
    const committed = await commit(db, [
      updatePayoutStatus(db, payee, now),
      ...(becameActive ? [wakeTransfersTo(db, payee, ports.realNow())] : []),
      ...(before.status === now.status
        ? []
        : [
            insertJournal(db, [
              { ...journalOf(ports, payee, "payout_account_moved"), before: before.status, after: now.status },
            ]),
          ]),
    ]);
    if (!committed.ok) throw new Error(`an account's state refused by ${committed.guard}`);
    moved = true;
    if (becameActive) await ports.wake({});
  }
  return moved;
}
