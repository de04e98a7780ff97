import * as v from "valibot";

const requested = v.strictObject({ requested: v.boolean() });
const short = v.pipe(v.string(), v.nonEmpty(), v.maxLength(5_000));
const url = v.pipe(short, v.url());

export const include = v.optional(
  v.array(
    v.picklist([
      "configuration.customer",
      "configuration.merchant",
      "configuration.recipient",
      "defaults",
      "future_requirements",
      "identity",
      "requirements",
    ]),
  ),
);

export const accountParams = v.strictObject({
  include,
  contact_email: v.optional(v.pipe(short, v.email())),
  contact_phone: v.optional(short),
  display_name: v.optional(short),
  dashboard: v.optional(v.picklist(["express", "full", "none"])),
  identity: v.optional(
    v.strictObject({
      country: v.optional(v.pipe(v.string(), v.regex(/^[a-zA-Z]{2}$/))),
      entity_type: v.optional(v.picklist(["company", "government_entity", "individual", "non_profit"])),
      business_details: v.optional(v.record(v.string(), v.unknown())),
      individual: v.optional(v.record(v.string(), v.unknown())),
    }),
  ),
  configuration: v.optional(
    v.strictObject({
      recipient: v.optional(
        v.strictObject({
          capabilities: v.optional(
            v.strictObject({
              stripe_balance: v.optional(v.strictObject({ stripe_transfers: v.optional(requested) })),
            }),
          ),
        }),
      ),
    }),
  ),
  defaults: v.optional(
    v.strictObject({
      currency: v.optional(v.pipe(v.string(), v.length(3))),
      locales: v.optional(v.array(short)),
      profile: v.optional(v.record(v.string(), v.unknown())),
      responsibilities: v.optional(
        v.strictObject({
          fees_collector: v.picklist(["application", "stripe"]),
          losses_collector: v.picklist(["application", "stripe"]),
        }),
      ),
    }),
  ),
  metadata: v.optional(v.record(v.string(), v.string())),
});

const flow = v.strictObject({
  collection_options: v.exactOptional(
    v.strictObject({
      fields: v.exactOptional(v.picklist(["currently_due", "eventually_due"])),
      future_requirements: v.exactOptional(v.picklist(["include", "omit"])),
    }),
  ),
  refresh_url: url,
  return_url: v.exactOptional(url),
});

export const linkParams = v.strictObject({
  account: short,
  use_case: v.variant("type", [
    v.strictObject({ type: v.literal("account_onboarding"), account_onboarding: flow }),
    v.strictObject({ type: v.literal("account_update"), account_update: flow }),
  ]),
});
