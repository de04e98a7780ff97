import { sql } from "drizzle-orm";
import { check, index, primaryKey, real, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { id, instant, json } from "./columns.ts";
import { user } from "./user.ts";

export const producer = sqliteTable(
  "producer",
  {
    id: id().primaryKey(),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    tagline: text("tagline").notNull().default(""),
    story: text("story").notNull().default(""),
    labels: json<string[]>("labels").notNull(),
    scene: text("scene").notNull().default("field"),
    commune: text("commune").notNull(),
    postcode: text("postcode").notNull(),
    lat: real("lat"),
    lon: real("lon"),
    /** The provider's account that receives transfers. */
    payoutAccount: text("payout_account"),
    payoutStatus: text("payout_status", { enum: ["missing", "pending", "active", "restricted"] }).notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    unique("producer_slug").on(t.slug),
    unique("producer_payout_account").on(t.payoutAccount),
    check("producer_labels_json", sql`json_valid(${t.labels})`),
  ],
);

export const producerMembership = sqliteTable(
  "producer_membership",
  {
    producerId: text("producer_id")
      .notNull()
      .references(() => producer.id),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    role: text("role", { enum: ["owner", "editor"] }).notNull(),
    joinedAt: instant("joined_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "producer_membership_once", columns: [t.producerId, t.userId] }),
    index("producer_membership_user").on(t.userId),
  ],
);
