import { isRefusal, type Refusal, refuse } from "../core/contract/codes.ts";
import type { ProductInput, SavedProducts } from "../core/contract/product.ts";
import { openSalesOf, openSalesToMend, productsToSave } from "../db/queries/products-to-save.ts";
import {
  insertOffersInPlannedSales,
  updateFactsOfProducts,
  updateOffersOfProducts,
} from "../db/writes/catalog-offers.ts";
import {
  insertProducts,
  markVariantsGone,
  updateProducts,
  upsertStocks,
  upsertVariants,
} from "../db/writes/product.ts";
import { decideProducts } from "./decide-products.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/**
 * PDT-1 … PDT-4. Saves one product or a whole grid of them: all rows or none, in one batch of as many statements for 600 rows
 * as for one. Sales that have not opened follow at once; what is on sale in an open one keeps its name and price.
 */
export async function saveProducts(
  ports: Ports,
  actor: Actor,
  input: { id: string; producerId: string; catalogId: string; products: readonly ProductInput[] },
): Promise<SavedProducts | Refusal> {
  const { db } = ports;
  const { catalogId, producerId } = input;
  const saved = await once<Pick<SavedProducts, "productIds">>(ports, actor, {
    id: input.id,
    kind: "save-products",
    decide: async () => {
      const at = ports.marketNow();
      const known = await productsToSave(db, { catalogId, producerId, now: at });
      if (known === undefined) return refuse("not_found");
      const decided = decideProducts(input.products, known, { at, newId: ports.newId });
      if (decided === undefined) return refuse("not_found");
      if ("refusals" in decided) return refuse("products_refused", { rows: decided.refusals });
      const { created, changed, variants, stocks, productIds } = decided;
      return {
        answer: { productIds },
        statements: [
          insertProducts(db, { catalogId, producerId, rows: created }),
          updateProducts(db, changed),
          upsertVariants(db, variants),
          ...markVariantsGone(db, { productIds, keptIds: variants.map(({ id }) => id), at }),
          ...upsertStocks(db, stocks),
          ...updateOffersOfProducts(db, { productIds, at }),
          insertOffersInPlannedSales(db, { productIds, at }),
          updateFactsOfProducts(db, { productIds, at }),
        ],
        distributionIds: await openSalesOf(db, catalogId, at),
      };
    },
  });
  if (isRefusal(saved)) return saved;
  return {
    ...saved,
    openSales: await openSalesToMend(db, { catalogId, productIds: saved.productIds, now: ports.marketNow() }),
  };
}
