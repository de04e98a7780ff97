import { type Refusal, refuse } from "../core/contract/codes.ts";
import { productInSale } from "../db/queries/product-of.ts";
import { insertOffersInSale, markProductWithdrawn } from "../db/writes/catalog-offers.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

export type SaleMode = "withdraw" | "add" | "reprice";

/**
 * SAL-3. One product in one sale, at once: out of it, into it as it is now, or out and back in at the price of now. Placed
 * lines keep what they were ordered as; new orders meet the new offer.
 */
export const changeProductSale = (
  ports: Ports,
  actor: Actor,
  input: {
    id: string;
    producerId: string;
    catalogId: string;
    productId: string;
    distributionId: string;
    mode: SaleMode;
  },
): Promise<{ mode: SaleMode } | Refusal> =>
  once<{ mode: SaleMode }>(ports, actor, {
    id: input.id,
    kind: "change-product-sale",
    decide: async () => {
      const { db } = ports;
      const { productId, distributionId, mode } = input;
      const at = ports.marketNow();
      const found = await productInSale(db, { ...input, now: at });
      if (found === undefined) return refuse("not_found");
      return {
        answer: { mode },
        statements: [
          ...(mode === "add" ? [] : [markProductWithdrawn(db, { productId, distributionId, at })]),
          ...(mode === "withdraw" ? [] : [insertOffersInSale(db, { productId, distributionId })]),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: found.sale.marketId,
              distributionId,
              producerId: input.producerId,
              kind: `product_${mode}`,
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { productId, name: found.product.name },
            },
          ]),
          ...updateFacts(db, distributionId),
        ],
        distributionIds: [distributionId],
      };
    },
  });
