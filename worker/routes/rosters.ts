import { assignDuty } from "../../commands/assign-duty.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import { dutyChangeSchema } from "../../core/contract/manage.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId } from "../http/guards.ts";
import { refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { distributionFor } from "./access.ts";
import { idParam } from "./params.ts";
import { tellMembershipMoved } from "./tell-rooms.ts";

/** Who does what at one distribution. */
export const rosters = api()
  .put(
    "/distributions/:id/duties",
    answers({
      summary: "Give a member a duty of this date; naming a lead replaces the one before",
      tag: "distributions",
      refusals: ["bad_input", "sign_in_required", "not_found", "distribution_closed"],
    }),
    valid("param", idParam),
    valid("json", dutyChangeSchema),
    async (c) => {
      const { person, at } = await distributionFor(c, c.req.valid("param").id, "market:manage");
      const input = { ...c.req.valid("json"), id: commandId(c), distributionId: at.id, assigned: true };
      const answer = await assignDuty(c.get("services").ports, actorOf(person), input);
      if (isRefusal(answer)) return refusalResponse(c, answer);
      await tellMembershipMoved(c.get("services"), [at.id]);
      return c.body(null, 204);
    },
  )
  .delete(
    "/distributions/:id/duties",
    answers({
      summary: "Take a duty of this date from a member",
      tag: "distributions",
      refusals: ["bad_input", "sign_in_required", "not_found", "distribution_closed"],
    }),
    valid("param", idParam),
    // A DELETE carries no body: proxies drop it.
    valid("query", dutyChangeSchema),
    async (c) => {
      const { person, at } = await distributionFor(c, c.req.valid("param").id, "market:manage");
      const input = { ...c.req.valid("query"), id: commandId(c), distributionId: at.id, assigned: false };
      const answer = await assignDuty(c.get("services").ports, actorOf(person), input);
      if (isRefusal(answer)) return refusalResponse(c, answer);
      await tellMembershipMoved(c.get("services"), [at.id]);
      return c.body(null, 204);
    },
  );
