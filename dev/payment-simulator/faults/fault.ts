import * as v from "valibot";
import { eventTypes } from "../objects/event.ts";

/**
 * Faults of a request. `drop_before`: nothing happens and nobody answers. `drop_after`: it is carried out and stored under its
 * key, and nobody answers. `stored_500`: a 500 that is replayed under the key, with `executed` after the work was done.
 * `500`, `429`, `409`: answered without touching anything. `slow`: the key is in use for `ms`, then the work is done.
 * `late_balance_transaction`: the charge of the next payment knows its balance transaction only `ms` later.
 */
const requestFaults = v.strictObject({
  kind: v.picklist(["drop_before", "drop_after", "stored_500", "500", "429", "409", "slow"]),
  method: v.optional(v.picklist(["GET", "POST"]), "POST"),
  /** `*` stands for one segment: `/v1/checkout/sessions/*` + `/expire`. */
  path: v.pipe(v.string(), v.startsWith("/v")),
  /** How many matching requests it hits, and how many it lets pass before. */
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  skip: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  ms: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  executed: v.optional(v.boolean(), false),
});

/**
 * Faults of a delivery. `webhook_delay`: sent `ms` later. `webhook_duplicate`: sent twice. `webhook_loss`: never sent (the
 * event can still be listed). `webhook_reorder`: the next `times` events are held back and then sent the other way round.
 */
const webhookFaults = v.strictObject({
  kind: v.picklist(["webhook_delay", "webhook_duplicate", "webhook_loss", "webhook_reorder"]),
  types: v.optional(v.array(v.picklist(eventTypes))),
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  skip: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  ms: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
});

const payFault = v.strictObject({
  kind: v.literal("late_balance_transaction"),
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  skip: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  ms: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

export const faultSchema = v.union([requestFaults, webhookFaults, payFault]);

export type RequestFault = v.InferOutput<typeof requestFaults>;
export type WebhookFault = v.InferOutput<typeof webhookFaults>;
export type PayFault = v.InferOutput<typeof payFault>;
export type Fault = { readonly id: string } & (RequestFault | WebhookFault | PayFault);

export function isRequestFault(fault: RequestFault | WebhookFault | PayFault): fault is RequestFault {
  return "path" in fault;
}

export function isWebhookFault(fault: RequestFault | WebhookFault | PayFault): fault is WebhookFault {
  return fault.kind.startsWith("webhook_");
}

export function pathMatches(pattern: string, path: string): boolean {
  const wanted = pattern.split("/");
  const given = path.split("/");
  return wanted.length === given.length && wanted.every((part, at) => part === "*" || part === given[at]);
}
