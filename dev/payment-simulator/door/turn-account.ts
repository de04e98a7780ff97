import type * as v from "valibot";
import { emitAccountMoved } from "../actions/emit-event.ts";
import { type AccountFacts, accountBody as accountAnswer } from "../objects/account.ts";
import type { AccountV2 } from "../objects/stored.ts";
import type { World } from "../world.ts";
import type { accountBody } from "./bodies.ts";

/** What Stripe decides about an account, decided by hand: active, restricted, rejected, closed. */
export function turnAccount(
  world: World,
  id: string,
  change: v.InferOutput<typeof accountBody>,
): AccountV2 | undefined {
  const account = world.store.get("account", id);
  if (account === undefined) {
    return undefined;
  }
  const after = turned(account, change);
  world.store.put("account", id, after);
  emitAccountMoved(world, id);
  return accountAnswer(after, ["configuration.recipient", "requirements"]);
}

function turned(account: AccountFacts, change: v.InferOutput<typeof accountBody>): AccountFacts {
  if (!("status" in change)) {
    return { ...account, transfers: change.transfers ?? account.transfers, payouts: change.payouts ?? account.payouts };
  }
  return change.status === "closed"
    ? { ...account, closed: true }
    : { ...account, transfers: change.status, payouts: change.status };
}
