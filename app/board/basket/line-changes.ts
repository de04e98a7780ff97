import type { BoardBasket } from "../../../core/contract/board.ts";
import type { BasketLine } from "../../../core/contract/order.ts";
import type { FoldedBasket } from "../../../core/draft/fold-basket.ts";
import { sumGrams } from "../../../core/quantity/grams.ts";
import { formatWeighing } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";
import { boardLineOf } from "../line/board-line-of.ts";
import { expectedWeight } from "../line/expected-weight.ts";
import { countText } from "../line/line-words.ts";

export interface LineChange {
  readonly name: string;
  /** "manquant", "0,765 kg au lieu de 0,800 kg", "3 sur 4 pièces" */
  readonly words: string;
}

/** What differs from the order, for the customer: as observed so far, or as validated. */
export const lineChanges = (basket: BoardBasket, fold: FoldedBasket): LineChange[] =>
  basket.lines.flatMap((line) => {
    const words = basket.status === "ordered" ? observedWords(line, fold) : finalWords(line);
    return words === undefined ? [] : [{ name: line.productName, words }];
  });

function observedWords(line: BasketLine, fold: FoldedBasket): string | undefined {
  const { count, weigh } = fold.lines.get(line.ref) ?? {};
  if (count === 0) return t("board.reason.missing");
  if (weigh !== undefined) return weightWords(line, sumGrams(weigh));
  return count === undefined || count === line.quantityMilli ? undefined : countWords(line, count);
}

function finalWords(line: BasketLine): string | undefined {
  if (line.finalMilli === 0) return t("board.reason.missing");
  if (line.finalGrams !== null) return weightWords(line, line.finalGrams);
  return line.finalMilli === null || line.finalMilli === line.quantityMilli
    ? undefined
    : countWords(line, line.finalMilli);
}

const countWords = (line: BasketLine, count: BasketLine["quantityMilli"]): string =>
  t("hall.cardWas", { now: countText(line, count), before: countText(line, line.quantityMilli) });

function weightWords(line: BasketLine, weight: ReturnType<typeof sumGrams>): string | undefined {
  const { expectedGrams } = expectedWeight(boardLineOf(line), undefined);
  if (weight === expectedGrams) return undefined;
  return t("hall.cardWas", { now: formatWeighing(weight), before: formatWeighing(expectedGrams) });
}
