import * as v from "valibot";
import { createRefund } from "../actions/create-refund.ts";
import { v1 } from "../http/endpoint.ts";
import { expand, metadata, nothing, paging, positive, text } from "../http/fields.ts";
import { listPage } from "../http/list-page.ts";
import { invalidRequest, missingParam, noSuch } from "../refusal.ts";

export const refunds = [
  v1({
    method: "POST",
    path: "/v1/refunds",
    params: v.strictObject({
      ...expand,
      amount: v.optional(positive),
      charge: v.optional(text),
      payment_intent: v.optional(text),
      metadata,
      reason: v.optional(v.picklist(["duplicate", "fraudulent", "requested_by_customer"])),
    }),
    returns: "refund",
    run(params, { world }) {
      const { charge, payment_intent: paymentIntent, amount: amountCents } = params;
      if (charge === undefined && paymentIntent === undefined) {
        return missingParam("payment_intent");
      }
      if (charge !== undefined && paymentIntent !== undefined) {
        return invalidRequest("You may only specify one of these parameters: charge, payment_intent.", {
          code: "parameters_exclusive",
        });
      }
      return createRefund(world, {
        charge,
        paymentIntent,
        amountCents,
        metadata: params.metadata,
        reason: params.reason ?? null,
      });
    },
  }),
  v1({
    method: "GET",
    path: "/v1/refunds",
    params: v.strictObject({ ...paging, charge: v.optional(text), payment_intent: v.optional(text) }),
    returns: "refund",
    list: true,
    run(params, { world }) {
      const word =
        params.payment_intent !== undefined
          ? `payment_intent ${params.payment_intent}`
          : params.charge && `charge ${params.charge}`;
      return listPage(
        "/v1/refunds",
        world.store.list("refund", word).map(({ object }) => object),
        params,
      );
    },
  }),
  v1({
    method: "GET",
    path: "/v1/refunds/:id",
    params: nothing,
    returns: "refund",
    run: (_, { world, ids: { id = "" } }) => world.store.get("refund", id)?.object ?? noSuch("refund", id),
  }),
];
