import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id, instant, json } from "./columns.ts";

/** An uploaded picture: its sizes lie in R2 under the hash of their bytes; who may see it follows from its owner. */
export const file = sqliteTable(
  "file",
  {
    id: id().primaryKey(),
    ownerKind: text("owner_kind", { enum: ["market", "producer"] }).notNull(),
    ownerId: text("owner_id").notNull(),
    /** [{width, height, hash, type, bytes}], smallest first. */
    sizes: json<unknown>("sizes").notNull(),
    alt: text("alt").notNull().default(""),
    bytes: integer("bytes").notNull(),
    uploadedBy: text("uploaded_by").notNull(),
    uploadedAt: instant("uploaded_at").notNull(),
  },
  (t) => [index("file_owner").on(t.ownerKind, t.ownerId)],
);
