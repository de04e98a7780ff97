import { action, query } from "@solidjs/router";
import { answer, done } from "./answer.ts";
import { api } from "./client.ts";
import { createCommandId } from "./command-id.ts";

export type { Trial } from "../../core/contract/trial.ts";

/** The trials of a market that are still there. */
export const loadTrials = query(
  async (slug: string) => (await answer(api.markets[":slug"].trials.$get({ param: { slug } }))).trials,
  "trials",
);

const makeId = createCommandId();
export const makeTrial = action(async (slug: string) => {
  const made = await answer(api.markets[":slug"].trials.$post({ param: { slug } }, makeId.headersFor([slug])));
  makeId.renew();
  return made;
}, "make-trial");

const throwId = createCommandId();
export const throwAwayTrial = action(async (id: string) => {
  await done(api.trials[":id"].$delete({ param: { id } }, throwId.headersFor([id])));
  throwId.renew();
}, "throw-away-trial");
