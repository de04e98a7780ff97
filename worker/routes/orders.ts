import * as v from "valibot";
import { createBasketCodes } from "../../commands/basket-codes.ts";
import { chooseAfterMove } from "../../commands/choose-after-move.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import { moveChoiceSchema } from "../../core/contract/dates.ts";
import { lastBasketSchema, orderListSchema, orderSchema } from "../../core/contract/order.ts";
import { cents } from "../../core/contract/values.ts";
import { cents as toCents } from "../../core/money/cents.ts";
import { can } from "../../core/people/capability.ts";
import { lastBasket } from "../../db/queries/last-basket.ts";
import { orderList, orderOf } from "../../db/queries/orders.ts";
import { isSeenDistribution } from "../../db/queries/seen-distribution.ts";
import { viewerOf } from "../auth/viewer-of.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId, signedIn } from "../http/guards.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { idParam } from "./params.ts";

export const orders = api()
  .get(
    "/orders",
    answers({
      summary: "One's own orders, latest pickup first",
      tag: "orders",
      answer: orderListSchema,
      refusals: ["sign_in_required"],
    }),
    async (c) => {
      const person = signedIn(c);
      const { db, ports } = c.get("services");
      return c.json(await orderList(db, person.id, ports.marketNow()));
    },
  )
  .get(
    "/orders/:id",
    answers({
      summary: "One order: one's own, or any of a market whose money one reads",
      tag: "orders",
      answer: orderSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", idParam),
    async (c) => {
      const person = signedIn(c);
      const { db, ports, settings } = c.get("services");
      const found = await orderOf(db, c.req.valid("param").id, ports.marketNow());
      const roles = person.markets.find((market) => market.id === found?.marketId)?.roles ?? [];
      if (found === undefined || (found.userId !== person.id && !can({ roles }, "money:read"))) {
        throw new Refused("not_found");
      }
      if (found.userId !== person.id) return c.json(found.order);
      return c.json({ ...found.order, code: await createBasketCodes(settings.AUTH_SECRET).codeOf(found.order.id) });
    },
  )
  .get(
    "/distributions/:id/last-basket",
    answers({
      summary: "One's own last basket at the market of a date, as it could be ordered again there",
      tag: "orders",
      answer: v.object({ basket: v.nullable(lastBasketSchema) }),
      refusals: ["bad_input", "sign_in_required", "not_found"],
    }),
    valid("param", idParam),
    async (c) => {
      const person = signedIn(c);
      const { id } = c.req.valid("param");
      const { db } = c.get("services");
      if (!(await isSeenDistribution(db, id, viewerOf(person)))) throw new Refused("not_found");
      return c.json({ basket: await lastBasket(db, { distributionId: id, userId: person.id }) });
    },
  )
  .post(
    "/orders/:id/move-choice",
    answers({
      summary: "After a move: keep the basket, or have it refunded; only the customer may say",
      tag: "orders",
      answer: v.object({ refundCents: cents }),
      refusals: ["bad_input", "sign_in_required", "not_found", "choice_over"],
    }),
    valid("param", idParam),
    valid("json", moveChoiceSchema),
    async (c) => {
      const person = signedIn(c);
      const { db, ports } = c.get("services");
      const { id } = c.req.valid("param");
      const found = await orderOf(db, id, ports.marketNow());
      if (found === undefined || found.userId !== person.id) throw new Refused("not_found");
      const input = { ...c.req.valid("json"), id: commandId(c), basketId: id };
      const answer = await chooseAfterMove(ports, actorOf(person), input);
      return isRefusal(answer) ? refusalResponse(c, answer) : c.json({ refundCents: toCents(answer.refundCents) });
    },
  );
