import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, real, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { bps, cents, id, instant, json } from "./columns.ts";
import { user } from "./user.ts";

export const market = sqliteTable(
  "market",
  {
    id: id().primaryKey(),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    kind: text("kind", { enum: ["market", "collective", "producer_shop"] }).notNull(),
    composition: text("composition", { enum: ["before", "during"] }).notNull(),
    timeZone: text("time_zone").notNull(),
    currency: text("currency").notNull(),
    tagline: text("tagline").notNull().default(""),
    about: text("about").notNull().default(""),
    howItWorks: text("how_it_works").notNull().default(""),
    uncollectedText: text("uncollected_text").notNull().default(""),
    placeName: text("place_name").notNull(),
    placeAddress: text("place_address").notNull().default(""),
    postcode: text("postcode").notNull(),
    commune: text("commune").notNull(),
    lat: real("lat"),
    lon: real("lon"),
    scene: text("scene").notNull().default("market-hall"),
    contactEmail: text("contact_email").notNull(),
    /** What a weighed line takes at checkout (product.md §6). */
    weighedCharge: text("weighed_charge", { enum: ["maximum", "estimate"] })
      .notNull()
      .default("maximum"),
    platformFeeBps: bps("platform_fee_bps").notNull(),
    platformFeeVatBps: bps("platform_fee_vat_bps").notNull(),
    /** The provider's account that receives the market's own fees. */
    payoutAccount: text("payout_account"),
    payoutStatus: text("payout_status", { enum: ["missing", "pending", "active", "restricted"] }).notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [unique("market_slug").on(t.slug)],
);

/** A user in a market. Nobody needs a role to order; roles add up. */
export const membership = sqliteTable(
  "membership",
  {
    id: id().primaryKey(),
    marketId: text("market_id")
      .notNull()
      .references(() => market.id),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    roles: json<string[]>("roles").notNull(),
    joinedAt: instant("joined_at").notNull(),
  },
  (t) => [
    unique("membership_once").on(t.marketId, t.userId),
    index("membership_user").on(t.userId),
    check("membership_roles_json", sql`json_valid(${t.roles})`),
  ],
);

/** What customers pay to the market on top of goods (the mark-up). `producerId` null = every producer. */
export const marketFee = sqliteTable(
  "market_fee",
  {
    id: id().primaryKey(),
    marketId: text("market_id")
      .notNull()
      .references(() => market.id),
    label: text("label").notNull(),
    kind: text("kind", { enum: ["percent", "flat"] }).notNull(),
    rateBps: bps("rate_bps"),
    amountCents: cents("amount_cents"),
    vatBps: bps("vat_bps").notNull(),
    retiredAt: instant("retired_at"),
  },
  (t) => [
    index("market_fee_market").on(t.marketId),
    check(
      "market_fee_shape",
      sql`(${t.kind} = 'percent' AND coalesce(${t.rateBps}, -1) BETWEEN 0 AND 10000 AND ${t.amountCents} IS NULL) OR (${t.kind} = 'flat' AND coalesce(${t.amountCents}, -1) >= 0 AND ${t.rateBps} IS NULL)`,
    ),
  ],
);

/** A catalog connected to a market. */
export const catalogLink = sqliteTable(
  "catalog_link",
  {
    marketId: text("market_id")
      .notNull()
      .references(() => market.id),
    catalogId: text("catalog_id").notNull(),
    linkedAt: instant("linked_at").notNull(),
    linkedBy: text("linked_by").notNull(),
    unlinkedAt: instant("unlinked_at"),
  },
  (t) => [
    primaryKey({ name: "catalog_link_once", columns: [t.marketId, t.catalogId] }),
    index("catalog_link_catalog").on(t.catalogId),
  ],
);

/** Market time = real time + this offset; one row, moved only by the demo door. */
export const clock = sqliteTable(
  "clock",
  { id: integer("id").primaryKey(), offsetMs: integer("offset_ms").notNull() },
  (t) => [check("clock_single", sql`${t.id} = 1`)],
);

export const contactMessage = sqliteTable(
  "contact_message",
  {
    id: id().primaryKey(),
    marketId: text("market_id")
      .notNull()
      .references(() => market.id),
    fromName: text("from_name").notNull(),
    fromEmail: text("from_email").notNull(),
    body: text("body").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index("contact_message_market").on(t.marketId)],
);
