import * as v from "valibot";
import { balanceOf } from "../actions/book.ts";
import { insufficientBalance } from "../actions/create-transfer.ts";
import { payOut } from "../actions/pay-out.ts";
import { v1 } from "../http/endpoint.ts";
import { euro, expand, metadata, nothing, paging, positive, text } from "../http/fields.ts";
import { listPage } from "../http/list-page.ts";
import { noSuch } from "../refusal.ts";

export const payouts = [
  v1({
    method: "POST",
    path: "/v1/payouts",
    params: v.strictObject({ ...expand, amount: positive, currency: euro, description: v.optional(text), metadata }),
    returns: "payout",
    connected: true,
    run: (params, { world, account }) =>
      balanceOf(world, account).availableCents < params.amount
        ? insufficientBalance()
        : payOut(world, account, {
            amountCents: params.amount,
            automatic: false,
            metadata: params.metadata,
            description: params.description ?? null,
          }),
  }),
  v1({
    method: "GET",
    path: "/v1/payouts",
    params: v.strictObject({ ...paging, status: v.optional(text), destination: v.optional(text) }),
    returns: "payout",
    list: true,
    connected: true,
    run(params, { world, account }) {
      const found = world.store.list("payout", account).map(({ object }) => object);
      return listPage(
        "/v1/payouts",
        found.filter(({ status }) => params.status === undefined || status === params.status),
        params,
      );
    },
  }),
  v1({
    method: "GET",
    path: "/v1/payouts/:id",
    params: nothing,
    returns: "payout",
    connected: true,
    run(_, { world, account, ids: { id = "" } }) {
      const row = world.store.get("payout", id);
      return row?.account === account ? row.object : noSuch("payout", id);
    },
  }),
];
