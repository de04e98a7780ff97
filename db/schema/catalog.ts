import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { bps, cents, flag, grams, id, instant, json, milli } from "./columns.ts";
import { producer } from "./producer.ts";

export const catalog = sqliteTable(
  "catalog",
  {
    id: id().primaryKey(),
    producerId: text("producer_id")
      .notNull()
      .references(() => producer.id),
    /** The public number people tell each other. */
    number: integer("number").notNull(),
    name: text("name").notNull(),
    createdAt: instant("created_at").notNull(),
    description: text("description").notNull().default(""),
    /** The secret part of the link that connects this catalog at once; empty = no link given out yet. */
    linkToken: text("link_token").notNull().default(""),
    /** What knowing the number is good for: to connect at once, or to ask. */
    byNumber: text("by_number", { enum: ["link", "ask"] })
      .notNull()
      .default("link"),
    retiredAt: instant("retired_at"),
  },
  (t) => [unique("catalog_number").on(t.number), index("catalog_producer").on(t.producerId)],
);

export const product = sqliteTable(
  "product",
  {
    id: id().primaryKey(),
    producerId: text("producer_id")
      .notNull()
      .references(() => producer.id),
    catalogId: text("catalog_id")
      .notNull()
      .references(() => catalog.id),
    name: text("name").notNull(),
    description: text("description").notNull().default(""),
    category: text("category").notNull(),
    labels: json<string[]>("labels").notNull(),
    allergens: json<string[]>("allergens").notNull(),
    origin: text("origin"),
    cold: text("cold", { enum: ["ambient", "fresh", "frozen"] }).notNull(),
    picture: text("picture").notNull(),
    tint: text("tint").notNull(),
    retiredAt: instant("retired_at"),
    /** Months 1 to 12 in which it is usually there; a season may run over New Year. */
    season: json<{ from: number; to: number } | null>("season"),
    /** A box whose content changes from date to date (table box_content). */
    isBox: flag("is_box").notNull().default(false),
    /** Its place in the catalog. */
    position: integer("position").notNull().default(0),
    /** Grows with every change: two people at one grid never overwrite each other unseen. */
    revision: integer("revision").notNull().default(0),
  },
  (t) => [index("product_catalog").on(t.catalogId), index("product_producer").on(t.producerId)],
);

/** How a product is packed and priced. `kind` counted: priceCents per unit; weighed: priceCents per kg, ordered by piece. */
export const variant = sqliteTable(
  "variant",
  {
    id: id().primaryKey(),
    productId: text("product_id")
      .notNull()
      .references(() => product.id),
    label: text("label").notNull(),
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
    /** Base units of the product's stock that one sale unit takes (g, ml or pieces). */
    stockPerUnit: integer("stock_per_unit").notNull(),
    retiredAt: instant("retired_at"),
    position: integer("position").notNull().default(0),
    /** Least and most of it in one order; null = no bound. */
    minMilli: milli("min_milli"),
    maxMilli: milli("max_milli"),
    /** Every piece is weighed and billed by itself (a chicken, a cheese). */
    pieceWeighed: flag("piece_weighed").notNull().default(false),
  },
  (t) => [
    index("variant_product").on(t.productId),
    check("variant_price_positive", sql`${t.priceCents} > 0`),
    check("variant_step_positive", sql`${t.stepMilli} > 0 AND ${t.stockPerUnit} > 0`),
    check(
      "variant_weighed_shape",
      // A CHECK that comes to NULL passes: what must be there is asked for by name.
      sql`${t.kind} = 'counted' OR (${t.unit} = 'piece' AND coalesce(${t.estimateGrams}, 0) > 0 AND coalesce(${t.maxGrams}, 0) >= ${t.estimateGrams})`,
    ),
  ],
);

/**
 * Stock of a product (all dates, all markets) or of a product for one date, in its base unit.
 * `reserved` = held by running payments + sold and not yet handed over; onHand null = without limit.
 */
export const stockPool = sqliteTable(
  "stock_pool",
  {
    id: id().primaryKey(),
    productId: text("product_id")
      .notNull()
      .references(() => product.id),
    /** Empty text = the product's stock for all dates (a NULL would not be unique). */
    distributionId: text("distribution_id").notNull(),
    base: text("base", { enum: ["piece", "g", "ml"] }).notNull(),
    onHand: integer("on_hand"),
    reserved: integer("reserved").notNull(),
  },
  (t) => [
    unique("stock_pool_once").on(t.productId, t.distributionId),
    check("stock_never_negative", sql`${t.reserved} >= 0 AND (${t.onHand} IS NULL OR ${t.reserved} <= ${t.onHand})`),
  ],
);

/** What a box holds at one date ("3 carottes, 1 salade…"), as its producer wrote it. */
export const boxContent = sqliteTable(
  "box_content",
  {
    productId: text("product_id")
      .notNull()
      .references(() => product.id),
    distributionId: text("distribution_id").notNull(),
    body: text("body").notNull(),
    at: instant("at").notNull(),
    by: text("by").notNull(),
  },
  (t) => [primaryKey({ name: "box_content_once", columns: [t.productId, t.distributionId] })],
);
