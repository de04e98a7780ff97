import type { BasketLine } from "../../../core/contract/order.ts";
import type { Grams } from "../../../core/quantity/grams.ts";
import { formatGrams } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";
import type { ExpectedWeight, WeighingResult } from "./expected-weight.ts";
import { priceText } from "./line-words.ts";
import { WeighResult } from "./weigh-result.tsx";

/** Above the keys: what is weighed, what it should weigh, what the scale says and what that costs. */
export function WeighHead(props: {
  line: BasketLine;
  expected: ExpectedWeight;
  /** The weight so far, in words. */
  shown: string;
  /** Weighings to be listed one by one. */
  weights: readonly Grams[];
  result: WeighingResult | undefined;
}) {
  return (
    <div class="text-center">
      <p class="text-small text-soft">
        {[props.line.productName, priceText(props.line)].join(" · ")}
        <br />
        {props.expected.mostGrams === null
          ? t("board.expected", { weight: formatGrams(props.expected.expectedGrams) })
          : t("board.expectedMost", {
              weight: formatGrams(props.expected.expectedGrams),
              most: formatGrams(props.expected.mostGrams),
            })}
      </p>
      <p class="voice num mt-1 text-huge" aria-live="polite">
        {props.shown}
      </p>
      <WeighResult weights={props.weights} result={props.result} />
    </div>
  );
}
