import type { Store } from "../store/store.ts";
import {
  type Fault,
  isRequestFault,
  isWebhookFault,
  type PayFault,
  pathMatches,
  type RequestFault,
  type WebhookFault,
} from "./fault.ts";

/** The switch that this request trips, if any. Tripping counts: `skip` goes down first, then `times`. */
export function requestFault(store: Store, method: string, path: string): RequestFault | undefined {
  return trip(
    store,
    (fault): fault is RequestFault & Armed =>
      isRequestFault(fault) && fault.method === method && pathMatches(fault.path, path),
  );
}

/** All switches that an event of this type trips: a delayed one may be doubled as well. */
export function webhookFaults(store: Store, type: string): WebhookFault[] {
  const kinds = ["webhook_loss", "webhook_delay", "webhook_duplicate", "webhook_reorder"] as const;
  return kinds.flatMap((kind) => {
    const fault = trip(
      store,
      (armed): armed is WebhookFault & Armed =>
        isWebhookFault(armed) &&
        armed.kind === kind &&
        (armed.types === undefined || armed.types.some((one) => one === type)),
    );
    return fault === undefined ? [] : [fault];
  });
}

export function payFault(store: Store): PayFault | undefined {
  return trip(store, (fault): fault is PayFault & Armed => fault.kind === "late_balance_transaction");
}

type Armed = { readonly id: string };

function trip<F extends Fault>(store: Store, matches: (fault: Fault) => fault is F): F | undefined {
  // Oldest first: switches play in the order in which they were set.
  const fault = store.list("fault").reverse().find(matches);
  if (fault === undefined) {
    return undefined;
  }
  if (fault.skip > 0) {
    store.put("fault", fault.id, { ...fault, skip: fault.skip - 1 });
    return undefined;
  }
  if (fault.times > 1) {
    store.put("fault", fault.id, { ...fault, times: fault.times - 1 });
  } else {
    store.remove("fault", fault.id);
  }
  return fault;
}
