import { and, eq, isNull } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { saleState } from "../core/time/window.ts";
import { catalog } from "../db/schema/catalog.ts";
import { distribution } from "../db/schema/distribution.ts";
import { catalogLink } from "../db/schema/market.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertOffersOfCatalogs, insertParticipations, markOffersWithdrawn } from "../db/writes/offer.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** A producer says whether it comes to a distribution: its goods go on sale, or leave it; placed lines stay. */
export async function answerParticipation(
  ports: Ports,
  actor: Actor,
  input: { id: string; distributionId: string; producerId: string; answer: "yes" | "no" },
): Promise<{ answer: "yes" | "no" } | Refusal> {
  const { db } = ports;
  return once<{ answer: "yes" | "no" }>(ports, actor, {
    id: input.id,
    kind: "answer-participation",
    decide: async () => {
      const at = ports.marketNow();
      const owner = await db.select().from(distribution).where(eq(distribution.id, input.distributionId)).get();
      if (owner === undefined || owner.draft) return refuse("not_found");
      const state = saleState(owner, at);
      if (state === "closed" || state === "cancelled") return refuse("sale_not_open");
      const catalogs = await db
        .select({ catalogId: catalog.id, producerId: catalog.producerId })
        .from(catalog)
        .innerJoin(
          catalogLink,
          and(
            eq(catalogLink.catalogId, catalog.id),
            eq(catalogLink.marketId, owner.marketId),
            isNull(catalogLink.unlinkedAt),
          ),
        )
        .where(eq(catalog.producerId, input.producerId));
      if (catalogs.length === 0) return refuse("not_found");
      return {
        answer: { answer: input.answer },
        statements: [
          insertParticipations(
            db,
            owner.id,
            catalogs.map((row) => ({ ...row, answer: input.answer, at, by: actor.userId })),
          ),
          ...(input.answer === "yes"
            ? insertOffersOfCatalogs(db, {
                marketId: owner.marketId,
                distributionId: owner.id,
                catalogIds: catalogs.map((row) => row.catalogId),
              })
            : catalogs.map((row) =>
                markOffersWithdrawn(db, { distributionId: owner.id, catalogId: row.catalogId, at }),
              )),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: owner.marketId,
              distributionId: owner.id,
              kind: "participation",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { producerId: input.producerId, answer: input.answer },
            },
          ]),
          ...updateFacts(db, owner.id),
        ],
        distributionIds: [owner.id],
      };
    },
  });
}
