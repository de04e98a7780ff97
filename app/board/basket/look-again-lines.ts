import { type Basis, differingLines } from "../../../core/basket/basis.ts";
import type { BasketLine } from "../../../core/contract/order.ts";
import type { Cents } from "../../../core/money/cents.ts";
import { t } from "../../i18n/t.ts";
import { lineState } from "../line/line-state.ts";
import { lineTrace } from "../line/line-trace.ts";
import { lineText } from "../line/line-words.ts";
import type { Board } from "../live/board.ts";

/** What changed between what somebody saw and what stands now: which good, what is said of it, by whom. */
export interface ChangedLine {
  readonly ref: number;
  readonly name: string;
  readonly text: string;
  readonly seenCents: Cents | null;
  readonly nowCents: Cents | null;
}

export function changedLines(
  board: Board,
  basket: { readonly number: number; readonly lines: readonly BasketLine[] },
  seen: Basis,
  now: Basis,
): ChangedLine[] {
  return differingLines(seen, now).map(({ ref, seenCents, nowCents }) => {
    const line = basket.lines.find((candidate) => candidate.ref === ref);
    return {
      ref,
      name: line?.productName ?? "",
      text: line === undefined ? "" : whatAndWho(board, basket.number, line),
      seenCents,
      nowCents,
    };
  });
}

function whatAndWho(board: Board, number: number, line: BasketLine): string {
  const fold = board.folded(number);
  const observed = fold.lines.get(line.ref);
  const state = lineState(line, fold);
  const what =
    state === "missing" ? t(`board.reason.${observed?.reason ?? "missing"}`) : lineText(line, state, observed);
  const author = lineTrace(board, number, line.ref);
  return author === undefined ? what : t("board.byWhom", { name: author.name, what });
}
