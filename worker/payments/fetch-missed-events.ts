import { webhookEvent } from "../../db/schema/work.ts";
import type { Services } from "../services.ts";

/** PAI-6. Events that never reached us are kept by the provider and fetched: stored like the others, then worked by the job. */
export async function fetchMissedEvents({ db, provider, ports }: Services): Promise<void> {
  for (const row of await provider.missedEvents()) {
    await db
      .insert(webhookEvent)
      .values({ ...row, receivedAt: ports.realNow(), status: "received", attempts: 0 })
      .onConflictDoNothing();
  }
}
