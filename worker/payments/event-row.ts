import type Stripe from "stripe";
import * as v from "valibot";

/** What we keep of an event: the rest is asked of the provider anew. */
export type EventRow = { id: string; type: string; objectId: string };

const objectSchema = v.object({ id: v.pipe(v.string(), v.maxLength(255)) });

/** Events of a connected account are about that account: its payouts are all we listen to. */
export function eventRow(event: Pick<Stripe.Event, "id" | "type" | "account" | "data">): EventRow {
  const object = v.safeParse(objectSchema, event.data.object);
  return { id: event.id, type: event.type, objectId: event.account ?? (object.success ? object.output.id : event.id) };
}
