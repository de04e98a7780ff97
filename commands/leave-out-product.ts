import { and, eq, gt, isNull } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { product } from "../db/schema/catalog.ts";
import { distribution, offer } from "../db/schema/distribution.ts";
import { catalogLink, marketProductOff } from "../db/schema/market.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { deleteLeftOut, insertLeftOut } from "../db/writes/left-out.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/**
 * CLK-4. A market leaves one product of a connected catalog out of its sales, or takes it back. The producer's other markets
 * are not touched; placed lines stay.
 */
export async function leaveOutProduct(
  ports: Ports,
  actor: Actor,
  input: { id: string; marketId: string; productId: string; off: boolean },
): Promise<{ off: boolean } | Refusal> {
  const { db } = ports;
  return once<{ off: boolean }>(ports, actor, {
    id: input.id,
    kind: "leave-out-product",
    decide: async () => {
      const at = ports.marketNow();
      const goods = await db
        .select({ producerId: product.producerId, name: product.name, offAt: marketProductOff.at })
        .from(product)
        .innerJoin(
          catalogLink,
          and(
            eq(catalogLink.catalogId, product.catalogId),
            eq(catalogLink.marketId, input.marketId),
            isNull(catalogLink.unlinkedAt),
          ),
        )
        .leftJoin(
          marketProductOff,
          and(eq(marketProductOff.productId, product.id), eq(marketProductOff.marketId, input.marketId)),
        )
        .where(eq(product.id, input.productId))
        .get();
      if (goods === undefined) return refuse("not_found");
      const answer = { off: input.off };
      if ((goods.offAt !== null) === input.off) return { answer, statements: [] };
      const sales = await db
        .selectDistinct({ id: distribution.id })
        .from(offer)
        .innerJoin(distribution, eq(distribution.id, offer.distributionId))
        .where(
          and(
            eq(offer.marketId, input.marketId),
            eq(offer.productId, input.productId),
            gt(distribution.closesAt, at),
            isNull(distribution.cancelledAt),
          ),
        );
      const ids = sales.map((sale) => sale.id);
      const change = { marketId: input.marketId, productId: input.productId, at };
      return {
        answer,
        statements: [
          ...(input.off ? insertLeftOut(db, { ...change, by: actor.userId }) : deleteLeftOut(db, change)),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: input.marketId,
              producerId: goods.producerId,
              kind: input.off ? "product_left_out" : "product_taken_back",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { productId: input.productId, name: goods.name },
            },
          ]),
          ...ids.flatMap((id) => updateFacts(db, id)),
        ],
        distributionIds: ids,
      };
    },
  });
}
