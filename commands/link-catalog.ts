import { and, eq, isNull } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { wayToLink } from "../core/linking/way-to-link.ts";
import { catalog } from "../db/schema/catalog.ts";
import { catalogLink } from "../db/schema/market.ts";
import { insertCatalogLink } from "../db/writes/catalog-link.ts";
import { markRequestsSettled } from "../db/writes/catalog-request.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";
import { catalogTieMails, peopleOfProducer } from "./producer-mails.ts";

/** CLK-1. A market connects a catalog by its number, or by its link where the producer wants to be asked otherwise. */
export async function linkCatalog(
  ports: Ports,
  actor: Actor,
  input: { id: string; marketId: string; number: number; token?: string | undefined },
): Promise<{ catalogId: string } | Refusal> {
  const { db } = ports;
  return once<{ catalogId: string }>(ports, actor, {
    id: input.id,
    kind: "link-catalog",
    decide: async () => {
      const found = await catalogByNumber(ports, input.number, input.marketId);
      if (found === undefined) return refuse("not_found");
      const way = wayToLink(found, input.token);
      if (way === "gone") return refuse("not_found");
      if (way === "linked_already") return refuse("linked_already");
      if (way === "ask") return refuse("ask_first");
      const at = ports.marketNow();
      const link = { marketId: input.marketId, catalogId: found.id, at, by: actor.userId };
      return {
        answer: { catalogId: found.id },
        statements: [
          insertCatalogLink(db, link),
          // What was asked before needs no answer any more.
          markRequestsSettled(db, { marketId: input.marketId, producerId: found.producerId, at, by: actor.userId }),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: input.marketId,
              producerId: found.producerId,
              kind: "catalog_linked",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { catalogId: found.id, number: input.number, way: input.token === undefined ? "number" : "link" },
            },
          ]),
          catalogTieMails(
            ports,
            { what: "linked", marketId: input.marketId, catalogId: found.id, commandId: input.id },
            (await peopleOfProducer(ports, found.producerId)).filter((userId) => userId !== actor.userId),
          ),
        ],
      };
    },
  });
}

/** What a number opens, and whether this market sells it now. */
export async function catalogByNumber({ db }: Ports, number: number, marketId: string) {
  const row = await db
    .select({
      id: catalog.id,
      producerId: catalog.producerId,
      linkToken: catalog.linkToken,
      byNumber: catalog.byNumber,
      retiredAt: catalog.retiredAt,
      linkedAt: catalogLink.linkedAt,
    })
    .from(catalog)
    .leftJoin(
      catalogLink,
      and(eq(catalogLink.catalogId, catalog.id), eq(catalogLink.marketId, marketId), isNull(catalogLink.unlinkedAt)),
    )
    .where(eq(catalog.number, number))
    .get();
  return row === undefined ? undefined : { ...row, retired: row.retiredAt !== null, linked: row.linkedAt !== null };
}
