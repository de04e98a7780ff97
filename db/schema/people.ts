import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { id, instant, json } from "./columns.ts";
import { market } from "./market.ts";
import { user } from "./user.ts";

/**
 * Somebody asked by mail to come: into a market (with roles), to open a producer space for a market, or into a producer's
 * team. Empty text stands for "not about one", so that the unique key holds.
 */
export const invitation = sqliteTable(
  "invitation",
  {
    id: id().primaryKey(),
    kind: text("kind", { enum: ["member", "producer", "producer_person"] }).notNull(),
    marketId: text("market_id").notNull(),
    producerId: text("producer_id").notNull(),
    email: text("email").notNull(),
    roles: json<string[]>("roles").notNull(),
    message: text("message").notNull().default(""),
    /** Of the newest link; an older mail's link no longer opens. */
    tokenHash: text("token_hash").notNull(),
    invitedBy: text("invited_by").notNull(),
    invitedAt: instant("invited_at").notNull(),
    lastSentAt: instant("last_sent_at").notNull(),
    timesSent: integer("times_sent").notNull(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    acceptedBy: text("accepted_by"),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [
    unique("invitation_once").on(t.kind, t.marketId, t.producerId, t.email),
    unique("invitation_token").on(t.tokenHash),
  ],
);

/** Somebody who asks to become a member of a market that admits on request; kept with its decision. */
export const membershipRequest = sqliteTable(
  "membership_request",
  {
    id: id().primaryKey(),
    marketId: text("market_id")
      .notNull()
      .references(() => market.id),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    message: text("message").notNull().default(""),
    askedAt: instant("asked_at").notNull(),
    status: text("status", { enum: ["waiting", "accepted", "declined"] }).notNull(),
    decidedAt: instant("decided_at"),
    decidedBy: text("decided_by"),
  },
  (t) => [
    unique("membership_request_once").on(t.marketId, t.userId),
    index("membership_request_waiting").on(t.marketId, t.status),
  ],
);
