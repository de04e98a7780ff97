import * as v from "valibot";
import { balanceOf } from "../actions/book.ts";
import { settingsOf } from "../actions/settings-of.ts";
import { DEFAULT_DELAY_DAYS } from "../constants.ts";
import { v1 } from "../http/endpoint.ts";
import { expand, flag, integer, nothing, paging, text } from "../http/fields.ts";
import { listPage } from "../http/list-page.ts";
import { balanceBody } from "../objects/balance.ts";
import { changedSettings, nextPayoutAt } from "../objects/balance-settings.ts";
import { noSuch } from "../refusal.ts";

const payouts = v.strictObject({
  schedule: v.optional(
    v.strictObject({
      interval: v.optional(v.picklist(["daily", "manual", "weekly"])),
      weekly_payout_days: v.optional(v.array(v.picklist(["monday", "tuesday", "wednesday", "thursday", "friday"]))),
    }),
  ),
  statement_descriptor: v.optional(text),
});

const settlementTiming = v.strictObject({
  delay_days_override: v.optional(
    v.union([
      v.pipe(
        v.literal(""),
        v.transform(() => null),
      ),
      v.pipe(integer, v.minValue(0, "minimum 0"), v.maxValue(31, "maximum 31")),
    ]),
  ),
});

export const balances = [
  v1({
    method: "GET",
    path: "/v1/balance",
    params: nothing,
    returns: "balance",
    connected: true,
    run: (_, { world, account }) => balanceBody(balanceOf(world, account)),
  }),
  v1({
    method: "GET",
    path: "/v1/balance_settings",
    params: nothing,
    returns: "balance_settings",
    connected: true,
    run: (_, { world, account }) => settingsOf(world, account).settings,
  }),
  v1({
    method: "POST",
    path: "/v1/balance_settings",
    params: v.strictObject({
      ...expand,
      payments: v.optional(
        v.strictObject({
          debit_negative_balances: v.optional(flag),
          payouts: v.optional(payouts),
          settlement_timing: v.optional(settlementTiming),
        }),
        {},
      ),
    }),
    returns: "balance_settings",
    connected: true,
    run({ payments }, { world, account }) {
      const change = {
        interval: payments.payouts?.schedule?.interval,
        weeklyDays: payments.payouts?.schedule?.weekly_payout_days,
        statementDescriptor: payments.payouts?.statement_descriptor,
        debitNegativeBalances: payments.debit_negative_balances,
        delayDaysOverride: payments.settlement_timing?.delay_days_override,
      };
      const settings = changedSettings(settingsOf(world, account).settings, change, DEFAULT_DELAY_DAYS);
      world.store.put("balance_settings", account, {
        account,
        settings,
        nextPayoutAt: nextPayoutAt(settings, world.now),
      });
      return settings;
    },
  }),
  v1({
    method: "GET",
    path: "/v1/balance_transactions",
    params: v.strictObject({
      ...paging,
      currency: v.optional(text),
      payout: v.optional(text),
      source: v.optional(text),
      type: v.optional(text),
    }),
    returns: "balance_transaction",
    list: true,
    connected: true,
    run(params, { world, account }) {
      const word =
        params.payout !== undefined
          ? `${account} ${params.payout}`
          : params.source === undefined
            ? account
            : `source ${params.source}`;
      const found = world.store
        .list("balance_transaction", word)
        .filter(
          (row) => row.account === account && (params.source === undefined || row.object.source === params.source),
        )
        .map(({ object }) => object)
        .filter((object) => params.type === undefined || object.type === params.type);
      return listPage("/v1/balance_transactions", found, params);
    },
  }),
  v1({
    method: "GET",
    path: "/v1/balance_transactions/:id",
    params: nothing,
    returns: "balance_transaction",
    connected: true,
    run(_, { world, account, ids: { id = "" } }) {
      const row = world.store.get("balance_transaction", id);
      return row?.account === account ? row.object : noSuch("balance_transaction", id);
    },
  }),
];
