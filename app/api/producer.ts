import { query } from "@solidjs/router";
import type * as v from "valibot";
import type { producerPayoutsSchema, producerSalesSchema } from "../../core/contract/producer.ts";
import { answer } from "./answer.ts";
import { api } from "./client.ts";

/** A producer's own space; its public page is in producer-pages.ts. */

export type ProducerSales = v.InferOutput<typeof producerSalesSchema>;
export type ProducerSaleCard = ProducerSales["sales"][number];
export type ProducerPayouts = v.InferOutput<typeof producerPayoutsSchema>;
export type Participation = "yes" | "no";

export const loadProducerSales = query(
  (slug: string) => answer(api.producer[":slug"].sales.$get({ param: { slug } })),
  "producer-sales",
);

export const loadProducerSale = query(
  (slug: string, distributionId: string) =>
    answer(api.producer[":slug"].sales[":distributionId"].$get({ param: { slug, distributionId } })),
  "producer-sale",
);

export const loadProducerPayouts = query(
  (slug: string) => answer(api.producer[":slug"].payouts.$get({ param: { slug } })),
  "producer-payouts",
);
