import { type AnySQLiteColumn, index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { flag } from "./columns.ts";

// The four tables of the auth library (names and columns are its own), plus what our people need.
export const user = sqliteTable("user", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  email: text("email").notNull().unique(),
  emailVerified: flag("email_verified").notNull().default(false),
  image: text("image"),
  firstName: text("first_name").notNull().default(""),
  lastName: text("last_name").notNull().default(""),
  phone: text("phone").notNull().default(""),
  locale: text("locale", { enum: ["fr", "en"] })
    .notNull()
    .default("fr"),
  address: text("address").notNull().default(""),
  postcode: text("postcode").notNull().default(""),
  commune: text("commune").notNull().default(""),
  /** Somebody let in by a one-day link: a first name and nothing else, good for that date only. */
  guestOf: text("guest_of"),
  createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
  updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
});

export const session = sqliteTable(
  "session",
  {
    id: text("id").primaryKey(),
    token: text("token").notNull().unique(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    expiresAt: integer("expires_at", { mode: "timestamp_ms" }).notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
    /** The household's second address that opened it; null = the person's own. It ends with that address. */
    householdLoginId: text("household_login_id").references((): AnySQLiteColumn => householdLogin.id),
  },
  (t) => [index("session_user").on(t.userId)],
);

export const account = sqliteTable(
  "account",
  {
    id: text("id").primaryKey(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: integer("access_token_expires_at", { mode: "timestamp_ms" }),
    refreshTokenExpiresAt: integer("refresh_token_expires_at", { mode: "timestamp_ms" }),
    scope: text("scope"),
    password: text("password"),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [index("account_user").on(t.userId)],
);

export const verification = sqliteTable(
  "verification",
  {
    id: text("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: integer("expires_at", { mode: "timestamp_ms" }).notNull(),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [index("verification_identifier").on(t.identifier)],
);

/** A second address that signs in to the same household: same baskets, same orders. */
export const householdLogin = sqliteTable(
  "household_login",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    email: text("email").notNull(),
    name: text("name").notNull(),
    addedAt: integer("added_at").notNull(),
    /** Set by the first sign-in with a code sent to it: an address is good only once its owner answered. */
    verifiedAt: integer("verified_at"),
  },
  (t) => [unique("household_login_email").on(t.email), index("household_login_user").on(t.userId)],
);

/** Kinds of mail that a person wants no more; market empty = of all markets. */
export const mailOptOut = sqliteTable(
  "mail_opt_out",
  {
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    marketId: text("market_id").notNull(),
    kind: text("kind", { enum: ["news", "opening", "reminder"] }).notNull(),
    at: integer("at").notNull(),
  },
  (t) => [primaryKey({ name: "mail_opt_out_once", columns: [t.userId, t.marketId, t.kind] })],
);
