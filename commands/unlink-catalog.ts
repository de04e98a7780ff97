import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { leavesSale, type OpenSales } from "../core/linking/leaves-sale.ts";
import { saleState } from "../core/time/window.ts";
import { catalog } from "../db/schema/catalog.ts";
import { distribution, participation } from "../db/schema/distribution.ts";
import { catalogLink } from "../db/schema/market.ts";
import { markLeftSales, markUnlinked } from "../db/writes/catalog-link.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";
import { adminsOfMarket, catalogTieMails, peopleOfProducer } from "./producer-mails.ts";

type Unlinked = { leftSales: number };

/**
 * CLK-3. Ends the tie between a market and a catalog, by the market or by its producer. Orders, offers and answers of what
 * was stay; its goods leave the sales that LNK-3 says; the other side is told.
 */
export async function unlinkCatalog(
  ports: Ports,
  actor: Actor,
  input: { id: string; marketId: string; catalogId: string; openSales: OpenSales; by: "market" | "producer" },
): Promise<Unlinked | Refusal> {
  const { db } = ports;
  return once<Unlinked>(ports, actor, {
    id: input.id,
    kind: "unlink-catalog",
    decide: async () => {
      const at = ports.marketNow();
      const tie = await db
        .select({ producerId: catalog.producerId })
        .from(catalogLink)
        .innerJoin(catalog, eq(catalog.id, catalogLink.catalogId))
        .where(
          and(
            eq(catalogLink.marketId, input.marketId),
            eq(catalogLink.catalogId, input.catalogId),
            isNull(catalogLink.unlinkedAt),
          ),
        )
        .get();
      if (tie === undefined) return refuse("not_found");
      const coming = await db
        .select()
        .from(distribution)
        .where(
          and(
            eq(distribution.marketId, input.marketId),
            gt(distribution.closesAt, at),
            isNull(distribution.cancelledAt),
            inArray(
              distribution.id,
              db
                .select({ id: participation.distributionId })
                .from(participation)
                .where(and(eq(participation.catalogId, input.catalogId), eq(participation.answer, "yes"))),
            ),
          ),
        );
      const left = coming.filter((sale) => leavesSale(saleState(sale, at), input.openSales)).map((sale) => sale.id);
      const told =
        input.by === "market"
          ? await peopleOfProducer(ports, tie.producerId)
          : await adminsOfMarket(ports, input.marketId);
      return {
        answer: { leftSales: left.length },
        statements: [
          markUnlinked(db, { ...input, at }),
          ...markLeftSales(db, { catalogId: input.catalogId, distributionIds: left, at, by: actor.userId }),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: input.marketId,
              producerId: tie.producerId,
              kind: "catalog_unlinked",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { catalogId: input.catalogId, by: input.by, openSales: input.openSales, leftSales: left.length },
            },
          ]),
          catalogTieMails(
            ports,
            {
              what: input.by === "market" ? "unlinked" : "left",
              marketId: input.marketId,
              catalogId: input.catalogId,
              commandId: input.id,
            },
            told.filter((userId) => userId !== actor.userId),
          ),
          ...left.flatMap((id) => updateFacts(db, id)),
        ],
        distributionIds: left,
      };
    },
  });
}
