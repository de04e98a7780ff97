import { eq } from "drizzle-orm";
import * as v from "valibot";
import { openDueCheckout } from "../../commands/open-due-checkout.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import { accountBalancesSchema, dueLinkSchema, leftOffersSchema, payableDueSchema } from "../../core/contract/due.ts";
import { linkTokenSchema } from "../../core/contract/invitation.ts";
import { idSchema } from "../../core/contract/values.ts";
import { checkoutOf } from "../../db/queries/checkout.ts";
import { accountBalances, dueOfDistribution, payableDue } from "../../db/queries/dues.ts";
import { leftOffers } from "../../db/queries/left-offers.ts";
import { due } from "../../db/schema/basket.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { commandId, signedIn } from "../http/guards.ts";
import { limited } from "../http/limits.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { dueLink, dueLinkHash } from "../links/due-link.ts";
import { linkTokenHash } from "../links/link-token.ts";
import { dispatchSubject } from "../outbox/dispatch.ts";
import { settlePage } from "../payments/settle-page.ts";
import type { Services } from "../services.ts";
import { distributionFor } from "./access.ts";
import { idParam } from "./params.ts";

const dueParam = v.object({ id: idSchema, dueId: idSchema });
const tokenParam = v.object({ token: linkTokenSchema });
const tag = "board";

/** The due of an address; an address that nobody made is no due. */
async function dueFor({ db }: Services, token: string) {
  const found = await payableDue(db, await linkTokenHash(token));
  if (found === undefined) throw new Refused("not_found");
  return found;
}

/** Goods that are left, and what is still to pay: on the board, on the customer's own phone, on their account. */
export const dues = api()
  .get(
    "/distributions/:id/left",
    answers({
      summary: "What is left of a date's goods, for who adds some on the spot",
      tag,
      answer: leftOffersSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", idParam),
    async (c) => {
      const { at } = await distributionFor(c, c.req.valid("param").id, "board:join");
      return c.json({ offers: await leftOffers(c.get("services").db, at.id) });
    },
  )
  .post(
    "/distributions/:id/dues/:dueId/link",
    answers({
      summary: "The address of a due's payment page, as its QR code shows it to the customer",
      tag,
      answer: dueLinkSchema,
      refusals: ["bad_input", "sign_in_required", "not_found", "due_settled"],
    }),
    valid("param", dueParam),
    async (c) => {
      const { id, dueId } = c.req.valid("param");
      const { at } = await distributionFor(c, id, "basket:validate");
      const { db, settings } = c.get("services");
      const row = await dueOfDistribution(db, at.id, dueId);
      if (row === undefined) throw new Refused("not_found");
      if (row.status !== "open" || row.way !== "card") throw new Refused("due_settled");
      const tokenHash = await dueLinkHash(settings, dueId);
      if (row.tokenHash !== tokenHash) await db.update(due).set({ tokenHash }).where(eq(due.id, dueId));
      return c.json({ url: await dueLink(settings, dueId) });
    },
  )
  .get(
    "/dues/:token",
    answers({
      summary: "What is still to pay of a basket, by the address in its QR code",
      tag: "orders",
      answer: payableDueSchema,
      refusals: ["bad_input", "not_found"],
    }),
    valid("param", tokenParam),
    async (c) => c.json((await dueFor(c.get("services"), c.req.valid("param").token)).shown),
  )
  .post(
    "/dues/:token/page",
    answers({
      summary: "Open the payment page of what is still to pay",
      tag: "orders",
      answer: v.object({ url: v.string() }),
      refusals: ["bad_input", "not_found", "due_settled", "due_below_card", "payment_unavailable", "too_many_tries"],
    }),
    valid("param", tokenParam),
    async (c) => {
      const services = c.get("services");
      const { dueId } = await dueFor(services, c.req.valid("param").token);
      await limited(c, `due:${dueId}`);
      const opened = await openDueCheckout(services.ports, { id: commandId(c), dueId });
      if (isRefusal(opened)) return refusalResponse(c, opened);
      await dispatchSubject(services, opened.checkoutId);
      const page = await checkoutOf(services.db, opened.checkoutId);
      if (page === undefined || page.url === null) throw new Refused("payment_unavailable");
      return c.json({ url: page.url });
    },
  )
  .post(
    "/dues/:token/confirm",
    answers({
      summary: "Back from the payment page of what was to pay: ask the provider and record",
      tag: "orders",
      answer: payableDueSchema,
      refusals: ["bad_input", "not_found", "payment_unavailable"],
    }),
    valid("param", tokenParam),
    async (c) => {
      const services = c.get("services");
      const { token } = c.req.valid("param");
      const { checkoutId } = await dueFor(services, token);
      if (checkoutId !== null) await settlePage(services, checkoutId);
      return c.json((await dueFor(services, token)).shown);
    },
  )
  .get(
    "/account/balances",
    answers({
      summary: "What one still owes, market by market, as the next order will ask it",
      tag: "orders",
      answer: accountBalancesSchema,
      refusals: ["sign_in_required"],
    }),
    async (c) => c.json(await accountBalances(c.get("services").db, signedIn(c).id)),
  );
