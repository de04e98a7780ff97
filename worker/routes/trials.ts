import type { Context } from "hono";
import { makeTrial } from "../../commands/make-trial.ts";
import { throwAwayTrial } from "../../commands/throw-away-trial.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import { trialListSchema, trialMadeSchema } from "../../core/contract/trial.ts";
import { can } from "../../core/people/capability.ts";
import { marketOfSlug } from "../../db/queries/market-of-slug.ts";
import { trialsOf } from "../../db/queries/trials.ts";
import type { Person } from "../auth/person.ts";
import { answers } from "../http/answers.ts";
import { type ApiEnv, api } from "../http/api.ts";
import { actorOf, commandId, signedIn } from "../http/guards.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { distributionFor } from "./access.ts";
import { idParam, slugParam } from "./params.ts";

const tag = "board";

/** TRI-8. Who may join a board of this market, by role or by a duty at one of its dates, may try one out. */
async function trialMarketFor(c: Context<ApiEnv>, slug: string): Promise<{ person: Person; marketId: string }> {
  const person = signedIn(c);
  const marketId = await marketOfSlug(c.get("services").db, slug);
  const roles = person.markets.find((market) => market.id === marketId)?.roles ?? [];
  const duties = person.duties.filter((duty) => duty.marketId === marketId).map((duty) => duty.task);
  if (marketId === undefined || !can({ roles, duties }, "board:join")) throw new Refused("not_found");
  return { person, marketId };
}

/** "Distribution d'essai": a board to try everything on. */
export const trials = api()
  .get(
    "/markets/:slug/trials",
    answers({
      summary: "The trials of a market that are still there",
      tag,
      answer: trialListSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { person, marketId } = await trialMarketFor(c, c.req.valid("param").slug);
      const roles = person.markets.find((market) => market.id === marketId)?.roles ?? [];
      const asker = { userId: person.id, rules: can({ roles }, "distribution:validate") };
      return c.json({ trials: await trialsOf(c.get("services").db, marketId, asker) });
    },
  )
  .post(
    "/markets/:slug/trials",
    answers({
      summary: "Make a trial: invented baskets of the market's own goods, no money, no mail, gone after a week",
      tag,
      answer: trialMadeSchema,
      refusals: ["sign_in_required", "not_found", "too_many_trials"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { person, marketId } = await trialMarketFor(c, c.req.valid("param").slug);
      const { ports } = c.get("services");
      const made = await makeTrial(ports, actorOf(person), { id: commandId(c), marketId, locale: person.locale });
      return isRefusal(made) ? refusalResponse(c, made) : c.json(made);
    },
  )
  .delete(
    "/trials/:id",
    answers({ summary: "Throw a trial away with everything of it", tag, refusals: ["sign_in_required", "not_found"] }),
    valid("param", idParam),
    async (c) => {
      const { person, at } = await distributionFor(c, c.req.valid("param").id, "distribution:validate");
      const gone = await throwAwayTrial(c.get("services").ports, actorOf(person), {
        id: commandId(c),
        distributionId: at.id,
      });
      return isRefusal(gone) ? refusalResponse(c, gone) : c.body(null, 204);
    },
  );
