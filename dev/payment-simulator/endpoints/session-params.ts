import * as v from "valibot";
import { euro, expand, integer, metadata, positive, text } from "../http/fields.ts";

/** `{CHECKOUT_SESSION_ID}` is a placeholder, not a valid character of an address: it is taken out before the check. */
const address = v.pipe(
  text,
  v.check((url) => URL.canParse(url.replaceAll("{CHECKOUT_SESSION_ID}", "cs")), "url"),
);

const lineItem = v.strictObject({
  price_data: v.strictObject({
    currency: euro,
    product_data: v.strictObject({
      name: text,
      description: v.optional(text),
      images: v.optional(v.array(text)),
      metadata,
      unit_label: v.optional(text),
    }),
    tax_behavior: v.optional(v.picklist(["exclusive", "inclusive", "unspecified"])),
    unit_amount: v.pipe(integer, v.minValue(0, "minimum 0")),
  }),
  quantity: v.optional(positive, "1"),
  metadata,
});

/** Locales of the hosted page, as far as the simulated page has words for them; the others fall back to French. */
const locales = [
  "auto",
  "bg",
  "cs",
  "da",
  "de",
  "el",
  "en",
  "en-GB",
  "es",
  "et",
  "fi",
  "fr",
  "fr-CA",
  "hu",
  "it",
  "nl",
  "pl",
  "pt",
  "ro",
  "sv",
] as const;

/** Of Stripe's parameters those that Cabas may send; some are accepted without effect on the simulated page. */
export const sessionParams = v.strictObject({
  ...expand,
  mode: v.optional(v.picklist(["payment", "setup", "subscription"])),
  ui_mode: v.optional(v.picklist(["hosted_page"])),
  line_items: v.optional(v.pipe(v.array(lineItem), v.minLength(1, "empty"), v.maxLength(100, "too long"))),
  payment_intent_data: v.optional(
    v.strictObject({
      capture_method: v.optional(v.picklist(["automatic", "automatic_async"])),
      description: v.optional(text),
      metadata,
      receipt_email: v.optional(v.pipe(text, v.email("email"))),
      statement_descriptor_suffix: v.optional(text),
      transfer_group: v.optional(text),
    }),
  ),
  metadata,
  client_reference_id: v.optional(v.pipe(text, v.maxLength(200, "too long"))),
  customer_email: v.optional(v.pipe(text, v.email("email"))),
  customer_creation: v.optional(v.picklist(["always", "if_required"])),
  success_url: v.optional(address),
  cancel_url: v.optional(address),
  expires_at: v.optional(integer),
  locale: v.optional(v.picklist(locales)),
  submit_type: v.optional(v.picklist(["auto", "book", "donate", "pay"])),
  integration_identifier: v.optional(text),
  currency: v.optional(euro),
  billing_address_collection: v.optional(v.picklist(["auto", "required"])),
  excluded_payment_method_types: v.optional(v.array(text)),
  adaptive_pricing: v.optional(v.strictObject({ enabled: v.optional(v.picklist(["true", "false"])) })),
  payment_method_options: v.optional(v.record(v.string(), v.unknown())),
  custom_text: v.optional(v.record(v.string(), v.unknown())),
});
