import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, unique, uniqueIndex } from "drizzle-orm/sqlite-core";
import { basket, basketLine } from "./basket.ts";
import { cents, id, instant, json, milli } from "./columns.ts";
import { distribution } from "./distribution.ts";

/** A confirmation whose amounts no longer held: both versions, until somebody decides. */
export const lookAgain = sqliteTable(
  "look_again",
  {
    id: id().primaryKey(),
    basketId: text("basket_id")
      .notNull()
      .references(() => basket.id),
    distributionId: text("distribution_id").notNull(),
    commandId: text("command_id").notNull(),
    byUserId: text("by_user_id").notNull(),
    byName: text("by_name").notNull(),
    seen: json<unknown>("seen").notNull(),
    now: json<unknown>("now").notNull(),
    at: instant("at").notNull(),
    closedAt: instant("closed_at"),
    closedBy: text("closed_by"),
  },
  (t) => [index("look_again_distribution").on(t.distributionId, t.closedAt), index("look_again_basket").on(t.basketId)],
);

/** What arrived in the draft for a basket validated meanwhile; the référent accepts or dismisses it. */
export const lateChange = sqliteTable(
  "late_change",
  {
    id: id().primaryKey(),
    basketId: text("basket_id")
      .notNull()
      .references(() => basket.id),
    distributionId: text("distribution_id").notNull(),
    /** The board's sequence up to which the draft was folded into `proposed`. */
    draftSeq: integer("draft_seq").notNull(),
    validated: json<unknown>("validated").notNull(),
    proposed: json<unknown>("proposed").notNull(),
    authors: json<string[]>("authors").notNull(),
    at: instant("at").notNull(),
    decision: text("decision", { enum: ["accepted", "dismissed"] }),
    decidedAt: instant("decided_at"),
    decidedBy: text("decided_by"),
  },
  (t) => [
    index("late_change_distribution").on(t.distributionId, t.decidedAt),
    index("late_change_basket").on(t.basketId),
    // A basket has one open one: a slower room's, folded from less, fails here (LAT-1).
    uniqueIndex("late_change_open").on(t.basketId).where(sql`${t.decidedAt} IS NULL`),
  ],
);

/** What a customer was told before the day of one line: how much of it there will be. The newest row of a line stands. */
export const missingNotice = sqliteTable(
  "missing_notice",
  {
    id: id().primaryKey(),
    distributionId: text("distribution_id")
      .notNull()
      .references(() => distribution.id),
    basketId: text("basket_id")
      .notNull()
      .references(() => basket.id),
    lineId: text("line_id")
      .notNull()
      .references(() => basketLine.id),
    /** 0 = none of it. */
    haveMilli: milli("have_milli").notNull(),
    /** What comes back for the line, its fee included. */
    backCents: cents("back_cents").notNull(),
    at: instant("at").notNull(),
    byUserId: text("by_user_id").notNull(),
    byName: text("by_name").notNull(),
    /** The announcement it is a part of: a command, carried out once. */
    announcementId: text("announcement_id").notNull(),
  },
  (t) => [
    unique("missing_notice_once").on(t.announcementId, t.lineId),
    index("missing_notice_distribution").on(t.distributionId),
    index("missing_notice_basket").on(t.basketId),
  ],
);

/** What the référent decided about a basket that nobody came for; the newest choice stands, money that went back stays back. */
export const uncollectedChoice = sqliteTable(
  "uncollected_choice",
  {
    basketId: text("basket_id")
      .primaryKey()
      .references(() => basket.id),
    distributionId: text("distribution_id").notNull(),
    choice: text("choice", { enum: ["kept", "given_away", "refunded"] }).notNull(),
    /** kept: until when, in the market's words for the place. */
    keptUntil: instant("kept_until"),
    keptPlace: text("kept_place"),
    reason: text("reason"),
    refundCents: cents("refund_cents").notNull(),
    at: instant("at").notNull(),
    byUserId: text("by_user_id").notNull(),
    byName: text("by_name").notNull(),
  },
  (t) => [index("uncollected_choice_distribution").on(t.distributionId)],
);
