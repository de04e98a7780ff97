import * as v from "valibot";
import { giveTillPart } from "../../commands/give-till-part.ts";
import { settleDue } from "../../commands/settle-due.ts";
import { takeBackTillPart } from "../../commands/take-back-till-part.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import { tillSchema } from "../../core/contract/due.ts";
import { dueTakenRequestSchema, tillGivenSchema, tillGivingRequestSchema } from "../../core/contract/till.ts";
import { idSchema } from "../../core/contract/values.ts";
import { distributionHead } from "../../db/queries/distribution-head.ts";
import { dueOfDistribution } from "../../db/queries/dues.ts";
import { tillOf } from "../../db/queries/till.ts";
import { settlementHead, tillGivingOf } from "../../db/queries/till-part.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId } from "../http/guards.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { FOLLOWS, mayHave } from "./followed-money.ts";
import { idParam } from "./params.ts";

const dueParam = v.object({ id: idSchema, dueId: idSchema });

/** The market's till: what it took, what is still to come, and what it hands to producers. */
export const till = api()
  .get(
    "/distributions/:id/till",
    answers({
      summary: "What was taken at the till, promised and carried on a date, and what the till owes of it",
      tag: "money",
      answer: tillSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", idParam),
    async (c) => {
      const { db } = c.get("services");
      const { at } = mayHave(c, await distributionHead(db, c.req.valid("param").id), FOLLOWS);
      return c.json(await tillOf(db, at.id));
    },
  )
  .post(
    "/distributions/:id/dues/:dueId/taken",
    answers({
      summary: "Note that the money of a due came to the till; also of a carried one, after the close",
      tag: "money",
      refusals: [
        "bad_input",
        "sign_in_required",
        "not_found",
        "nothing_to_decide",
        "due_settled",
        "due_being_paid",
        "distribution_closed",
        "stale",
      ],
    }),
    valid("param", dueParam),
    valid("json", dueTakenRequestSchema),
    async (c) => {
      const { id, dueId } = c.req.valid("param");
      const { db, ports } = c.get("services");
      const { person, at } = mayHave(c, await distributionHead(db, id), FOLLOWS);
      const due = await dueOfDistribution(db, at.id, dueId);
      if (due === undefined) throw new Refused("not_found");
      const taken = await settleDue(ports, actorOf(person), {
        kind: "settle_due",
        id: commandId(c),
        basketId: due.basketId,
        dueId,
        way: c.req.valid("json").way,
      });
      return isRefusal(taken) ? refusalResponse(c, taken) : c.body(null, 204);
    },
  )
  .post(
    "/settlements/:id/till-givings",
    answers({
      summary: "Note that the till handed a producer what was left of its part",
      tag: "money",
      status: 201,
      answer: tillGivenSchema,
      refusals: ["bad_input", "sign_in_required", "not_found", "till_given", "till_moved", "stale"],
    }),
    valid("param", idParam),
    valid("json", tillGivingRequestSchema),
    async (c) => {
      const { id } = c.req.valid("param");
      const { db, ports } = c.get("services");
      const { person } = mayHave(c, await settlementHead(db, id), FOLLOWS);
      const { seenCents } = c.req.valid("json");
      const given = await giveTillPart(ports, actorOf(person), { id: commandId(c), settlementId: id, seenCents });
      return isRefusal(given) ? refusalResponse(c, given) : c.json(given, 201);
    },
  )
  .post(
    "/till-givings/:id/take-back",
    answers({
      summary: "Take back a hand-over that was entered by mistake, within a day",
      tag: "money",
      answer: tillGivenSchema,
      refusals: ["bad_input", "sign_in_required", "not_found", "nothing_to_decide", "till_given_long_ago", "stale"],
    }),
    valid("param", idParam),
    async (c) => {
      const { id } = c.req.valid("param");
      const { db, ports } = c.get("services");
      const giving = await tillGivingOf(db, id);
      const head = giving === undefined ? undefined : await settlementHead(db, giving.settlementId);
      const { person } = mayHave(c, head, FOLLOWS);
      const taken = await takeBackTillPart(ports, actorOf(person), { id: commandId(c), givingId: id });
      return isRefusal(taken) ? refusalResponse(c, taken) : c.json(taken);
    },
  );
