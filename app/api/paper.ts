import { query } from "@solidjs/router";
import { answer } from "./answer.ts";
import { api } from "./client.ts";

/** Everything to print of a distribution; with a producer's slug only that producer's lines. */
export const loadPaper = query(
  (distributionId: string, producerSlug?: string) =>
    answer(
      api.distributions[":id"].paper.$get({
        param: { id: distributionId },
        query: producerSlug === undefined ? {} : { producer: producerSlug },
      }),
    ),
  "paper",
);
