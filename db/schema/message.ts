import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id, instant } from "./columns.ts";
import { market } from "./market.ts";

/** A message of a market to a list of people; who is on the list is found when it is sent. */
export const message = sqliteTable(
  "message",
  {
    id: id().primaryKey(),
    marketId: text("market_id")
      .notNull()
      .references(() => market.id),
    byUserId: text("by_user_id").notNull(),
    subject: text("subject").notNull(),
    body: text("body").notNull(),
    list: text("list", { enum: ["all", "not_ordered", "ordered", "producers", "volunteers"] }).notNull(),
    /** The date that "ordered" and "not ordered" speak of. */
    distributionId: text("distribution_id"),
    recipients: integer("recipients").notNull(),
    sentAt: instant("sent_at").notNull(),
  },
  (t) => [index("message_market").on(t.marketId, t.sentAt)],
);

export const messageRecipient = sqliteTable(
  "message_recipient",
  {
    messageId: text("message_id")
      .notNull()
      .references(() => message.id),
    userId: text("user_id").notNull(),
  },
  (t) => [primaryKey({ name: "message_recipient_once", columns: [t.messageId, t.userId] })],
);
