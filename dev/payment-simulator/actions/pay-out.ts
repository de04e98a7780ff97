import { PAYOUT_TRAVEL_MS, PLATFORM } from "../constants.ts";
import { nextPayoutAt } from "../objects/balance-settings.ts";
import { arrived, newPayout, returned } from "../objects/payout.ts";
import type { Payout } from "../objects/stored.ts";
import type { World } from "../world.ts";
import { balanceOf, book } from "./book.ts";
import { emitEvent } from "./emit-event.ts";
import { settingsOf } from "./settings-of.ts";

interface PayoutOrder {
  amountCents: number;
  automatic: boolean;
  metadata: Record<string, string>;
  description: string | null;
}

/** Money leaves for the account's bank. The caller has checked that it is there. */
export function payOut(world: World, account: string, order: PayoutOrder): Payout {
  const id = world.newId("po");
  const arrivesAt = world.now + PAYOUT_TRAVEL_MS;
  const out = book(world, account, {
    type: "payout",
    amountCents: -order.amountCents,
    source: id,
    description: order.description ?? "STRIPE PAYOUT",
    availableAt: world.now,
  });
  const object = newPayout({
    ...order,
    id,
    balanceTransaction: out.id,
    destination: `ba_${account.slice(5)}`,
    now: world.now,
    arrivesAt,
  });
  world.store.put("payout", id, { account, object, arrivesAt });
  emitEvent(world, "payout.created", object, owner(account));
  return object;
}

/** The automatic cut: everything available goes, and each transaction remembers the payout that carried it. */
export function cutPayout(world: World, account: string): void {
  const settings = settingsOf(world, account);
  world.store.put("balance_settings", account, {
    ...settings,
    nextPayoutAt: nextPayoutAt(settings.settings, world.now),
  });
  const amountCents = balanceOf(world, account).availableCents;
  const payable = account === PLATFORM || world.store.get("account", account)?.payouts === "active";
  if (!payable || amountCents <= 0) {
    return;
  }
  const carried = world.store
    .list("balance_transaction", `${account} unpaid`)
    .filter(({ object }) => object.status === "available");
  const payout = payOut(world, account, { amountCents, automatic: true, metadata: {}, description: null });
  const out = world.store.get("balance_transaction", payout.balance_transaction ?? "");
  for (const row of out === undefined ? carried : [...carried, out]) {
    world.store.put("balance_transaction", row.object.id, { ...row, payout: payout.id });
  }
}

export function arrivePayout(world: World, id: string): void {
  const row = world.store.get("payout", id);
  if (row?.object.status === "in_transit") {
    const object = arrived(row.object);
    world.store.put("payout", id, { ...row, object });
    emitEvent(world, "payout.paid", object, owner(row.account));
  }
}

/** The bank gives it back (closed account): the money is on the Stripe balance again and leaves with the next cut. */
export function failPayout(world: World, id: string, code: string): Payout | undefined {
  const row = world.store.get("payout", id);
  if (row === undefined || row.object.status === "failed") {
    return undefined;
  }
  const back = book(world, row.account, {
    type: "payout_failure",
    amountCents: row.object.amount,
    source: id,
    description: "PAYOUT FAILURE",
    availableAt: world.now,
  });
  const object = returned(row.object, code, back.id);
  world.store.put("payout", id, { ...row, object });
  emitEvent(world, "payout.failed", object, owner(row.account));
  return object;
}

const owner = (account: string): string | undefined => (account === PLATFORM ? undefined : account);
