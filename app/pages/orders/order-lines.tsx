import { createMemo, For, Show } from "solid-js";
import type { BasketLine, Order } from "../../../core/contract/order.ts";
import { formatGrams, formatMilli, formatWeighing } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { ListRow } from "../../ui/list-row.tsx";
import { Picture } from "../../ui/picture.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { packingLabel } from "../shop/offer-facts.ts";

/** What is in the basket, by producer; after the day as delivered, beside what was ordered. */
export function OrderLines(props: { order: Order }) {
  const producers = createMemo(() => [...Map.groupBy(props.order.basketLines, (line) => line.producerName)]);
  return (
    <div class="grid gap-5">
      <For each={producers()}>
        {([name, lines]) => (
          <section>
            <SectionTitle look="label" title={name} class="mb-1" />
            <ul class="-mx-2.5">
              <For each={lines}>
                {(line) => (
                  <li>
                    <Line line={line} />
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

function Line(props: { line: BasketLine }) {
  const final = () => props.line.finalCents;
  const nothing = () => props.line.finalMilli === 0;
  const quantity = () => formatMilli(props.line.finalMilli ?? props.line.quantityMilli, props.line.unit);
  const detail = () => {
    const { finalGrams, estimateGrams, kind, variantLabel } = props.line;
    if (nothing()) return formatMilli(props.line.quantityMilli, props.line.unit);
    if (finalGrams !== null) return `${quantity()} · ${formatWeighing(finalGrams)}`;
    if (kind === "weighed" && estimateGrams !== null) {
      return `${quantity()} · ${t("orders.about", { weight: formatGrams(estimateGrams) })}`;
    }
    return [quantity(), packingLabel(variantLabel, props.line.unit)].filter(Boolean).join(" · ");
  };
  return (
    <ListRow
      lead={
        <Picture
          picture={props.line.picture}
          tint={props.line.tint}
          size="small"
          class={nothing() ? "opacity-60 grayscale" : ""}
        />
      }
      title={nothing() ? <s class="text-soft">{props.line.productName}</s> : props.line.productName}
      sub={detail()}
      trail={
        <>
          <Amount
            cents={final() ?? props.line.estimateCents}
            approx={final() === null && props.line.kind === "weighed"}
            size="text"
          />
          <Show when={final() !== null && final() !== props.line.estimateCents}>
            <span class="block text-small">
              <Amount cents={props.line.estimateCents} was />
            </span>
          </Show>
        </>
      }
    />
  );
}
