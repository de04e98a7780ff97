import type { Context } from "hono";
import * as v from "valibot";
import { announceMissing } from "../../commands/announce-missing.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import { announcedSchema, announceMissingSchema, missingGoodsSchema } from "../../core/contract/missing.ts";
import { slugSchema } from "../../core/contract/values.ts";
import { missingGoods } from "../../db/queries/missing-goods.ts";
import { answers } from "../http/answers.ts";
import { type ApiEnv, api } from "../http/api.ts";
import { actorOf, commandId } from "../http/guards.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { dispatchSubject } from "../outbox/dispatch.ts";
import { distributionFor, producerFor } from "./access.ts";
import { idParam } from "./params.ts";

const asProducer = v.object({ producer: v.optional(slugSchema) });

/** The référent and admins for all goods, or a farm's people for their own. */
async function announcer(c: Context<ApiEnv>, distributionId: string, slug: string | undefined) {
  if (slug === undefined) {
    const { person } = await distributionFor(c, distributionId, "distribution:validate");
    return { person, producer: null };
  }
  const { person, producerId } = producerFor(c, slug, "board:weigh_own");
  const name = person.producers.find((one) => one.id === producerId)?.name ?? "";
  return { person, producer: { id: producerId, name } };
}

/** Goods known to be missing before the day. */
export const missingGoodsRoutes = api()
  .get(
    "/distributions/:id/missing",
    answers({
      summary: "Goods ordered for a date, with what customers were told of them; ?producer=slug for a farm's own",
      tag: "board",
      answer: missingGoodsSchema,
      refusals: ["bad_input", "sign_in_required", "not_found"],
    }),
    valid("param", idParam),
    valid("query", asProducer),
    async (c) => {
      const { id } = c.req.valid("param");
      const { producer } = await announcer(c, id, c.req.valid("query").producer);
      const { db, ports } = c.get("services");
      const goods = await missingGoods(db, { distributionId: id, producerId: producer?.id ?? null }, ports.marketNow());
      // A farm without a line here has no part in the date, and learns nothing of it.
      if (goods === undefined || (producer !== null && goods.goods.length === 0)) throw new Refused("not_found");
      return c.json(goods);
    },
  )
  .post(
    "/distributions/:id/missing",
    answers({
      summary:
        "Tell who ordered it that a good will be missing or short; the board knows it, the refund comes with validation",
      tag: "board",
      answer: announcedSchema,
      refusals: [
        "bad_input",
        "sign_in_required",
        "not_found",
        "distribution_closed",
        "pickup_begun",
        "nothing_to_decide",
        "command_reused",
        "stale",
      ],
    }),
    valid("param", idParam),
    valid("query", asProducer),
    valid("json", announceMissingSchema),
    async (c) => {
      const { id: distributionId } = c.req.valid("param");
      const { person, producer } = await announcer(c, distributionId, c.req.valid("query").producer);
      const services = c.get("services");
      const id = commandId(c);
      const announced = await announceMissing(services.ports, services.draft, actorOf(person), {
        id,
        distributionId,
        producer,
        goods: c.req.valid("json").goods,
      });
      if (isRefusal(announced)) return refusalResponse(c, announced);
      // At once; the queue and cron do it anyway if this fails.
      await dispatchSubject(services, id);
      return c.json(announced);
    },
  );
