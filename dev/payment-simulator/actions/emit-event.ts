import { webhookFaults } from "../faults/armed-faults.ts";
import type { WebhookFault } from "../faults/fault.ts";
import { type EventType, newEvent } from "../objects/event.ts";
import { thinEvent } from "../objects/thin-event.ts";
import type { Delivery } from "../webhooks/delivery.ts";
import type { World } from "../world.ts";

/** Writes the snapshot and queues its delivery in the same step as the change that it tells of. */
export function emitEvent(world: World, type: EventType, object: object, account?: string): void {
  const id = world.newId("evt");
  const faults = world.hasEndpoint ? webhookFaults(world.store, type) : [];
  const deliveries = world.hasEndpoint ? 1 : 0;
  const event = newEvent({
    id,
    type,
    object,
    ...(account === undefined ? {} : { account }),
    cause: world.cause,
    deliveries,
    now: world.now,
  });
  world.store.put("event", id, { object: event });
  if (world.hasEndpoint) {
    deliver(world, id, faults);
  }
}

/** An account may do more or less than before. */
export function emitAccountMoved(world: World, account: string): void {
  const id = world.newId("evt");
  const type = "v2.core.account[configuration.recipient].capability_status_updated";
  world.store.put("thin_event", id, { object: thinEvent({ id, type, account, now: world.now }) });
  if (world.hasEndpoint) {
    deliver(world, id, webhookFaults(world.store, type));
  }
}

function deliver(world: World, event: string, faults: readonly WebhookFault[]): void {
  const has = (kind: string) => faults.find((fault) => fault.kind === kind);
  const reorder = has("webhook_reorder");
  const state = has("webhook_loss") ? "lost" : reorder ? "held" : "queued";
  const copies = has("webhook_duplicate") ? 2 : 1;
  for (let copy = 0; copy < copies; copy += 1) {
    queue(world, { event, state, dueAt: world.realNow + (has("webhook_delay")?.ms ?? 0) });
  }
  if (reorder?.times === 1) {
    releaseHeld(world);
  }
}

function queue(world: World, delivery: Pick<Delivery, "event" | "state" | "dueAt">): void {
  const id = world.newId("del");
  world.store.put("delivery", id, { id, attempts: 0, lastStatus: null, ...delivery });
}

/** The last event of a reordered group lets all of them go; `list` is newest first, so they leave the other way round. */
function releaseHeld(world: World): void {
  const held = world.store.list("delivery", "held");
  held.forEach((delivery, at) => {
    // One millisecond apart, so that the sender keeps this order.
    world.store.put("delivery", delivery.id, { ...delivery, state: "queued", dueAt: world.realNow + at });
  });
}
