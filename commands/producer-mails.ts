import { sql } from "drizzle-orm";
import { insertOutbox } from "../db/writes/outbox.ts";
import type { Ports } from "./ports.ts";

/** What is told by mail about the ties between a farm and a market (worker/mail/templates/catalog-tie-mail). */
export type CatalogTie =
  | { what: "asked" | "accepted" | "declined"; requestId: string }
  | { what: "linked" | "unlinked" | "left"; marketId: string; catalogId: string; commandId: string };

const subjectOf = (tie: CatalogTie): string => ("requestId" in tie ? tie.requestId : tie.commandId);

/** One mail a person and event; `userIds` are who runs the other side. */
export const catalogTieMails = (ports: Ports, tie: CatalogTie, userIds: readonly string[]) =>
  insertOutbox(
    ports.db,
    [...new Set(userIds)].map((userId) => ({
      id: ports.newId(),
      kind: "mail",
      key: `mail:catalog_tie:${tie.what}:${subjectOf(tie)}:${userId}`,
      subjectId: subjectOf(tie),
      payload: { mail: "catalog_tie", userId, ...tie },
      dueAt: ports.realNow(),
    })),
  );

/** Who runs a farm. */
export const peopleOfProducer = async ({ db }: Ports, producerId: string): Promise<string[]> =>
  (
    await db.all<{ id: string }>(sql`SELECT user_id AS id FROM producer_membership WHERE producer_id = ${producerId}`)
  ).map((row) => row.id);

/** A market's admins. */
export const adminsOfMarket = async ({ db }: Ports, marketId: string): Promise<string[]> =>
  (
    await db.all<{ id: string }>(sql`
      SELECT user_id AS id FROM membership
      WHERE market_id = ${marketId} AND EXISTS (SELECT 1 FROM json_each(membership.roles) r WHERE r.value = 'admin')`)
  ).map((row) => row.id);
