import { and, eq, inArray, isNull } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { DefaultAnswer } from "../core/contract/participation.ts";
import { catalog } from "../db/schema/catalog.ts";
import { catalogLink, market } from "../db/schema/market.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** ANS-2. What a producer answers to a market's dates from now on, unless it says otherwise; dates already made known stay. */
export async function setDefaultAnswer(
  ports: Ports,
  actor: Actor,
  input: { id: string; producerId: string; marketSlug: string; answer: DefaultAnswer },
): Promise<{ answer: DefaultAnswer } | Refusal> {
  const { db } = ports;
  return once<{ answer: DefaultAnswer }>(ports, actor, {
    id: input.id,
    kind: "set-default-answer",
    decide: async () => {
      const linked = await db
        .select({ marketId: market.id, before: catalogLink.defaultAnswer })
        .from(catalogLink)
        .innerJoin(market, and(eq(market.id, catalogLink.marketId), eq(market.slug, input.marketSlug)))
        .innerJoin(catalog, and(eq(catalog.id, catalogLink.catalogId), eq(catalog.producerId, input.producerId)))
        .where(isNull(catalogLink.unlinkedAt));
      const first = linked[0];
      if (first === undefined) return refuse("not_found");
      const own = db.select({ id: catalog.id }).from(catalog).where(eq(catalog.producerId, input.producerId));
      return {
        answer: { answer: input.answer },
        statements: [
          db
            .update(catalogLink)
            .set({ defaultAnswer: input.answer })
            .where(
              and(
                eq(catalogLink.marketId, first.marketId),
                isNull(catalogLink.unlinkedAt),
                inArray(catalogLink.catalogId, own),
              ),
            ),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: first.marketId,
              kind: "default_answer",
              at: ports.marketNow(),
              byUserId: actor.userId,
              byName: actor.name,
              before: { answer: first.before },
              after: { producerId: input.producerId, answer: input.answer },
            },
          ]),
        ],
      };
    },
  });
}
