import { type Refusal, refuse } from "../core/contract/codes.ts";
import { productInSale } from "../db/queries/product-of.ts";
import { deleteDatedStock, upsertDatedStock } from "../db/writes/dated-stock.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/**
 * PDT-7. A quantity of its own for one date: what is ordered there draws on it alone, and all other dates go on with the
 * product's stock. It can be given up again until that sale opens.
 */
export const setDatedStock = (
  ports: Ports,
  actor: Actor,
  input: {
    id: string;
    producerId: string;
    catalogId: string;
    productId: string;
    distributionId: string;
    left: number | null;
    seen: number | null;
  },
): Promise<{ left: number | null } | Refusal> =>
  once<{ left: number | null }>(ports, actor, {
    id: input.id,
    kind: "set-dated-stock",
    decide: async () => {
      const { db } = ports;
      const { productId, distributionId, left, seen } = input;
      const found = await productInSale(db, { ...input, now: ports.marketNow() });
      if (found === undefined) return refuse("not_found");
      if (left === null && found.dated !== undefined && (found.isOpen || found.dated.reserved > 0)) {
        return refuse("stock_in_use");
      }
      const place = { productId, distributionId };
      return {
        answer: { left },
        statements: [
          ...(left === null
            ? deleteDatedStock(db, place)
            : upsertDatedStock(db, { ...place, poolId: ports.newId(), base: found.base, left, seen })),
          ...updateFacts(db, distributionId),
        ],
        distributionIds: [distributionId],
      };
    },
  });
