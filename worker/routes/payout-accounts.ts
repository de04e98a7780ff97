import type { Context } from "hono";
import { openPayoutAccount } from "../../commands/open-payout-account.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import { payoutAccountSchema, payoutPageSchema } from "../../core/contract/money.ts";
import { type Payee, payeeOf } from "../../db/queries/payee.ts";
import { payoutAccountOf } from "../../db/queries/payout-account.ts";
import type { Person } from "../auth/person.ts";
import { answers } from "../http/answers.ts";
import { type ApiEnv, api } from "../http/api.ts";
import { actorOf, commandId } from "../http/guards.ts";
import { loggable } from "../http/loggable.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { dispatchSubject } from "../outbox/dispatch.ts";
import { settleAccount } from "../payments/settle-account.ts";
import { marketFor, producerFor } from "./access.ts";
import { slugParam } from "./params.ts";

type Of = { person: Person; payee: Payee; place: string };

const producerOf = (c: Context<ApiEnv>, slug: string): Of => {
  const { person, producerId } = producerFor(c, slug, "producer:payout_account");
  return { person, payee: { kind: "producer", id: producerId }, place: `/producer/${slug}/payouts` };
};
const marketOf = (c: Context<ApiEnv>, slug: string): Of => {
  const { person, marketId } = marketFor(c, slug, "market:payout_account");
  return { person, payee: { kind: "market", id: marketId }, place: `/manage/${slug}/payments` };
};

/** ACT-1. Opens the account where there is none, then a way into the provider's form; that it is away is said, nothing is lost. */
async function opened(c: Context<ApiEnv>, { person, payee, place }: Of) {
  const services = c.get("services");
  const asked = await openPayoutAccount(services.ports, actorOf(person), { ...payee, commandId: commandId(c) });
  if (isRefusal(asked)) return refusalResponse(c, asked);
  // Opened by the outbox row; trying it now saves the person a wait.
  await dispatchSubject(services, payee.id);
  const account = (await payeeOf(services.db, payee))?.account ?? null;
  if (account === null) throw new Refused("payment_unavailable");
  const at = `${services.settings.APP_URL}${place}?account=`;
  const urls = { returnUrl: `${at}back`, refreshUrl: `${at}again` };
  // Every way in is another one: a link works once.
  const key = `account-page:${services.ports.newId()}`;
  const url = await services.provider.accountPage(account, urls, key).catch((error: unknown) => {
    console.error({ event: "account_page_failed", ...loggable(error) });
    throw new Refused("payment_unavailable");
  });
  return c.json({ url }, 201);
}

/** ACT-2. Back from the provider's form, which proves nothing: the account is asked anew. */
async function asked(c: Context<ApiEnv>, { payee }: Of) {
  const services = c.get("services");
  const account = (await payeeOf(services.db, payee))?.account ?? null;
  if (account !== null) {
    await settleAccount(services, account).catch((error: unknown) => {
      console.error({ event: "account_unreachable", ...loggable(error) });
      throw new Refused("payment_unavailable");
    });
  }
  return c.json(await payoutAccountOf(services.db, payee));
}

const opening = (whose: string) =>
  answers({
    summary: `Open or complete the account that ${whose}: the provider's own page`,
    tag: "payouts",
    answer: payoutPageSchema,
    status: 201,
    refusals: ["sign_in_required", "not_found", "payment_unavailable", "command_reused", "stale"],
  });
const asking = (whose: string) =>
  answers({
    summary: `Ask the provider how the account stands that ${whose}`,
    tag: "payouts",
    answer: payoutAccountSchema,
    refusals: ["sign_in_required", "not_found", "payment_unavailable"],
  });
const PRODUCER = "receives a producer's money";
const MARKET = "receives a market's fees";

/** Where money is paid out to: a producer's owners open theirs, a market's treasurers and admins the market's. */
export const payoutAccounts = api()
  .post("/producer/:slug/payout-account", opening(PRODUCER), valid("param", slugParam), (c) =>
    opened(c, producerOf(c, c.req.valid("param").slug)),
  )
  .post("/producer/:slug/payout-account/refresh", asking(PRODUCER), valid("param", slugParam), (c) =>
    asked(c, producerOf(c, c.req.valid("param").slug)),
  )
  .post("/manage/:slug/payout-account", opening(MARKET), valid("param", slugParam), (c) =>
    opened(c, marketOf(c, c.req.valid("param").slug)),
  )
  .post("/manage/:slug/payout-account/refresh", asking(MARKET), valid("param", slugParam), (c) =>
    asked(c, marketOf(c, c.req.valid("param").slug)),
  );
