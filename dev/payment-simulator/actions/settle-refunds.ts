import { PLATFORM } from "../constants.ts";
import { sent } from "../objects/refund.ts";
import type { Charge, Refund } from "../objects/stored.ts";
import type { World } from "../world.ts";
import { balanceOf, book } from "./book.ts";
import { emitEvent } from "./emit-event.ts";

/**
 * Sends a refund if the balance carries it. Money of a charge that has not settled is refunded out of what is still pending;
 * a settled one is refunded out of what is available. A refund that would make the balance negative waits as `pending`.
 */
export function trySendRefund(world: World, refund: Refund, charge: Charge): Refund {
  const settlesAt = settlingAt(world, charge);
  const balance = balanceOf(world, PLATFORM);
  const carried = settlesAt > world.now ? balance.availableCents + balance.pendingCents : balance.availableCents;
  if (carried < refund.amount) {
    return refund;
  }
  const transaction = book(world, PLATFORM, {
    type: "refund",
    amountCents: -refund.amount,
    source: refund.id,
    description: `REFUND FOR CHARGE${charge.description === null ? "" : ` (${charge.description})`}`,
    availableAt: Math.max(settlesAt, world.now),
  });
  return sent(refund, transaction.id);
}

/** Money came in: waiting refunds leave, oldest first, until one is too large again. */
export function settleRefunds(world: World): void {
  for (const { object } of world.store.list("refund", "status pending").reverse()) {
    const charge = world.store.get("charge", object.charge ?? "");
    const after = charge && trySendRefund(world, object, charge.object);
    if (after?.status !== "succeeded") {
      return;
    }
    world.store.put("refund", after.id, { object: after });
    emitEvent(world, "refund.updated", after);
  }
}

/** When the charge's own funds are at the platform's disposal; in the past for a settled charge. */
export function settlingAt(world: World, charge: Charge): number {
  const [transaction] = world.store.list("balance_transaction", `source ${charge.id}`);
  return transaction === undefined ? world.now : transaction.object.available_on * 1_000;
}
