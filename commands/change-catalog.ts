import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { CatalogChange } from "../core/contract/linking.ts";
import { catalog } from "../db/schema/catalog.ts";
import { insertCatalog } from "../db/writes/catalog.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

const MOST_CATALOGS = 50;

/** PRS-1. One more catalog of a farm, with the next number. */
export async function createCatalog(
  ports: Ports,
  actor: Actor,
  input: { id: string; producerId: string; name: string; description: string },
): Promise<{ catalogId: string } | Refusal> {
  const { db } = ports;
  return once<{ catalogId: string }>(ports, actor, {
    id: input.id,
    kind: "create-catalog",
    decide: async () => {
      if ((await db.$count(catalog, eq(catalog.producerId, input.producerId))) >= MOST_CATALOGS)
        return refuse("too_many_tries");
      const catalogId = ports.newId();
      const at = ports.marketNow();
      return {
        answer: { catalogId },
        statements: [
          insertCatalog(db, { ...input, id: catalogId, createdAt: at }),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: "",
              producerId: input.producerId,
              kind: "catalog_created",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { catalogId },
            },
          ]),
        ],
      };
    },
  });
}

/** Its name, what it says of itself, what its number is good for, and whether it is offered any more. */
export async function changeCatalog(
  ports: Ports,
  actor: Actor,
  input: { id: string; producerId: string; catalogId: string; change: CatalogChange },
): Promise<{ catalogId: string } | Refusal> {
  const { db } = ports;
  return once<{ catalogId: string }>(ports, actor, {
    id: input.id,
    kind: "change-catalog",
    decide: async () => {
      const own = and(eq(catalog.id, input.catalogId), eq(catalog.producerId, input.producerId));
      const before = await db.select().from(catalog).where(own).get();
      if (before === undefined) return refuse("not_found");
      const { retired, ...texts } = input.change;
      const at = ports.marketNow();
      // A farm keeps one catalog that it offers: without any it could sell nowhere.
      if (retired === true && before.retiredAt === null && (await othersOffered(ports, input)) === 0)
        return refuse("last_catalog");
      const set = {
        ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined)),
        ...(retired === undefined ? {} : { retiredAt: retired ? (before.retiredAt ?? at) : null }),
      };
      return {
        answer: { catalogId: before.id },
        statements: [
          ...(Object.keys(set).length === 0 ? [] : [db.update(catalog).set(set).where(own)]),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: "",
              producerId: input.producerId,
              kind: "catalog_changed",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              before: { catalogId: before.id, byNumber: before.byNumber, retired: before.retiredAt !== null },
              after: { catalogId: before.id, ...input.change },
            },
          ]),
        ],
      };
    },
  });
}

const othersOffered = ({ db }: Ports, { producerId, catalogId }: { producerId: string; catalogId: string }) =>
  db.$count(catalog, and(eq(catalog.producerId, producerId), ne(catalog.id, catalogId), isNull(catalog.retiredAt)));

/** CLK-5. The secret part of a catalog's link: the first one, or a new one that ends the link before. */
export async function renewCatalogLink(
  ports: Ports,
  actor: Actor,
  input: { id: string; producerId: string; catalogId: string; linkToken: string },
): Promise<{ linkToken: string } | Refusal> {
  const { db } = ports;
  return once<{ linkToken: string }>(ports, actor, {
    id: input.id,
    kind: "renew-catalog-link",
    decide: async () => {
      const own = sql`${catalog.id} = ${input.catalogId} AND ${catalog.producerId} = ${input.producerId}`;
      const before = await db.select({ linkToken: catalog.linkToken }).from(catalog).where(own).get();
      if (before === undefined) return refuse("not_found");
      return {
        answer: { linkToken: input.linkToken },
        statements: [
          db.update(catalog).set({ linkToken: input.linkToken }).where(own),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: "",
              producerId: input.producerId,
              kind: before.linkToken === "" ? "catalog_link_made" : "catalog_link_renewed",
              at: ports.marketNow(),
              byUserId: actor.userId,
              byName: actor.name,
              after: { catalogId: input.catalogId },
            },
          ]),
        ],
      };
    },
  });
}
