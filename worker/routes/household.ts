import * as v from "valibot";
import { addHouseholdLogin } from "../../commands/add-household-login.ts";
import { removeHouseholdLogin } from "../../commands/remove-household-login.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import { householdLoginAddedSchema, householdLoginWishSchema, householdSchema } from "../../core/contract/household.ts";
import { idSchema } from "../../core/contract/values.ts";
import { rulesHousehold } from "../../core/people/household.ts";
import { householdLoginsOf } from "../../db/queries/household.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId, signedIn } from "../http/guards.ts";
import { limited } from "../http/limits.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";

const tag = "people";

/** Second addresses that sign in to one's household: the same baskets, the same orders. */
export const household = api()
  .get(
    "/account/household",
    answers({
      summary: "Addresses that sign in to one's household",
      tag,
      answer: householdSchema,
      refusals: ["sign_in_required"],
    }),
    async (c) => {
      const person = signedIn(c);
      const logins = await householdLoginsOf(c.get("services").db, person.id);
      return c.json({
        mayChange: rulesHousehold(person),
        logins: logins.map((login) => ({ ...login, isCurrent: login.id === person.householdLoginId })),
      });
    },
  )
  .post(
    "/account/household",
    answers({
      summary: "Add an address to one's household",
      tag,
      answer: householdLoginAddedSchema,
      refusals: ["bad_input", "sign_in_required", "forbidden", "too_many_tries", "address_taken", "household_full"],
    }),
    valid("json", householdLoginWishSchema),
    async (c) => {
      const person = signedIn(c);
      if (!rulesHousehold(person)) throw new Refused("forbidden");
      // A refusal tells that an address is known: nobody asks about many.
      await limited(c, `household:${person.id}`);
      const added = await addHouseholdLogin(c.get("services").ports, actorOf(person), {
        ...c.req.valid("json"),
        id: commandId(c),
      });
      return isRefusal(added) ? refusalResponse(c, added) : c.json(added);
    },
  )
  .delete(
    "/account/household/:id",
    answers({
      summary: "Remove an address from one's household, with its sessions",
      tag,
      refusals: ["bad_input", "sign_in_required", "forbidden", "not_found"],
    }),
    valid("param", v.object({ id: idSchema })),
    async (c) => {
      const person = signedIn(c);
      if (!rulesHousehold(person)) throw new Refused("forbidden");
      const one = { id: commandId(c), loginId: c.req.valid("param").id };
      const removed = await removeHouseholdLogin(c.get("services").ports, actorOf(person), one);
      return isRefusal(removed) ? refusalResponse(c, removed) : c.body(null, 204);
    },
  );
