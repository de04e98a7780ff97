import { eq } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { isEverOffered, productOf } from "../db/queries/product-of.ts";
import { openSalesOf } from "../db/queries/products-to-save.ts";
import { boxContent, product, stockPool, variant } from "../db/schema/catalog.ts";
import { offer } from "../db/schema/distribution.ts";
import { updateOffersOfProducts } from "../db/writes/catalog-offers.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/**
 * PDT-5. A product that stood in a sale which has opened is retired: what was sold stays readable, and it can come back. Any
 * other vanishes, with its place in sales that have not opened.
 */
export const removeProduct = (
  ports: Ports,
  actor: Actor,
  input: { id: string; producerId: string; catalogId: string; productId: string },
): Promise<{ removed: "retired" | "gone" } | Refusal> =>
  once<{ removed: "retired" | "gone" }>(ports, actor, {
    id: input.id,
    kind: "remove-product",
    decide: async () => {
      const { db } = ports;
      const { productId } = input;
      const at = ports.marketNow();
      const known = await productOf(db, input);
      if (known === undefined) return refuse("not_found");
      if (await isEverOffered(db, productId, at)) {
        return {
          answer: { removed: "retired" as const },
          statements: [
            db
              .update(product)
              .set({ retiredAt: at, revision: known.revision + 1 })
              .where(eq(product.id, productId)),
            db.update(variant).set({ retiredAt: at }).where(eq(variant.productId, productId)),
            ...updateOffersOfProducts(db, { productIds: [productId], at }),
          ],
          distributionIds: await openSalesOf(db, input.catalogId, at),
        };
      }
      return {
        answer: { removed: "gone" as const },
        statements: [
          // First the guard: a product that was changed meanwhile is not what was meant.
          db
            .update(product)
            .set({ revision: known.revision + 1 })
            .where(eq(product.id, productId)),
          db.delete(offer).where(eq(offer.productId, productId)),
          db.delete(boxContent).where(eq(boxContent.productId, productId)),
          db.delete(stockPool).where(eq(stockPool.productId, productId)),
          db.delete(variant).where(eq(variant.productId, productId)),
          db.delete(product).where(eq(product.id, productId)),
        ],
      };
    },
  });
