import * as v from "valibot";
import { createTransfer } from "../actions/create-transfer.ts";
import { reverseTransfer } from "../actions/reverse-transfer.ts";
import { v1 } from "../http/endpoint.ts";
import { euro, expand, metadata, nothing, paging, positive, text } from "../http/fields.ts";
import { listPage } from "../http/list-page.ts";
import { noSuch } from "../refusal.ts";

export const transfers = [
  v1({
    method: "POST",
    path: "/v1/transfers",
    params: v.strictObject({
      ...expand,
      amount: positive,
      currency: euro,
      destination: text,
      description: v.optional(text),
      metadata,
      source_transaction: v.optional(text),
      source_type: v.optional(v.picklist(["bank_account", "card", "fpx"])),
      transfer_group: v.optional(text),
    }),
    returns: "transfer",
    run: (params, { world }) =>
      createTransfer(world, {
        amountCents: params.amount,
        destination: params.destination,
        sourceTransaction: params.source_transaction,
        transferGroup: params.transfer_group ?? null,
        description: params.description ?? null,
        metadata: params.metadata,
      }),
  }),
  v1({
    method: "GET",
    path: "/v1/transfers",
    params: v.strictObject({ ...paging, destination: v.optional(text), transfer_group: v.optional(text) }),
    returns: "transfer",
    list: true,
    run(params, { world }) {
      const word =
        params.transfer_group !== undefined
          ? `group ${params.transfer_group}`
          : params.destination && `destination ${params.destination}`;
      const found = world.store.list("transfer", word).map(({ object }) => object);
      return listPage(
        "/v1/transfers",
        found.filter((one) => params.destination === undefined || one.destination === params.destination),
        params,
      );
    },
  }),
  v1({
    method: "GET",
    path: "/v1/transfers/:id",
    params: nothing,
    returns: "transfer",
    run: (_, { world, ids: { id = "" } }) => world.store.get("transfer", id)?.object ?? noSuch("transfer", id),
  }),
  v1({
    method: "POST",
    path: "/v1/transfers/:id/reversals",
    params: v.strictObject({ ...expand, amount: v.optional(positive), description: v.optional(text), metadata }),
    returns: "transfer_reversal",
    run(params, { world, ids: { id = "" } }) {
      const transfer = world.store.get("transfer", id)?.object;
      return transfer === undefined
        ? noSuch("transfer", id)
        : reverseTransfer(world, { transfer, amountCents: params.amount, metadata: params.metadata });
    },
  }),
  v1({
    method: "GET",
    path: "/v1/transfers/:id/reversals",
    params: v.strictObject(paging),
    returns: "transfer_reversal",
    list: true,
    run(params, { world, ids: { id = "" } }) {
      const found = world.store.list("transfer_reversal", `transfer ${id}`).map(({ object }) => object);
      return world.store.get("transfer", id) === undefined
        ? noSuch("transfer", id)
        : listPage(`/v1/transfers/${id}/reversals`, found, params);
    },
  }),
];
