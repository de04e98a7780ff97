import { lineClashes } from "../line/line-state.ts";
import type { Board } from "../live/board.ts";
import type { RestoredLine } from "./restore-seen.ts";

/** Writes what differs from what stands; a reason for a loss that is none any more goes with it. */
export function writeRestored(board: Board, basket: number, lines: readonly RestoredLine[]): void {
  for (const { ref, count, weigh } of lines) {
    const fold = board.folded(basket);
    const now = fold.lines.get(ref) ?? {};
    const clashing = new Set(lineClashes(fold, ref).map((clash) => clash.kind));
    if (clashing.has("count") || (now.count ?? null) !== count) board.observe(basket, { k: "count", l: ref, v: count });
    if (clashing.has("weigh") || (now.weigh ?? null) !== weigh) {
      board.observe(basket, { k: "weigh", l: ref, v: weigh === null ? null : [...weigh] });
    }
    if (now.count === 0 && count !== 0 && now.reason !== undefined) {
      board.observe(basket, { k: "reason", l: ref, v: null });
    }
  }
}
