import { inSeconds } from "../objects/stored.ts";
import type { Store } from "../store/store.ts";
import { afterAttempt, type Delivery } from "./delivery.ts";
import { signatureHeader } from "./signature.ts";

export interface Endpoint {
  readonly url: string;
  readonly secret: string;
}

export interface SendPorts {
  readonly store: Store;
  readonly realNow: () => number;
  /** The status of the answer, or null when there was none. Must not throw. */
  readonly post: (url: string, body: string, signature: string) => Promise<number | null>;
  /** How many are on their way at once. With one they arrive in order, which the real provider does not promise. */
  readonly postsAtOnce: number;
}

/** How long a claimed delivery stays out of the way of another sender. */
const leaseMs = 30_000;

/**
 * A function that sends what is due until nothing is. Each delivery is written down as tried before it leaves, so a crash in
 * between sends twice rather than never: at least once, like the real thing. Called while senders are busy it only fills up
 * their number: one slow answer holds up one of them, and none is held up by a long queue.
 */
export function deliverySender(ports: SendPorts, endpoint: Endpoint): () => Promise<void> {
  let busy = 0;

  async function work(): Promise<void> {
    busy += 1;
    try {
      for (let delivery = claim(ports); delivery !== undefined; delivery = claim(ports)) {
        await send(ports, endpoint, delivery);
      }
    } finally {
      busy -= 1;
    }
  }

  return async () => {
    await Promise.all(Array.from({ length: ports.postsAtOnce - busy }, work));
  };
}

function claim({ store, realNow }: SendPorts): Delivery | undefined {
  const due = store.due("real", realNow());
  const delivery = due && store.get("delivery", due.id);
  if (delivery !== undefined) {
    store.put("delivery", delivery.id, { ...delivery, dueAt: realNow() + leaseMs });
  }
  return delivery;
}

async function send(ports: SendPorts, endpoint: Endpoint, delivery: Delivery): Promise<void> {
  const { store, realNow } = ports;
  const event = (store.get("event", delivery.event) ?? store.get("thin_event", delivery.event))?.object;
  const body = JSON.stringify(event, null, 2);
  const signature = await signatureHeader(endpoint.secret, body, inSeconds(realNow()));
  const status = await ports.post(endpoint.url, body, signature);
  // A reset may have happened meanwhile.
  if (store.get("delivery", delivery.id) !== undefined && event !== undefined) {
    const after = afterAttempt(delivery, status, realNow());
    store.put("delivery", delivery.id, after);
    if (after.state === "delivered" && event.object === "event") {
      store.put("event", event.id, { object: { ...event, pending_webhooks: 0 } });
    }
  }
}
