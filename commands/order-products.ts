import { type Refusal, refuse } from "../core/contract/codes.ts";
import { productsToSave } from "../db/queries/products-to-save.ts";
import { updatePositions } from "../db/writes/product.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** PDT-1. The order in which a catalog shows its products; one foreign id refuses the whole list. */
export const orderProducts = (
  ports: Ports,
  actor: Actor,
  input: { id: string; producerId: string; catalogId: string; productIds: readonly string[] },
): Promise<{ products: number } | Refusal> =>
  once<{ products: number }>(ports, actor, {
    id: input.id,
    kind: "order-products",
    decide: async () => {
      const known = await productsToSave(ports.db, { ...input, now: ports.marketNow() });
      const productIds = [...new Set(input.productIds)];
      if (known === undefined || productIds.some((id) => !known.has(id))) return refuse("not_found");
      return { answer: { products: productIds.length }, statements: [updatePositions(ports.db, productIds)] };
    },
  });
