import type { BoardBasket } from "../../../core/contract/board.ts";
import type { FoldedBasket } from "../../../core/draft/fold-basket.ts";
import { t } from "../../i18n/t.ts";
import { isLess, lineState } from "../line/line-state.ts";
import { countText, weightText } from "../line/line-words.ts";

/** What of a basket is not as it was ordered, a few words a line. */
export const differences = (basket: BoardBasket, fold: FoldedBasket): string[] =>
  basket.lines.flatMap((line) => {
    const seen = fold.lines.get(line.ref);
    const good = line.productName;
    const state = lineState(line, fold);
    if (state === "missing") return [t("typing.missing", { good })];
    if (seen?.weigh !== undefined) return [t("typing.weigh", { good, weight: weightText(seen.weigh) })];
    if ((isLess(state) || state === "beyond") && seen?.count !== undefined)
      return [t("typing.count", { good, count: countText(line, seen.count) })];
    return [];
  });
