import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id, instant, json } from "./columns.ts";

/** Every change with who, when, from, to and why. Append-only by trigger. */
export const journal = sqliteTable(
  "journal",
  {
    id: id().primaryKey(),
    marketId: text("market_id").notNull(),
    distributionId: text("distribution_id"),
    basketId: text("basket_id"),
    lineId: text("line_id"),
    kind: text("kind").notNull(),
    at: instant("at").notNull(),
    byUserId: text("by_user_id"),
    byName: text("by_name").notNull(),
    before: json<unknown>("before"),
    after: json<unknown>("after"),
    reason: text("reason"),
    /** A change of a producer's space or of its ties with a market; its market may then be none (empty text). */
    producerId: text("producer_id"),
  },
  (t) => [index("journal_distribution").on(t.distributionId, t.at), index("journal_basket").on(t.basketId)],
);
