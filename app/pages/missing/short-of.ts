import type { MissingGoods } from "../../../core/contract/missing.ts";
import { type Cents, cents } from "../../../core/money/cents.ts";
import { mulDivHalfUp } from "../../../core/money/rounding.ts";
import type { Milli } from "../../../core/quantity/milli.ts";
import { milli } from "../../../core/quantity/milli.ts";
import { shareShort } from "../../../core/share/share-short.ts";

export type Good = MissingGoods["goods"][number];

/** About how many customers would be told and what their lines would give back; the server says it to the cent. */
export function shortOf(goods: readonly Good[], have: Milli): { baskets: number; backCents: Cents } {
  const told = new Set<number>();
  let back = 0;
  for (const good of goods) {
    const parts = good.parts.map((part, line) => ({ basket: part.basket, line, wantedMilli: part.wantedMilli }));
    const arrived = goods.length === 1 ? have : milli(0);
    for (const { basket, line, givenMilli } of shareShort(arrived, parts, "in_order")) {
      const part = good.parts[line];
      if (part === undefined || givenMilli === (part.toldMilli ?? part.wantedMilli)) continue;
      told.add(basket);
      back += part.chargedCents - mulDivHalfUp(part.chargedCents, givenMilli, part.wantedMilli);
    }
  }
  return { baskets: told.size, backCents: cents(back) };
}
