import { For, Show } from "solid-js";
import type { BasketLine } from "../../../core/contract/order.ts";
import { isReason } from "../../../core/line/reason.ts";
import { formatMilliNumber, formatWeighing } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { Picture } from "../../ui/picture.tsx";
import { countText, orderedText } from "../line/line-words.ts";
import { producerLinesOf } from "./producer-lines-of.ts";

/** A basket that is over, as its facts have it: what was handed over and what it cost in the end. */
export function FinalLines(props: { lines: readonly BasketLine[] }) {
  const quantity = (line: BasketLine) => {
    if (line.finalMilli === null || line.finalMilli === line.quantityMilli || line.finalMilli === 0) {
      return orderedText(line);
    }
    const count = formatMilliNumber(line.finalMilli);
    return t("board.countOf", { count, ordered: countText(line, line.quantityMilli) });
  };
  const delivered = (line: BasketLine) => {
    const reason = isReason(line.reason) ? line.reason : line.finalMilli === 0 ? "missing" : undefined;
    return [
      ...(reason === undefined ? [] : [t(`board.reason.${reason}`)]),
      quantity(line),
      ...(line.finalGrams === null ? [] : [formatWeighing(line.finalGrams)]),
    ].join(" · ");
  };
  return (
    <div class="grid gap-1 px-4">
      <For each={producerLinesOf(props.lines)}>
        {(producer) => (
          <section aria-label={producer.producerName}>
            <h2 class="pt-4 pb-1 font-sans text-small font-[680] tracking-[0.02em] text-soft uppercase">
              {producer.producerName}
            </h2>
            <ul class="grid">
              <For each={producer.lines}>
                {(line) => (
                  <li class="flex min-h-15 items-center gap-3 py-1.5">
                    <Picture picture={line.picture} tint={line.tint} size="small" />
                    <span class="min-w-0 flex-1">
                      <span class="block leading-tight font-[560]">{line.productName}</span>
                      <span class="block text-small text-soft">{delivered(line)}</span>
                    </span>
                    <span class="grid justify-items-end leading-snug">
                      <Amount cents={line.finalCents ?? line.estimateCents} class="font-[600]" />
                      <Show when={line.finalCents !== null && line.finalCents !== line.estimateCents}>
                        <Amount cents={line.estimateCents} was class="text-small" />
                      </Show>
                    </span>
                  </li>
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
    </div>
  );
}
