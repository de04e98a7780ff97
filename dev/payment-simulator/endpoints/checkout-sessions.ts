import * as v from "valibot";
import { expireSession } from "../actions/expire-session.ts";
import { openSession } from "../actions/open-session.ts";
import { v1 } from "../http/endpoint.ts";
import { nothing, paging } from "../http/fields.ts";
import { listPage } from "../http/list-page.ts";
import { invalidRequest, missingParam, noSuch } from "../refusal.ts";
import { sessionParams } from "./session-params.ts";

const path = "/v1/checkout/sessions";

export const checkoutSessions = [
  v1({
    method: "POST",
    path,
    params: sessionParams,
    returns: "checkout.session",
    run(params, { world }) {
      if (params.mode !== "payment") {
        return params.mode === undefined
          ? missingParam("mode")
          : invalidRequest(`This simulator plays mode=payment only, not ${params.mode}.`, { param: "mode" });
      }
      if (params.line_items === undefined) {
        return missingParam("line_items");
      }
      if (params.success_url === undefined) {
        return missingParam("success_url");
      }
      const intent = params.payment_intent_data;
      return openSession(world, {
        items: params.line_items.map(({ price_data, quantity, metadata }) => ({
          name: price_data.product_data.name,
          unitCents: price_data.unit_amount,
          quantity,
          metadata,
          taxBehavior: price_data.tax_behavior ?? "unspecified",
        })),
        expiresAt: params.expires_at === undefined ? undefined : params.expires_at * 1_000,
        successUrl: params.success_url,
        cancelUrl: params.cancel_url ?? null,
        clientReferenceId: params.client_reference_id ?? null,
        customerEmail: params.customer_email ?? null,
        customerCreation: params.customer_creation ?? "if_required",
        locale: params.locale ?? null,
        metadata: params.metadata,
        submitType: params.submit_type ?? null,
        integrationIdentifier: params.integration_identifier ?? null,
        intent: {
          description: intent?.description ?? null,
          metadata: intent?.metadata ?? {},
          transferGroup: intent?.transfer_group ?? null,
          receiptEmail: intent?.receipt_email ?? null,
        },
      });
    },
  }),
  v1({
    method: "GET",
    path,
    params: v.strictObject({
      ...paging,
      payment_intent: v.optional(v.string()),
      status: v.optional(v.picklist(["open", "complete", "expired"])),
    }),
    returns: "checkout.session",
    list: true,
    run(params, { world }) {
      const word =
        params.payment_intent !== undefined
          ? `payment_intent ${params.payment_intent}`
          : params.status && `status ${params.status}`;
      const found = world.store.list("session", word).map(({ object }) => object);
      return listPage(
        path,
        found.filter(({ status }) => params.status === undefined || status === params.status),
        params,
      );
    },
  }),
  v1({
    method: "GET",
    path: `${path}/:id`,
    params: nothing,
    returns: "checkout.session",
    run: (_, { world, ids: { id = "" } }) =>
      world.store.get("session", id)?.object ?? noSuch("checkout.session", id, "session"),
  }),
  v1({
    method: "POST",
    path: `${path}/:id/expire`,
    params: nothing,
    returns: "checkout.session",
    run: (_, { world, ids: { id = "" } }) => expireSession(world, id),
  }),
  v1({
    method: "GET",
    path: `${path}/:id/line_items`,
    params: v.strictObject(paging),
    returns: "line_item",
    list: true,
    run(params, { world, ids: { id = "" } }) {
      const row = world.store.get("session", id);
      return row === undefined
        ? noSuch("checkout.session", id, "session")
        : listPage(`${path}/${id}/line_items`, row.lineItems, params);
    },
  }),
];
