import { type Basis, differingLines, sameBasis } from "../../../core/basket/basis.ts";
import type { BoardBasket } from "../../../core/contract/board.ts";
import { cents } from "../../../core/money/cents.ts";
import type { Hall } from "../hall.ts";
import { type Move, movesOf } from "./moves.ts";
import type { Evidence } from "./truth.ts";

/**
 * Every validation and correction is the board as folded at its sequence, at amounts that its asker had on the screen; the
 * lines that the database keeps are those of the last one.
 */
export function boardIsDatabase({ hall, facts, draft }: Evidence): string[] {
  const complaints: string[] = [];
  const moves = movesOf(hall);
  for (const basket of facts.baskets) {
    const own = moves.filter((move) => move.basketId === basket.id);
    const first = basket.revision - own.length;
    for (const [index, move] of own.entries()) {
      const name = `basket ${basket.number} revision ${move.revision}`;
      if (move.revision !== first + index + 1) complaints.push(`${name} does not follow the one before`);
      if (move.kind === null) complaints.push(`${name} has no guard's row`);
      if (!mayFollow(own[index - 1], move)) complaints.push(`${name}: ${move.kind} after ${own[index - 1]?.kind}`);
      if (move.status !== "validated") continue;
      if (isWaived(hall, move)) continue;
      const folded = draft.basisAt({ ...basket, lines: move.lines }, move.draftSeq ?? -1);
      if (folded.totalCents !== move.finalCents) complaints.push(`${name}: ${move.finalCents} is not the board's`);
      complaints.push(...seenComplaints(hall, move, folded, name));
    }
    const last = own.at(-1);
    if (basket.status === "validated" && last !== undefined && !isWaived(hall, last)) {
      const folded = draft.basisAt({ ...basket, lines: last.lines }, last.draftSeq ?? -1);
      const differing = differingLines(finalBasis(basket), folded);
      if (differing.length > 0)
        complaints.push(`basket ${basket.number}: lines are not the board's: ${JSON.stringify(differing)}`);
    }
  }
  return complaints;
}

const GIVING: ReadonlySet<string> = new Set(["settle_due", "decide_uncollected"]);

/** Part of it was given: it costs less than the board says, on purpose. */
export function isWaived(hall: Hall, move: Move): boolean {
  const command = hall.book.asked.get(move.commandId ?? "")?.command;
  if (command === undefined) return false;
  return ("due" in command && command.due === "waived") || GIVING.has(command.kind);
}

/** Changed while open; validated from open; undone and corrected from validated. */
function mayFollow(before: Move | undefined, move: Move): boolean {
  const wasValidated = before?.status === "validated";
  if (move.kind === "changed") return !wasValidated && move.status === "ordered";
  if (move.kind === "validated") return !wasValidated && move.status === "validated";
  if (move.kind === "undone" || move.kind === "reopened") return wasValidated && move.status === "ordered";
  return wasValidated && move.status === "validated";
}

/** Amounts that somebody saw: those of the command that moved the basket. A run sees the board as it stands. */
function seenComplaints(hall: Hall, move: Move, folded: Basis, name: string): string[] {
  const asked = hall.book.asked.get(move.commandId ?? "");
  if (asked === undefined) return move.commandId?.startsWith("run:") === true ? [] : [`${name} was asked by nobody`];
  const { command } = asked;
  if (!("basis" in command)) return [`${name} was validated by ${command.kind}`];
  const seen = {
    totalCents: cents(command.basis.totalCents),
    lines: command.basis.lines.map(([ref, final]) => [ref, cents(final)] as const),
  };
  return sameBasis(seen, folded) ? [] : [`${name} was validated at amounts that nobody saw`];
}

const finalBasis = (basket: BoardBasket): Basis => ({
  totalCents: basket.finalCents ?? cents(0),
  lines: basket.lines.map((line) => [line.ref, line.finalCents ?? cents(-1)] as const),
});
