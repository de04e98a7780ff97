import * as v from "valibot";
import { setMarketTasks } from "../../commands/set-market-tasks.ts";
import { signUp } from "../../commands/sign-up.ts";
import { withdrawSignUp } from "../../commands/withdraw-sign-up.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import { helpSchema, marketTasksSchema, signUpSchema } from "../../core/contract/duty.ts";
import { helpOf } from "../../db/queries/help.ts";
import { marketTasks } from "../../db/queries/market-tasks.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId, signedIn } from "../http/guards.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { marketFor } from "./access.ts";
import { idParam, slugParam } from "./params.ts";
import { tellMembershipMoved } from "./tell-rooms.ts";

const tasksAnswer = v.object({
  tasks: v.array(
    v.object({ id: v.string(), kind: v.picklist(["prepare", "welcome"]), name: v.string(), wanted: v.number() }),
  ),
});

/** "Donner un coup de main": members put their own names down; a team says what its days need. */
export const signUps = api()
  .get(
    "/markets/:slug/help",
    answers({
      summary: "Dates to come and what each still needs, for members",
      tag: "duties",
      answer: helpSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const person = signedIn(c);
      const market = person.markets.find((one) => one.slug === c.req.valid("param").slug);
      if (market === undefined) throw new Refused("not_found");
      const { db, ports } = c.get("services");
      const help = await helpOf(db, { marketId: market.id, userId: person.id }, ports.marketNow());
      if (help === undefined) throw new Refused("not_found");
      return c.json(help);
    },
  )
  .put(
    "/distributions/:id/sign-ups",
    answers({
      summary: "Put one's own name down for a task of a date",
      tag: "duties",
      refusals: ["bad_input", "sign_in_required", "not_found", "forbidden", "duty_full", "distribution_closed"],
    }),
    valid("param", idParam),
    valid("json", signUpSchema),
    async (c) => {
      const person = signedIn(c);
      const { id } = c.req.valid("param");
      const input = { ...c.req.valid("json"), id: commandId(c), distributionId: id };
      const done = await signUp(c.get("services").ports, actorOf(person), input);
      if (isRefusal(done)) return refusalResponse(c, done);
      await tellMembershipMoved(c.get("services"), [id]);
      return c.body(null, 204);
    },
  )
  .delete(
    "/distributions/:id/sign-ups",
    answers({
      summary: "Give one's own task of a date back",
      tag: "duties",
      refusals: ["bad_input", "sign_in_required", "not_found", "distribution_closed"],
    }),
    valid("param", idParam),
    // A DELETE carries no body: proxies drop it.
    valid("query", signUpSchema),
    async (c) => {
      const person = signedIn(c);
      const { id } = c.req.valid("param");
      const input = { ...c.req.valid("query"), id: commandId(c), distributionId: id };
      const done = await withdrawSignUp(c.get("services").ports, actorOf(person), input);
      if (isRefusal(done)) return refusalResponse(c, done);
      await tellMembershipMoved(c.get("services"), [id]);
      return c.body(null, 204);
    },
  )
  .get(
    "/manage/:slug/tasks",
    answers({
      summary: "What a market's days need people for",
      tag: "duties",
      answer: tasksAnswer,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { marketId } = marketFor(c, c.req.valid("param").slug, "market:manage");
      return c.json({ tasks: [...(await marketTasks(c.get("services").db, marketId))] });
    },
  )
  .put(
    "/manage/:slug/tasks",
    answers({
      summary: "Say what a market's days need people for",
      tag: "duties",
      refusals: ["bad_input", "sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    valid("json", marketTasksSchema),
    async (c) => {
      const { person, marketId } = marketFor(c, c.req.valid("param").slug, "market:manage");
      const input = { ...c.req.valid("json"), id: commandId(c), marketId };
      const done = await setMarketTasks(c.get("services").ports, actorOf(person), input);
      return isRefusal(done) ? refusalResponse(c, done) : c.body(null, 204);
    },
  );
