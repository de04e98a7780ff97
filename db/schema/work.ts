import { index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { id, instant, json } from "./columns.ts";

/** Every write carries a command id; a repeat returns the stored answer, another actor's id is refused. */
export const command = sqliteTable("command", {
  id: id().primaryKey(),
  actorId: text("actor_id").notNull(),
  kind: text("kind").notNull(),
  answer: json<unknown>("answer").notNull(),
  at: instant("at").notNull(),
});

/** Everything to be done outside D1. A row is a wake-up: the current truth is re-read before acting. */
export const outbox = sqliteTable(
  "outbox",
  {
    id: id().primaryKey(),
    kind: text("kind").notNull(),
    /** One effect per key: also the provider's idempotency key, with the generation appended. */
    key: text("key").notNull(),
    /** The id of what it acts on; the payload holds only what cannot be re-read. */
    subjectId: text("subject_id").notNull(),
    payload: json<unknown>("payload").notNull(),
    status: text("status", { enum: ["waiting", "done", "parked", "withdrawn"] }).notNull(),
    dueAt: instant("due_at").notNull(),
    /** Real time until which a dispatcher holds the row. */
    leaseUntil: instant("lease_until"),
    attempts: integer("attempts").notNull(),
    generation: integer("generation").notNull(),
    lastError: text("last_error"),
    doneAt: instant("done_at"),
  },
  (t) => [
    unique("outbox_key").on(t.key),
    index("outbox_due").on(t.status, t.dueAt),
    index("outbox_subject").on(t.subjectId),
  ],
);

/** Provider events, stored before they are worked on; append-only but for the state of the work. */
export const webhookEvent = sqliteTable(
  "webhook_event",
  {
    id: id().primaryKey(),
    type: text("type").notNull(),
    objectId: text("object_id").notNull(),
    receivedAt: instant("received_at").notNull(),
    status: text("status", { enum: ["received", "done", "ignored"] }).notNull(),
    attempts: integer("attempts").notNull(),
    lastError: text("last_error"),
  },
  (t) => [index("webhook_event_open").on(t.status, t.receivedAt)],
);

/** A resumable action over a whole distribution: opened, one step per at most 25 baskets, closed. */
export const run = sqliteTable(
  "run",
  {
    id: id().primaryKey(),
    kind: text("kind", { enum: ["validate_distribution", "cancel_distribution"] }).notNull(),
    distributionId: text("distribution_id").notNull(),
    byUserId: text("by_user_id").notNull(),
    byName: text("by_name").notNull(),
    total: integer("total").notNull(),
    done: integer("done").notNull(),
    openedAt: instant("opened_at").notNull(),
    closedAt: instant("closed_at"),
  },
  (t) => [unique("run_once").on(t.kind, t.distributionId)],
);

export const runBasket = sqliteTable(
  "run_basket",
  {
    runId: text("run_id")
      .notNull()
      .references(() => run.id),
    basketId: text("basket_id").notNull(),
  },
  (t) => [primaryKey({ name: "run_basket_once", columns: [t.runId, t.basketId] })],
);
