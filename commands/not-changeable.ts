import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { BasketFacts } from "../db/queries/basket-facts.ts";

/** Why the lines of a basket cannot be changed on the spot now; undefined = they can. */
export function notChangeable({ basket, distribution }: BasketFacts): Refusal | undefined {
  if (distribution.validatedAt !== null || distribution.frozenAt !== null || distribution.cancelledAt !== null)
    return refuse("distribution_closed");
  if (basket.status === "cancelled") return refuse("basket_not_open", { basketId: basket.id });
  if (basket.status === "validated") return refuse("already_validated", { basketId: basket.id });
  return undefined;
}
