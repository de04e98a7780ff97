import type { BasketLine } from "../../../core/contract/order.ts";
import type { FoldedLine } from "../../../core/draft/fold-basket.ts";
import { type Grams, grams, sumGrams } from "../../../core/quantity/grams.ts";
import { type Milli, milli } from "../../../core/quantity/milli.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { formatGrams, formatMilli, formatMilliNumber, formatWeighing, perUnit } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";
import { boardLineOf } from "./board-line-of.ts";
import { expectedWeight } from "./expected-weight.ts";
import type { LineState } from "./line-state.ts";

/** Weighed goods are counted in pieces. */
export const countUnit = (line: BasketLine): string => (line.kind === "weighed" ? "piece" : line.unit);

export const countText = (line: BasketLine, count: Milli): string => formatMilli(count, countUnit(line));

/** "2 pièces", "2 pots · 500 g". A label that only repeats the unit is left out. */
export const orderedText = (line: BasketLine): string =>
  line.variantLabel === perUnit(countUnit(line)) || line.variantLabel === ""
    ? countText(line, line.quantityMilli)
    : `${countText(line, line.quantityMilli)} · ${line.variantLabel}`;

/** "12,90 € le kg" */
export const priceText = (line: BasketLine): string =>
  `${formatCents(line.priceCents)} ${perUnit(line.kind === "weighed" ? "kg" : line.unit)}`;

const expectedText = (line: BasketLine, count: Milli | undefined): string =>
  t("board.expected", { weight: formatGrams(expectedWeight(boardLineOf(line), count).expectedGrams) });

/** The small line under a good's name: what was ordered, or what was found instead. */
export function lineText(line: BasketLine, state: LineState, observed: FoldedLine | undefined): string {
  const { count, weigh } = observed ?? {};
  switch (state) {
    case "to_weigh":
      return line.quantityMilli === 1000 && (count === undefined || count === 1000)
        ? t("board.toWeighOne", { expected: expectedText(line, count) })
        : `${countText(line, count ?? line.quantityMilli)} · ${expectedText(line, count)}`;
    case "short":
    case "beyond":
      return [
        t("board.countOf", {
          count: formatMilliNumber(count ?? milli(0)),
          ordered: countText(line, line.quantityMilli),
        }),
        ...(weigh === undefined ? [] : [weightText(weigh)]),
      ].join(" · ");
    case "weighed":
      return `${weightText(weigh ?? [])} · ${expectedText(line, count)}`;
    default:
      return line.kind === "counted" && (line.unit === "kg" || line.unit === "l")
        ? `${countText(line, line.quantityMilli)} · ${priceText(line)}`
        : orderedText(line);
  }
}

export const weightText = (weights: readonly Grams[]): string =>
  weights.length === 0 ? formatWeighing(grams(0)) : formatWeighing(sumGrams(weights));
