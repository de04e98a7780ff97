import type { Basis } from "../../../core/basket/basis.ts";
import { cents } from "../../../core/money/cents.ts";
import type { Board, BoardHead } from "../live/board.ts";

type SentLookAgain = BoardHead["lookAgains"][number];
type SentLateChange = BoardHead["lateChanges"][number];

export type LookAgain = Omit<SentLookAgain, "seen" | "now"> & { readonly seen: Basis; readonly now: Basis };
export type LateChange = Omit<SentLateChange, "validated" | "proposed"> & {
  readonly validated: Basis;
  readonly proposed: Basis;
};

/** What is open about a basket: its confirmation met other amounts, or entries came after it was validated. */
export interface Decision {
  readonly lookAgain: LookAgain | undefined;
  readonly late: LateChange | undefined;
}

const basisOfMessage = (sent: SentLookAgain["seen"]): Basis => ({
  totalCents: cents(sent.totalCents),
  lines: sent.lines.map(([ref, final]) => [ref, cents(final)] as const),
});

export const lookAgainOf = (look: SentLookAgain): LookAgain => ({
  ...look,
  seen: basisOfMessage(look.seen),
  now: basisOfMessage(look.now),
});

export const lateChangeOf = (late: SentLateChange): LateChange => ({
  ...late,
  validated: basisOfMessage(late.validated),
  proposed: basisOfMessage(late.proposed),
});

export function decisionOf(board: Board, basketId: string): Decision {
  const facts = board.facts();
  const look = facts?.lookAgains.find((candidate) => candidate.basketId === basketId);
  const late = facts?.lateChanges.find((candidate) => candidate.basketId === basketId);
  return { lookAgain: look && lookAgainOf(look), late: late && lateChangeOf(late) };
}
