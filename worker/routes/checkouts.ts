import { and, eq } from "drizzle-orm";
import * as v from "valibot";
import { openCheckout } from "../../commands/open-checkout.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import { checkoutRequestSchema, checkoutSchema } from "../../core/contract/order.ts";
import { idSchema } from "../../core/contract/values.ts";
import { checkoutOf } from "../../db/queries/checkout.ts";
import { checkout } from "../../db/schema/checkout.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId, signedIn } from "../http/guards.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { dispatchSubject } from "../outbox/dispatch.ts";
import { endOverdueFor } from "../payments/end-overdue.ts";
import { endPage, settlePage } from "../payments/settle-page.ts";
import type { Services } from "../services.ts";

const idParam = v.object({ id: idSchema });

/** Own checkouts only; a foreign id reads as none. */
async function owned({ db }: Services, id: string, userId: string): Promise<void> {
  const row = await db
    .select({ id: checkout.id })
    .from(checkout)
    .where(and(eq(checkout.id, id), eq(checkout.userId, userId)))
    .get();
  if (row === undefined) throw new Refused("not_found");
}

async function shown(services: Services, id: string) {
  const answer = await checkoutOf(services.db, id);
  if (answer === undefined) throw new Refused("not_found");
  return answer;
}

export const checkouts = api()
  .post(
    "/distributions/:id/checkouts",
    answers({
      summary: "Hold the goods of a cart for 15 minutes and open its payment page",
      tag: "orders",
      status: 201,
      answer: checkoutSchema,
      refusals: [
        "bad_input",
        "sign_in_required",
        "not_found",
        "sale_not_open",
        "sale_full",
        "phone_required",
        "address_required",
        "terms_required",
        "membership_required",
        "offer_gone",
        "quantity_step",
        "out_of_stock",
        "amount_too_small",
        "basket_not_open",
        "command_reused",
        "stale",
        "payment_unavailable",
      ],
    }),
    valid("param", idParam),
    valid("json", checkoutRequestSchema),
    async (c) => {
      const person = signedIn(c);
      const services = c.get("services");
      const input = { ...c.req.valid("json"), id: commandId(c), distributionId: c.req.valid("param").id };
      let opened = await openCheckout(services.ports, actorOf(person), input);
      // Short of stock: pages that ran out may hold some of it.
      if (
        isRefusal(opened) &&
        opened.refused === "out_of_stock" &&
        (await endOverdueFor(
          services,
          input.lines.map((line) => line.offerId),
        ))
      )
        opened = await openCheckout(services.ports, actorOf(person), input);
      if (isRefusal(opened)) return refusalResponse(c, opened);
      // The page is opened by the outbox row; trying it now saves the person a wait.
      await dispatchSubject(services, opened.checkoutId);
      const answer = await shown(services, opened.checkoutId);
      if (answer.status === "open" && answer.url === null)
        throw new Refused("payment_unavailable", { checkoutId: answer.id });
      return c.json(answer, 201);
    },
  )
  .get(
    "/checkouts/:id",
    answers({
      summary: "How a checkout stands",
      tag: "orders",
      answer: checkoutSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", idParam),
    async (c) => {
      const services = c.get("services");
      await owned(services, c.req.valid("param").id, signedIn(c).id);
      return c.json(await shown(services, c.req.valid("param").id));
    },
  )
  .post(
    "/checkouts/:id/confirm",
    answers({
      summary: "Back from the payment page: ask the provider and record",
      tag: "orders",
      answer: checkoutSchema,
      refusals: ["sign_in_required", "not_found", "payment_unavailable"],
    }),
    valid("param", idParam),
    async (c) => {
      const services = c.get("services");
      const { id } = c.req.valid("param");
      await owned(services, id, signedIn(c).id);
      await settlePage(services, id);
      return c.json(await shown(services, id));
    },
  )
  .post(
    "/checkouts/:id/cancel",
    answers({
      summary: "Give up: the page is ended and the goods given back",
      tag: "orders",
      answer: checkoutSchema,
      refusals: ["sign_in_required", "not_found", "payment_unavailable"],
    }),
    valid("param", idParam),
    async (c) => {
      const services = c.get("services");
      const { id } = c.req.valid("param");
      await owned(services, id, signedIn(c).id);
      await endPage(services, id, "cancelled");
      return c.json(await shown(services, id));
    },
  );
