import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "../db/database.ts";
import { inJson } from "../db/in-json.ts";
import { catalog } from "../db/schema/catalog.ts";
import { catalogLink, market, membership } from "../db/schema/market.ts";

/**
 * The market that plans, with the catalogs and the référent that were named; undefined where one of them is not its own: one
 * foreign id in the list refuses it whole.
 */
export async function planningGround(
  db: Database,
  marketId: string,
  { catalogIds, leadUserId }: { catalogIds: readonly string[]; leadUserId: string | undefined },
) {
  const owner = await db.select().from(market).where(eq(market.id, marketId)).get();
  if (owner === undefined) return undefined;
  const linked = await db
    .select({ catalogId: catalog.id, producerId: catalog.producerId })
    .from(catalogLink)
    .innerJoin(catalog, eq(catalog.id, catalogLink.catalogId))
    .where(and(eq(catalogLink.marketId, owner.id), isNull(catalogLink.unlinkedAt), inJson(catalog.id, catalogIds)));
  if (linked.length !== new Set(catalogIds).size) return undefined;
  if (leadUserId === undefined) return { market: owner, catalogs: linked, duties: [] };
  const member = await db
    .select({ id: membership.id })
    .from(membership)
    .where(and(eq(membership.marketId, owner.id), eq(membership.userId, leadUserId)))
    .get();
  if (member === undefined) return undefined;
  const lead = { userId: leadUserId, task: "lead", marketTaskId: null } as const;
  return { market: owner, catalogs: linked, duties: [lead] };
}
