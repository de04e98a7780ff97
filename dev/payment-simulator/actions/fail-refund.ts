import { PLATFORM } from "../constants.ts";
import { withRefunded } from "../objects/charge.ts";
import { failed } from "../objects/refund.ts";
import type { Refund } from "../objects/stored.ts";
import type { World } from "../world.ts";
import { book } from "./book.ts";
import { emitEvent } from "./emit-event.ts";

/** The card network gives a refund back, also one that had succeeded: the money is on the platform's balance again. */
export function failRefund(world: World, refund: Refund, reason: string): Refund {
  const charge = world.store.get("charge", refund.charge ?? "");
  const transaction =
    refund.status === "succeeded"
      ? book(world, PLATFORM, {
          type: "refund_failure",
          amountCents: refund.amount,
          source: refund.id,
          description: "REFUND FAILURE",
          availableAt: world.now,
        })
      : undefined;
  const after = failed(refund, reason, transaction?.id ?? null);
  world.store.put("refund", refund.id, { object: after });
  if (charge !== undefined) {
    world.store.put("charge", charge.object.id, { ...charge, object: withRefunded(charge.object, -refund.amount) });
  }
  emitEvent(world, "refund.failed", after);
  emitEvent(world, "refund.updated", after);
  return after;
}
