import { sql } from "drizzle-orm";
import { check, index, primaryKey, real, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { flag, id, instant, json } from "./columns.ts";
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
    storyDoc: json<unknown>("story_doc"),
    /** In its own words: "maraîchère", "éleveur et fromager". */
    profession: text("profession").notNull().default(""),
    address: text("address").notNull().default(""),
    phone: text("phone").notNull().default(""),
    contactEmail: text("contact_email").notNull().default(""),
    contactShown: flag("contact_shown").notNull().default(false),
    website: text("website").notNull().default(""),
    /** Where else its goods are sold. */
    elsewhere: text("elsewhere").notNull().default(""),
    /** [{key or name, certifier}], see core/contract/producer-space. */
    certifications: json<unknown>("certifications").notNull().default([]),
    /** File ids in the order shown. */
    photos: json<string[]>("photos").notNull().default([]),
    logoFileId: text("logo_file_id"),
    /** Found in the directory by markets that look for producers. */
    listed: flag("listed").notNull().default(true),
    legalName: text("legal_name").notNull().default(""),
    legalForm: text("legal_form").notNull().default(""),
    /** 14 digits with a good checksum, or nothing yet. */
    siret: text("siret").notNull().default(""),
    vatStatus: text("vat_status", { enum: ["unknown", "standard", "exempt", "flat_rate"] })
      .notNull()
      .default("unknown"),
    vatNumber: text("vat_number").notNull().default(""),
    /** What the provider still wants of its person (core/payout/payout-account). */
    payoutWants: json<string[]>("payout_wants").notNull().default([]),
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
