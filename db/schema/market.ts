import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { bps, cents, flag, id, instant, json } from "./columns.ts";
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
    /** public: listed and found; link: only by its address; private: for its people, and to all others as if it did not exist. */
    visibility: text("visibility", { enum: ["public", "link", "private"] })
      .notNull()
      .default("public"),
    /** How one becomes a member: at once, on request with a waiting list, or only by invitation. */
    registration: text("registration", { enum: ["open", "request", "closed"] })
      .notNull()
      .default("open"),
    phoneRequired: flag("phone_required").notNull().default(true),
    addressRequired: flag("address_required").notNull().default(false),
    /** Formatted versions of `about` and `howItWorks` (core/contract/rich-text); the plain columns hold their words. */
    aboutDoc: json<unknown>("about_doc"),
    howItWorksDoc: json<unknown>("how_it_works_doc"),
    placeHours: text("place_hours").notNull().default(""),
    placeNotes: text("place_notes").notNull().default(""),
    contactName: text("contact_name").notNull().default(""),
    contactPhone: text("contact_phone").notNull().default(""),
    /** Contacts stand on the public page only where somebody ticked it; else there is the form. */
    contactShown: flag("contact_shown").notNull().default(false),
    externalUrl: text("external_url").notNull().default(""),
    logoFileId: text("logo_file_id"),
    coverFileId: text("cover_file_id"),
    /** The hours that a new date begins with (core/time/cycle CycleHours and its weekday); null = never said. */
    usualHours: json<unknown>("usual_hours"),
    /** What the provider still wants of its person (core/payout/payout-account). */
    payoutWants: json<string[]>("payout_wants").notNull().default([]),
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
    /** What the team notes about a member, for its own eyes. */
    note: text("note").notNull().default(""),
    tags: json<string[]>("tags").notNull().default([]),
  },
  (t) => [
    unique("membership_once").on(t.marketId, t.userId),
    index("membership_user").on(t.userId),
    check("membership_roles_json", sql`json_valid(${t.roles})`),
  ],
);

/** What customers pay to the market on top of goods (the mark-up). */
export const marketFee = sqliteTable(
  "market_fee",
  {
    id: id().primaryKey(),
    marketId: text("market_id")
      .notNull()
      .references(() => market.id),
    /** Empty text = on the goods of every producer. */
    producerId: text("producer_id").notNull().default(""),
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
    /** What the producer answers to this market's dates unless it says otherwise. */
    defaultAnswer: text("default_answer", { enum: ["ask", "yes", "no"] })
      .notNull()
      .default("ask"),
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

/** A product that this market leaves out of its own sales; the producer's other markets go on selling it. */
export const marketProductOff = sqliteTable(
  "market_product_off",
  {
    marketId: text("market_id")
      .notNull()
      .references(() => market.id),
    productId: text("product_id").notNull(),
    at: instant("at").notNull(),
    by: text("by").notNull(),
  },
  (t) => [primaryKey({ name: "market_product_off_once", columns: [t.marketId, t.productId] })],
);

/** A market asks a producer for a catalog (empty = whichever it wants to give); it accepts or declines with a word. */
export const catalogRequest = sqliteTable(
  "catalog_request",
  {
    id: id().primaryKey(),
    marketId: text("market_id")
      .notNull()
      .references(() => market.id),
    producerId: text("producer_id").notNull(),
    catalogId: text("catalog_id").notNull(),
    message: text("message").notNull().default(""),
    askedAt: instant("asked_at").notNull(),
    askedBy: text("asked_by").notNull(),
    status: text("status", { enum: ["waiting", "accepted", "declined", "withdrawn"] }).notNull(),
    word: text("word").notNull().default(""),
    decidedAt: instant("decided_at"),
    decidedBy: text("decided_by"),
  },
  (t) => [
    index("catalog_request_market").on(t.marketId, t.status),
    index("catalog_request_producer").on(t.producerId, t.status),
    // One question at a time between a market and a farm, whoever of the team asks it.
    uniqueIndex("catalog_request_waiting").on(t.marketId, t.producerId).where(sql`status = 'waiting'`),
  ],
);

/** The versions of a market's terms; the newest one stands. Never rewritten. */
export const marketTerms = sqliteTable(
  "market_terms",
  {
    marketId: text("market_id")
      .notNull()
      .references(() => market.id),
    version: integer("version").notNull(),
    body: text("body").notNull(),
    at: instant("at").notNull(),
    by: text("by").notNull(),
  },
  (t) => [primaryKey({ name: "market_terms_once", columns: [t.marketId, t.version] })],
);

/** Which version somebody agreed to, and when. */
export const termsAcceptance = sqliteTable(
  "terms_acceptance",
  {
    marketId: text("market_id").notNull(),
    version: integer("version").notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ name: "terms_acceptance_once", columns: [t.marketId, t.userId, t.version] })],
);

/** A task of a market's days ("accueil, 2 personnes"): its own name for one of the kinds of duty. */
export const marketTask = sqliteTable(
  "market_task",
  {
    id: id().primaryKey(),
    marketId: text("market_id")
      .notNull()
      .references(() => market.id),
    kind: text("kind", { enum: ["lead", "prepare", "welcome"] }).notNull(),
    name: text("name").notNull(),
    /** People wanted for it at each date. */
    wanted: integer("wanted").notNull(),
    position: integer("position").notNull(),
    retiredAt: instant("retired_at"),
  },
  (t) => [index("market_task_market").on(t.marketId), check("market_task_wanted", sql`${t.wanted} BETWEEN 1 AND 50`)],
);
