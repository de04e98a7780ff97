import type Stripe from "stripe";
import { inSeconds, type LineItem } from "./stored.ts";

interface NewLineItem {
  id: string;
  priceId: string;
  productId: string;
  name: string;
  unitCents: number;
  quantity: number;
  metadata: Stripe.Metadata;
  taxBehavior: "exclusive" | "inclusive" | "unspecified";
  now: number;
}

export function newLineItem(from: NewLineItem): LineItem {
  const total = from.unitCents * from.quantity;
  return {
    id: from.id,
    object: "item",
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: total,
    amount_tax: 0,
    amount_total: total,
    currency: "eur",
    description: from.name,
    metadata: from.metadata,
    price: {
      id: from.priceId,
      object: "price",
      active: false,
      billing_scheme: "per_unit",
      created: inSeconds(from.now),
      currency: "eur",
      custom_unit_amount: null,
      livemode: false,
      lookup_key: null,
      metadata: {},
      nickname: null,
      product: from.productId,
      recurring: null,
      tax_behavior: from.taxBehavior,
      tiers_mode: null,
      transform_quantity: null,
      type: "one_time",
      unit_amount: from.unitCents,
      unit_amount_decimal: null,
    },
    quantity: from.quantity,
  };
}
