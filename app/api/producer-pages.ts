import { query } from "@solidjs/router";
import { answer, done } from "./answer.ts";
import { api } from "./client.ts";
import { createCommandId } from "./command-id.ts";
import type { ContactMessage } from "./markets.ts";

/** A farm's public page. */
export const loadProducerPage = query(
  (slug: string) => answer(api.producers[":slug"].$get({ param: { slug } })),
  "producer-page",
);

const contactId = createCommandId();
/** A message to a farm, whose address is nowhere on its page. */
export const writeToFarm = async (slug: string, message: ContactMessage): Promise<void> => {
  const headers = contactId.headersFor([slug, message]);
  await done(api.producers[":slug"].contact.$post({ param: { slug }, json: message }, headers));
  contactId.renew();
};
