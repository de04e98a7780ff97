import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { bps, cents, flag, grams, id, instant, json, milli } from "./columns.ts";
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
  placeName: text("place_name").notNull().default(""),
  skipHolidays: flag("skip_holidays").notNull().default(false),
  basketCap: integer("basket_cap"),
  endedAt: instant("ended_at"),
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
    /** Only its market's team sees it until it is published. */
    draft: flag("draft").notNull().default(false),
    /** Opened for good: a block that comes later stops it no more (DIS-2). */
    openedAt: instant("opened_at"),
    /** The most baskets that can be ordered; null = as many as come. */
    basketCap: integer("basket_cap"),
    note: text("note").notNull().default(""),
    /** Its room was written to an archive and its observations to the journal; nobody joins that board any more. */
    archivedAt: instant("archived_at"),
    /** A sandbox with invented baskets: moves no money, mails nobody, thrown away after a week (TRI). Always a draft, too. */
    trial: flag("trial").notNull().default(false),
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
    word: text("word").notNull().default(""),
    /** What it puts on sale: null = the whole catalog, else the chosen variants and dated quantities (core/contract/participation). */
    offering: json<unknown>("offering"),
    /** This producer's own end of the order window; null = the sale's. */
    closesAt: instant("closes_at"),
    stockConfirmedAt: instant("stock_confirmed_at"),
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
    minMilli: milli("min_milli"),
    maxMilli: milli("max_milli"),
    pieceWeighed: flag("piece_weighed").notNull().default(false),
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
    /** The market's own task (market_task), where it has one of this kind. */
    marketTaskId: text("market_task_id"),
    /** The one-day link it came by: revoking the link ends the duty. */
    dayPassId: text("day_pass_id"),
  },
  (t) => [unique("duty_once").on(t.distributionId, t.userId, t.task), index("duty_user").on(t.userId)],
);

/** What a market asked a catalog about one date: to come, and whether its stocks are right. */
export const saleInvitation = sqliteTable(
  "sale_invitation",
  {
    distributionId: text("distribution_id")
      .notNull()
      .references(() => distribution.id),
    catalogId: text("catalog_id").notNull(),
    invitedAt: instant("invited_at"),
    /** Invitations sent so far; a new one goes out once per number. */
    timesSent: integer("times_sent").notNull().default(0),
    answerBy: instant("answer_by"),
    stockAskedAt: instant("stock_asked_at"),
    timesStockAsked: integer("times_stock_asked").notNull().default(0),
    by: text("by").notNull(),
  },
  (t) => [primaryKey({ name: "sale_invitation_once", columns: [t.distributionId, t.catalogId] })],
);

/** An automatic step of a date that was done (opening mail, reminders, "validation due"); the key makes each happen once. */
export const distributionNotice = sqliteTable(
  "distribution_notice",
  {
    distributionId: text("distribution_id")
      .notNull()
      .references(() => distribution.id),
    kind: text("kind").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ name: "distribution_notice_once", columns: [t.distributionId, t.kind] })],
);

/** After a move: what a customer decides about the basket ordered for the former time. */
export const moveChoice = sqliteTable(
  "move_choice",
  {
    basketId: text("basket_id").primaryKey(),
    distributionId: text("distribution_id")
      .notNull()
      .references(() => distribution.id),
    userId: text("user_id").notNull(),
    /** The pickup they had ordered for. */
    formerPickupStartsAt: instant("former_pickup_starts_at").notNull(),
    askedAt: instant("asked_at").notNull(),
    choice: text("choice", { enum: ["keep", "refund"] }),
    chosenAt: instant("chosen_at"),
  },
  (t) => [index("move_choice_distribution").on(t.distributionId)],
);

/** A link that lets its holder help at one date, and only there, until it ends or is revoked. */
export const dayPass = sqliteTable(
  "day_pass",
  {
    id: id().primaryKey(),
    distributionId: text("distribution_id")
      .notNull()
      .references(() => distribution.id),
    marketId: text("market_id").notNull(),
    task: text("task", { enum: ["prepare", "welcome"] }).notNull(),
    tokenHash: text("token_hash").notNull(),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (t) => [unique("day_pass_token").on(t.tokenHash), index("day_pass_distribution").on(t.distributionId)],
);
