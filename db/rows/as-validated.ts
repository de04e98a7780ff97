import type { BoardLine } from "../../core/basket/board-line.ts";
import type { LineObservation } from "../../core/line/observed-amount.ts";
import { isReason } from "../../core/line/reason.ts";
import { cents, maxCents, NO_CENTS } from "../../core/money/cents.ts";
import type { basketLine } from "../schema/basket.ts";
import { boardLinesOf } from "./board-lines-of.ts";

/**
 * Lines of a validated basket as rules take them, whatever was typed since: each costs at most what it was validated at, and what
 * was seen of it is what its row says.
 */
export function asValidated(rows: readonly (typeof basketLine.$inferSelect)[]): {
  lines: BoardLine[];
  observations: Map<number, LineObservation>;
} {
  const observations = new Map<number, LineObservation>();
  for (const row of rows) {
    observations.set(row.ref, {
      ...(row.finalMilli !== null && { countMilli: row.finalMilli }),
      ...(row.finalGrams !== null && { weights: [row.finalGrams] }),
      ...(isReason(row.reason) && { reason: row.reason }),
    });
  }
  const finals = new Map(rows.map((row) => [row.ref, row]));
  const lines = boardLinesOf(rows).map((line) => {
    const row = finals.get(line.ref);
    const chargedCents = row?.finalCents ?? line.chargedCents;
    const orderedCents = cents(line.chargedCents - (row?.extraCents ?? 0));
    return { ...line, chargedCents, extraCents: maxCents(cents(chargedCents - orderedCents), NO_CENTS) };
  });
  return { lines, observations };
}
