import * as v from "valibot";
import { retireMarketFee } from "../../commands/retire-market-fee.ts";
import { setMarketFee } from "../../commands/set-market-fee.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import { feeIdSchema, managedFeesSchema, newFeeSchema } from "../../core/contract/fees.ts";
import { idSchema } from "../../core/contract/values.ts";
import { managedFees } from "../../db/queries/managed-fees.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId } from "../http/guards.ts";
import { refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { marketFor } from "./access.ts";
import { slugParam } from "./params.ts";

const feeParam = v.object({ ...slugParam.entries, feeId: idSchema });

/** What customers pay to a market on top of the goods. */
export const fees = api()
  .get(
    "/manage/:slug/fees",
    answers({
      summary: "The market's fees, and the producers whose goods one can be on",
      tag: "manage",
      answer: managedFeesSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { marketId } = marketFor(c, c.req.valid("param").slug, "market:manage");
      return c.json(await managedFees(c.get("services").db, marketId));
    },
  )
  .post(
    "/manage/:slug/fees",
    answers({
      summary: "Add a fee for the orders to come, or put it in the place of another",
      tag: "manage",
      answer: feeIdSchema,
      status: 201,
      refusals: ["bad_input", "sign_in_required", "not_found", "too_many_fees"],
    }),
    valid("param", slugParam),
    valid("json", newFeeSchema),
    async (c) => {
      const { person, marketId } = marketFor(c, c.req.valid("param").slug, "market:manage");
      const input = { id: commandId(c), marketId, fee: c.req.valid("json") };
      const set = await setMarketFee(c.get("services").ports, actorOf(person), input);
      return isRefusal(set) ? refusalResponse(c, set) : c.json(set, 201);
    },
  )
  .delete(
    "/manage/:slug/fees/:feeId",
    answers({
      summary: "Take a fee from the orders to come; placed orders keep it",
      tag: "manage",
      refusals: ["bad_input", "sign_in_required", "not_found"],
    }),
    valid("param", feeParam),
    async (c) => {
      const { slug, feeId } = c.req.valid("param");
      const { person, marketId } = marketFor(c, slug, "market:manage");
      const input = { id: commandId(c), marketId, feeId };
      const retired = await retireMarketFee(c.get("services").ports, actorOf(person), input);
      return isRefusal(retired) ? refusalResponse(c, retired) : c.body(null, 204);
    },
  );
