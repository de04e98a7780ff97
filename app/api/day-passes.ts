import { action, query } from "@solidjs/router";
import { answer, done } from "./answer.ts";
import { api } from "./client.ts";
import { createCommandId } from "./command-id.ts";

export type { DayPass } from "../../core/contract/day-pass.ts";

export const loadDayPasses = query(
  async (id: string) => (await answer(api.distributions[":id"]["day-passes"].$get({ param: { id } }))).passes,
  "day-passes",
);

const makeId = createCommandId();
export const createDayPass = action(async (id: string, task: "prepare" | "welcome") => {
  const json = { task };
  await answer(api.distributions[":id"]["day-passes"].$post({ param: { id }, json }, makeId.headersFor([id, json])));
  makeId.renew();
}, "create-day-pass");

const endId = createCommandId();
export const endDayPass = action(async (id: string, dayPassId: string) => {
  await done(
    api.distributions[":id"]["day-passes"][":dayPassId"].$delete(
      { param: { id, dayPassId } },
      endId.headersFor([id, dayPassId]),
    ),
  );
  endId.renew();
}, "end-day-pass");

/** What a one-day link is good for. */
export const loadDayPass = query(
  (token: string) => answer(api["day-passes"][":token"].$get({ param: { token } })),
  "day-pass",
);

export const enterByDayPass = (token: string, firstName?: string) =>
  answer(
    api["day-passes"][":token"].enter.$post({
      param: { token },
      json: firstName === undefined ? {} : { firstName },
    }),
  );
