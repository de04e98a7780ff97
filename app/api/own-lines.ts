import { query } from "@solidjs/router";
import type { OwnObservations } from "../../core/contract/own-lines.ts";
import { answer } from "./answer.ts";
import { api } from "./client.ts";

/** Asked anew whenever it is looked at: volunteers are at work on the same lines. */
export const readOwnLines = (slug: string, distributionId: string) =>
  answer(api.producer[":slug"].sales[":distributionId"].lines.$get({ param: { slug, distributionId } }));

export const loadOwnLines = query(readOwnLines, "own-lines");

/** The id names the keys of what is written: sent again after a lost answer it adds nothing. */
export const observeOwnLines = (slug: string, distributionId: string, id: string, observations: OwnObservations) =>
  answer(
    api.producer[":slug"].sales[":distributionId"].observations.$post(
      { param: { slug, distributionId }, json: { observations } },
      { headers: { "idempotency-key": id } },
    ),
  );
