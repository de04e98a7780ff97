import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { webhookEvent } from "../../db/schema/work.ts";
import type { ApiEnv } from "../http/api.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { workEvent } from "../payments/work-events.ts";

const atMost = bodyLimit({ maxSize: 256 * 1024, onError: (c) => refusalResponse(c, { refused: "too_large" }) });

/**
 * Events of the payment provider: verified over the raw body, stored once by event id, then worked. 400 for a bad signature,
 * 200 for everything stored or known, 500 only when the row could not be written.
 */
export const webhooks = new Hono<ApiEnv>().post("/stripe", atMost, async (c) => {
  const services = c.get("services");
  const body = await c.req.text();
  const event = await services.provider.event(body, c.req.header("stripe-signature") ?? "").catch(() => {
    throw new Refused("bad_signature");
  });
  // An event of the other mode reached the wrong endpoint: it speaks of objects that our key cannot see.
  if (event.livemode !== /^[a-z]+_live_/.test(services.settings.STRIPE_SECRET_KEY)) throw new Refused("bad_signature");
  const { livemode: _, ...row } = event;
  const stored = await services.db
    .insert(webhookEvent)
    .values({ ...row, receivedAt: services.ports.realNow(), status: "received", attempts: 0 })
    .onConflictDoNothing()
    .returning({ id: webhookEvent.id });
  if (stored.length > 0) c.executionCtx.waitUntil(workEvent(services, row));
  return c.json({ received: true });
});
