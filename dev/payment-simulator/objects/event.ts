import { API_VERSION } from "../constants.ts";
import { inSeconds } from "./stored.ts";

/** The snapshot events that the endpoint is subscribed to. */
export const eventTypes = [
  "checkout.session.completed",
  "checkout.session.expired",
  "payment_intent.succeeded",
  "payment_intent.payment_failed",
  "payment_intent.canceled",
  "charge.updated",
  "charge.refunded",
  "refund.created",
  "refund.updated",
  "refund.failed",
  "transfer.created",
  "transfer.reversed",
  "payout.created",
  "payout.paid",
  "payout.failed",
] as const;

export type EventType = (typeof eventTypes)[number];

export interface Cause {
  readonly requestId: string;
  readonly idempotencyKey: string | null;
}

/** A snapshot: `object` is a copy of the moment, later changes do not touch it. */
export interface EventBody {
  readonly id: string;
  readonly object: "event";
  readonly account?: string;
  readonly api_version: string;
  readonly created: number;
  readonly data: { readonly object: object };
  readonly livemode: false;
  readonly pending_webhooks: number;
  readonly request: { readonly id: string | null; readonly idempotency_key: string | null };
  readonly type: EventType;
}

interface NewEvent {
  id: string;
  type: EventType;
  object: object;
  /** The connected account it happened on, absent for the platform's own. */
  account?: string;
  cause: Cause | null;
  deliveries: number;
  now: number;
}

export function newEvent(from: NewEvent): EventBody {
  return {
    id: from.id,
    object: "event",
    ...(from.account === undefined ? {} : { account: from.account }),
    api_version: API_VERSION,
    created: inSeconds(from.now),
    data: { object: structuredClone(from.object) },
    livemode: false,
    pending_webhooks: from.deliveries,
    request: { id: from.cause?.requestId ?? null, idempotency_key: from.cause?.idempotencyKey ?? null },
    type: from.type,
  };
}
