import { Hono } from "hono";
import * as v from "valibot";
import { webhookEvent } from "../../db/schema/work.ts";
import type { ApiEnv } from "../http/api.ts";
import { Refused } from "../http/refusal.ts";
import { workEvent } from "../payments/work-events.ts";

const MOST_BYTES = 256 * 1024;
const objectSchema = v.object({ id: v.pipe(v.string(), v.maxLength(255)) });

/**
 * Events of the payment provider: verified over the raw body, stored once by event id, then worked. 400 for a bad signature,
 * 200 for everything stored or known, 500 only when the row could not be written.
 */
export const webhooks = new Hono<ApiEnv>().post("/stripe", async (c) => {
  const services = c.get("services");
  const body = await c.req.text();
  if (body.length > MOST_BYTES) throw new Refused("too_large");
  const event = await services.provider.event(body, c.req.header("stripe-signature") ?? "").catch(() => {
    throw new Refused("bad_signature");
  });
  const object = v.safeParse(objectSchema, event.data.object);
  // Events of a connected account are about that account: its payouts are all we listen to.
  const objectId = event.account ?? (object.success ? object.output.id : event.id);
  const row = { id: event.id, type: event.type, objectId };
  const stored = await services.db
    .insert(webhookEvent)
    .values({ ...row, receivedAt: services.ports.realNow(), status: "received", attempts: 0 })
    .onConflictDoNothing()
    .returning({ id: webhookEvent.id });
  if (stored.length > 0) c.executionCtx.waitUntil(workEvent(services, row));
  return c.json({ received: true });
});
