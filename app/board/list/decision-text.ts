import { differingLines } from "../../../core/basket/basis.ts";
import { t } from "../../i18n/t.ts";
import type { Board } from "../live/board.ts";
import { decisionOf } from "./decision-of.ts";
import type { RosterBasket } from "./roster.ts";

/** Why a basket waits for a decision, in a few words: "À revoir : les œufs ont changé". */
export function decisionText(board: Board, entry: RosterBasket): string {
  const { id, lines } = entry.basket();
  const { lookAgain, late } = decisionOf(board, id);
  if (lookAgain !== undefined) {
    const [first, ...others] = differingLines(lookAgain.seen, lookAgain.now);
    const name = lines.find((line) => line.ref === first?.ref)?.productName;
    if (name === undefined) return t("board.lookAgain");
    return others.length > 0 ? t("board.lookAgainLines", { n: others.length + 1 }) : t("board.lookAgainLine", { name });
  }
  if (late !== undefined) return t("board.lateChange");
  return t("board.clashes", { n: entry.look().clashes });
}
