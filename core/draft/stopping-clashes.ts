import type { Clash } from "./fold-basket.ts";

/**
 * DRA-12. The contradictions over an amount that somebody must decide before the basket is confirmed: those of lines that count.
 * A line that was taken out again, or in whose place something else was taken, costs the same whatever was observed of it.
 */
export function stoppingClashes(
  clashes: readonly Clash[],
  lines: readonly { readonly ref: number; readonly replaced?: boolean }[],
): Clash[] {
  const counting = new Set(lines.filter((line) => line.replaced !== true).map((line) => line.ref));
  return clashes.filter((clash) => clash.blocking && (clash.line === null || counting.has(clash.line)));
}
