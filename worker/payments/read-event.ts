import Stripe from "stripe";
import * as v from "valibot";
import type { Settings } from "../env.ts";
import { type EventRow, eventRow } from "./event-row.ts";

const kindSchema = v.object({ object: v.string() });
const aboutSchema = v.object({ id: v.pipe(v.string(), v.maxLength(255)) });

/**
 * One event of the provider, verified over its raw body. Money is told by snapshots, accounts by thin notices that name only what
 * moved; both are signed alike, each destination with its own secret.
 */
export async function readEvent(
  stripe: Stripe,
  settings: Settings,
  body: string,
  signature: string,
): Promise<EventRow & { livemode: boolean }> {
  const subtle = Stripe.createSubtleCryptoProvider();
  if (v.parse(kindSchema, JSON.parse(body)).object !== "v2.core.event") {
    const event = await stripe.webhooks.constructEventAsync(
      body,
      signature,
      settings.STRIPE_WEBHOOK_SECRET,
      undefined,
      subtle,
    );
    return { ...eventRow(event), livemode: event.livemode };
  }
  const secret = settings.STRIPE_ACCOUNTS_WEBHOOK_SECRET ?? settings.STRIPE_WEBHOOK_SECRET;
  const notice = await stripe.parseEventNotificationAsync(body, signature, secret, undefined, subtle);
  const about = v.safeParse(aboutSchema, "related_object" in notice ? notice.related_object : undefined);
  return {
    id: notice.id,
    type: notice.type,
    objectId: about.success ? about.output.id : notice.id,
    livemode: notice.livemode,
  };
}
