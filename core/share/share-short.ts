import { type Milli, milli } from "../quantity/milli.ts";

/** A basket's part of a good that is short; baskets are numbered in the order of first orders (BAS-9). */
export type WantedPart = { readonly basket: number; readonly line: number; readonly wantedMilli: Milli };
export type SharedPart = WantedPart & { readonly givenMilli: Milli };

export const SHARE_WAYS = ["in_order", "in_turn"] as const;
export type ShareWay = (typeof SHARE_WAYS)[number];

const ONE = 1000;

/**
 * SHG-1 … SHG-4. Who gets how much of what came. `in_order`: who ordered first is served first. `in_turn`: everybody one, in
 * that order, before anybody a second one. A proposal: people change it as they like.
 */
export function shareShort(arrivedMilli: Milli, parts: readonly WantedPart[], way: ShareWay): SharedPart[] {
  const inOrder = parts.toSorted((a, b) => a.basket - b.basket || a.line - b.line);
  const given = inOrder.map(() => 0);
  let left: number = arrivedMilli;
  const most = way === "in_order" ? Number.MAX_SAFE_INTEGER : ONE;
  for (let moved = true; moved && left > 0; ) {
    moved = false;
    for (const [n, part] of inOrder.entries()) {
      const more = Math.min(most, left, part.wantedMilli - (given[n] ?? 0));
      if (more <= 0) continue;
      given[n] = (given[n] ?? 0) + more;
      left -= more;
      moved = true;
    }
  }
  return inOrder.map((part, n) => ({ ...part, givenMilli: milli(given[n] ?? 0) }));
}
