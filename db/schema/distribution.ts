import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { bps, cents, grams, id, instant, json, milli } from "./columns.ts";
import { market } from "./market.ts";
import { user } from "./user.ts";

/** The rule that makes regular distributions (core/time/cycle). */
export const cycle = sqliteTable("cycle", {
  id: id().primaryKey(),
  marketId: text("market_id")
    .notNull()
    .references(() => market.id),
  rule: json<unknown>("rule").notNull(),
  createdAt: instant("created_at").notNull(),
});

export const distribution = sqliteTable(
  "distribution",
  {
    id: id().primaryKey(),
    marketId: text("market_id")
      .notNull()
      .references(() => market.id),
    cycleId: text("cycle_id").references(() => cycle.id),
    /** The local date of the pickup in the market's zone. */
    pickupOn: text("pickup_on").notNull(),
    opensAt: instant("opens_at").notNull(),
    closesAt: instant("closes_at").notNull(),
    pickupStartsAt: instant("pickup_starts_at").notNull(),
    pickupEndsAt: instant("pickup_ends_at").notNull(),
    placeName: text("place_name").notNull(),
    cancelledAt: instant("cancelled_at"),
    /** The validation of the whole distribution: frozen when its run starts, validated when it ends. */
    frozenAt: instant("frozen_at"),
    validatedAt: instant("validated_at"),
    validatedBy: text("validated_by").references(() => user.id),
    /** When each automatic step was done; null = still due. */
    recapSentAt: instant("recap_sent_at"),
    settlementsReleasedAt: instant("settlements_released_at"),
    /** Grows by one with every batch that touches this distribution; rooms and phones ask for facts since n. */
    factsSeq: integer("facts_seq").notNull(),
  },
  (t) => [
    index("distribution_market").on(t.marketId, t.pickupStartsAt),
    check(
      "distribution_windows",
      sql`${t.opensAt} < ${t.closesAt} AND ${t.closesAt} <= ${t.pickupEndsAt} AND ${t.pickupStartsAt} < ${t.pickupEndsAt}`,
    ),
  ],
);

/** One catalog's answer to one distribution; no row = not answered. */
export const participation = sqliteTable(
  "participation",
  {
    distributionId: text("distribution_id")
      .notNull()
      .references(() => distribution.id),
    catalogId: text("catalog_id").notNull(),
    producerId: text("producer_id").notNull(),
    answer: text("answer", { enum: ["yes", "no"] }).notNull(),
    answeredAt: instant("answered_at").notNull(),
    answeredBy: text("answered_by").notNull(),
  },
  (t) => [
    primaryKey({ name: "participation_once", columns: [t.distributionId, t.catalogId] }),
    index("participation_catalog").on(t.catalogId),
  ],
);

/** A variant on sale in one distribution: a snapshot of its terms and names. */
export const offer = sqliteTable(
  "offer",
  {
    id: id().primaryKey(),
    marketId: text("market_id").notNull(),
    distributionId: text("distribution_id")
      .notNull()
      .references(() => distribution.id),
    producerId: text("producer_id").notNull(),
    productId: text("product_id").notNull(),
    variantId: text("variant_id").notNull(),
    stockPoolId: text("stock_pool_id").notNull(),
    productName: text("product_name").notNull(),
    variantLabel: text("variant_label").notNull(),
    category: text("category").notNull(),
    picture: text("picture").notNull(),
    tint: text("tint").notNull(),
    cold: text("cold", { enum: ["ambient", "fresh", "frozen"] }).notNull(),
    kind: text("kind", { enum: ["counted", "weighed"] }).notNull(),
    unit: text("unit").notNull(),
    priceCents: cents("price_cents").notNull(),
    estimateGrams: grams("estimate_grams"),
    maxGrams: grams("max_grams"),
    stepMilli: milli("step_milli").notNull(),
    contentGrams: grams("content_grams"),
    contentMl: integer("content_ml"),
    contentPieces: integer("content_pieces"),
    vatBps: bps("vat_bps").notNull(),
    stockPerUnit: integer("stock_per_unit").notNull(),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [
    index("offer_distribution").on(t.distributionId),
    index("offer_producer").on(t.producerId, t.distributionId),
    check("offer_price_positive", sql`${t.priceCents} > 0`),
  ],
);

export const duty = sqliteTable(
  "duty",
  {
    id: id().primaryKey(),
    distributionId: text("distribution_id")
      .notNull()
      .references(() => distribution.id),
    marketId: text("market_id").notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    task: text("task", { enum: ["lead", "prepare", "welcome"] }).notNull(),
  },
  (t) => [unique("duty_once").on(t.distributionId, t.userId, t.task), index("duty_user").on(t.userId)],
);
