import { query } from "@solidjs/router";
import { answer } from "./answer.ts";
import { api } from "./client.ts";

/** A farm's public page. */
export const loadProducerPage = query(
  (slug: string) => answer(api.producers[":slug"].$get({ param: { slug } })),
  "producer-page",
);
