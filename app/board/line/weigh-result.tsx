import { Show } from "solid-js";
import { cents } from "../../../core/money/cents.ts";
import type { Grams } from "../../../core/quantity/grams.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { Pill } from "../../ui/pill.tsx";
import type { WeighingResult } from "./expected-weight.ts";

/** The weighings one by one, the new amount and the difference. Its place is kept while nothing is typed. */
export function WeighResult(props: { weights: readonly Grams[]; result: WeighingResult | undefined }) {
  const difference = (result: WeighingResult) => {
    const amount = formatCents(cents(Math.abs(result.differenceCents)));
    if (result.differenceCents === 0) return t("board.asExpected");
    return result.differenceCents < 0 ? t("board.lessThan", { amount }) : t("board.moreThan", { amount });
  };
  return (
    <>
      <p class="num min-h-6 text-small text-soft">{props.weights.length > 1 ? props.weights.join(" + ") : ""}</p>
      <p class="mt-1 flex min-h-8 flex-wrap justify-center gap-2">
        <Show when={props.result}>
          {(result) => (
            <>
              <Pill tone="leaf" class="num">
                {formatCents(result().amount.finalCents)}
              </Pill>
              <Pill tone={result().differenceCents === 0 ? "ghost" : "warm"} class="num">
                {difference(result())}
              </Pill>
              <Show when={result().amount.giftCents > 0}>
                <Pill tone="sun" class="num">
                  {t("board.gift", { amount: formatCents(result().amount.giftCents) })}
                </Pill>
              </Show>
            </>
          )}
        </Show>
      </p>
    </>
  );
}
