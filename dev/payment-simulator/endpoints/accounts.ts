import * as v from "valibot";
import { linkAccount } from "../actions/link-account.ts";
import { openAccount } from "../actions/open-account.ts";
import { v2 } from "../http/endpoint.ts";
import { accountBody } from "../objects/account.ts";
import { linkBody } from "../objects/account-link.ts";
import { invalidRequest, type Refusal } from "../refusal.ts";
import { accountParams, include, linkParams } from "./account-params.ts";

/** Accounts v2: producers as recipients. JSON in, JSON out. */
export const accounts = [
  v2({
    method: "POST",
    path: "/v2/core/accounts",
    params: accountParams,
    run(params, { world }) {
      const balance = params.configuration?.recipient?.capabilities?.stripe_balance;
      const asked = balance?.stripe_transfers?.requested === true;
      const responsibilities = params.defaults?.responsibilities;
      const account = openAccount(world, {
        contactEmail: params.contact_email ?? null,
        displayName: params.display_name ?? null,
        country: params.identity?.country ?? null,
        entityType: params.identity?.entity_type ?? null,
        dashboard: params.dashboard ?? null,
        defaults: { currency: params.defaults?.currency ?? null, locales: params.defaults?.locales ?? null },
        responsibilities: {
          fees: responsibilities?.fees_collector ?? "stripe",
          losses: responsibilities?.losses_collector ?? "stripe",
        },
        metadata: params.metadata ?? {},
        // Stripe has asked nothing of the person yet, so both stay restricted until the onboarding page was filled in.
        transfers: asked ? "restricted" : null,
        payouts: asked ? "restricted" : null,
      });
      return accountBody(account, params.include ?? []);
    },
  }),
  v2({
    method: "GET",
    path: "/v2/core/accounts/:id",
    params: v.strictObject({ include }),
    run(params, { world, ids: { id = "" } }) {
      const account = world.store.get("account", id);
      return account === undefined ? unknownAccount(id) : accountBody(account, params.include ?? []);
    },
  }),
  v2({
    method: "POST",
    path: "/v2/core/account_links",
    params: linkParams,
    run(params, { world }) {
      const account = world.store.get("account", params.account);
      if (account === undefined) {
        return unknownAccount(params.account);
      }
      return account.closed
        ? invalidRequest(`The account ${params.account} has been closed.`, { code: "account_closed" })
        : linkBody(linkAccount(world, params.account, params.use_case), world.origin);
    },
  }),
];

function unknownAccount(id: string): Refusal {
  return { ...invalidRequest(`Account ${id} not found.`, { code: "not_found" }), status: 404 };
}
