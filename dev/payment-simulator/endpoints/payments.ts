import * as v from "valibot";
import { v1 } from "../http/endpoint.ts";
import { nothing, paging } from "../http/fields.ts";
import { listPage } from "../http/list-page.ts";
import { noSuch } from "../refusal.ts";

/** Payment intents and charges: made by the hosted page, read by the API. */
export const payments = [
  v1({
    method: "GET",
    path: "/v1/payment_intents/:id",
    params: nothing,
    returns: "payment_intent",
    run: (_, { world, ids: { id = "" } }) =>
      world.store.get("payment_intent", id)?.object ?? noSuch("payment_intent", id, "intent"),
  }),
  v1({
    method: "GET",
    path: "/v1/payment_intents",
    params: v.strictObject(paging),
    returns: "payment_intent",
    list: true,
    run: (params, { world }) =>
      listPage(
        "/v1/payment_intents",
        world.store.list("payment_intent").map(({ object }) => object),
        params,
      ),
  }),
  v1({
    method: "GET",
    path: "/v1/charges/:id",
    params: nothing,
    returns: "charge",
    connected: true,
    run(_, { world, account, ids: { id = "" } }) {
      const row = world.store.get("charge", id);
      return row?.account === account ? row.object : noSuch("charge", id);
    },
  }),
  v1({
    method: "GET",
    path: "/v1/charges",
    params: v.strictObject({
      ...paging,
      payment_intent: v.optional(v.string()),
      transfer_group: v.optional(v.string()),
    }),
    returns: "charge",
    list: true,
    connected: true,
    run(params, { world, account }) {
      const word =
        params.payment_intent !== undefined
          ? `payment_intent ${params.payment_intent}`
          : params.transfer_group !== undefined
            ? `group ${params.transfer_group}`
            : account;
      const found = world.store.list("charge", word).filter((row) => row.account === account);
      return listPage(
        "/v1/charges",
        found.map(({ object }) => object),
        params,
      );
    },
  }),
];
