import { type Basis, sameBasis } from "../../../core/basket/basis.ts";
import { cents } from "../../../core/money/cents.ts";
import { isWaived } from "./board-is-database.ts";
import { movesOf } from "./moves.ts";
import type { Evidence } from "./truth.ts";

/**
 * What came for a basket after its validation and changes an amount is an open late change, or stands in one that was
 * decided; there is none without a reason.
 */
export function lateIsKept({ hall, facts, draft }: Evidence): string[] {
  const complaints: string[] = [];
  const moves = movesOf(hall);
  const decided = hall.sqlite
    .prepare("SELECT basket_id, draft_seq, proposed FROM late_change WHERE decided_at IS NOT NULL")
    .all();
  for (const basket of facts.baskets) {
    const open = facts.lateChanges.filter((late) => late.basketId === basket.id);
    const name = `basket ${basket.number}`;
    if (basket.status !== "validated") {
      if (open.length > 0) complaints.push(`${name} is ${basket.status} and has a late change`);
      continue;
    }
    if (open.length > 1) complaints.push(`${name} has ${open.length} late changes`);
    const last = moves.findLast((move) => move.basketId === basket.id);
    if (last !== undefined && isWaived(hall, last)) continue;
    const validated = draft.basisAt(basket, last?.draftSeq ?? -1);
    const lastSeq = draft.lastSeq(basket.number);
    const now = draft.basisAt(basket, lastSeq);
    const isClashing = draft.foldedAt(basket.number, lastSeq).clashes.some((clash) => clash.blocking);
    // Dismissed: the mark has moved on without the basket, over nothing but what the late change said.
    const covered = decided.filter(
      (late) => late.basket_id === basket.id && Number(late.draft_seq) >= (basket.draftSeq ?? 0),
    );
    const isDecided = (basket.draftSeq ?? 0) >= lastSeq;
    if (
      (last?.draftSeq ?? 0) < (basket.draftSeq ?? 0) &&
      !sameBasis(validated, draft.basisAt(basket, basket.draftSeq ?? 0))
    ) {
      const said = covered.some((late) =>
        sameBasis(basisOfJson(late.proposed), draft.basisAt(basket, basket.draftSeq ?? 0)),
      );
      if (!said) complaints.push(`${name}: entries up to ${basket.draftSeq} were dismissed that no late change said`);
    }
    const [late] = open;
    const isDue = !isDecided && (!sameBasis(validated, now) || isClashing);
    if (isDue !== (late !== undefined))
      complaints.push(`${name}: late change ${isDue ? "missing" : "without a reason"}`);
    if (late !== undefined && !sameBasis(basisOf(late.proposed), now))
      complaints.push(`${name}: a late change that is not the board's`);
  }
  return complaints;
}

type Plain = { totalCents: number; lines: readonly (readonly [number, number])[] };

const basisOf = (plain: Plain): Basis => ({
  totalCents: cents(plain.totalCents),
  lines: plain.lines.map(([ref, final]) => [ref, cents(final)] as const),
});

const basisOfJson = (json: unknown): Basis => basisOf(JSON.parse(String(json)) as Plain);
