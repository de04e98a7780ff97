import type { BoardPort } from "../commands/validate-distribution.ts";

/** The distribution's room as commands see it. */
export const boardPort = (env: Env): BoardPort => ({
  drafts: async (distributionId, numbers) =>
    new Map((await env.BasketBoard.getByName(distributionId).drafts(numbers)).map((draft) => [draft.number, draft])),
  phonesOut: async (distributionId) => await env.BasketBoard.getByName(distributionId).phonesOut(),
});
