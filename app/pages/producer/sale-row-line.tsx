import { createMemo, Show } from "solid-js";
import type { SaleRow } from "../../../core/contract/producer.ts";
import { grams } from "../../../core/quantity/grams.ts";
import { milli } from "../../../core/quantity/milli.ts";
import { formatGrams, formatMilli, formatMilliNumber } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Picture } from "../../ui/picture.tsx";
import { rowStock } from "./row-stock.ts";

export interface SaleRowLineProps {
  row: SaleRow;
  /** What it gained or lost just now, in thousandths of its unit. */
  moved: number | undefined;
}

/** What is left, in words that fit what the stock counts: "5", "2,5 kg", "0,75 l". */
function leftText(row: SaleRow): string {
  const left = row.left ?? 0;
  if (row.stockBase === "g") return formatGrams(grams(left));
  return row.stockBase === "ml" ? formatMilli(milli(left), "l") : formatMilliNumber(milli(left * 1000));
}

/** One good of the sale: how much is ordered, of how much, for how much. */
export function SaleRowLine(props: SaleRowLineProps) {
  const stock = createMemo(() => rowStock(props.row));
  const few = () => stock().kind === "low" || stock().kind === "soldOut";
  const by = () => {
    const moved = props.moved ?? 0;
    const quantity = formatMilli(milli(Math.abs(moved)), props.row.unit);
    return moved > 0 ? t("producer.moreNow", { quantity }) : t("producer.lessNow", { quantity });
  };
  const limit = () => {
    const { kind, total } = stock();
    if (kind === "unlimited") return t("producer.unlimited");
    if (kind === "soldOut") return t("producer.soldOut");
    if (kind === "low") return t("producer.onlyLeft", { left: leftText(props.row) });
    return total === null
      ? t("producer.left", { left: leftText(props.row) })
      : t("producer.ofTotal", { total: formatMilliNumber(total) });
  };
  const amount = () => (
    <Show when={props.row.quantityMilli > 0} fallback="–">
      <Amount cents={props.row.estimateCents} approx={props.row.kind === "weighed"} />
    </Show>
  );
  return (
    <li
      class={classNames(
        "grid grid-cols-[auto_1fr_6.5rem] items-center gap-x-3.5 gap-y-1.5 rounded-m px-2.5 py-2 transition-colors duration-500 md:grid-cols-[auto_minmax(9rem,1.2fr)_minmax(6rem,2fr)_8rem_7rem]",
        props.moved !== undefined && "bg-leaf",
      )}
    >
      <Picture picture={props.row.picture} tint={props.row.tint} size="small" />
      <span class="min-w-0">
        <span class="block leading-snug font-[620]">{props.row.productName}</span>
        <Show
          when={props.moved !== undefined}
          fallback={<span class="block text-small text-soft">{props.row.variantLabel}</span>}
        >
          <span class="block text-small font-[600] text-green">{by()}</span>
        </Show>
      </span>
      <span class="max-md:order-last max-md:col-span-2 max-md:col-start-1" aria-hidden="true">
        <Show when={stock().share !== null}>
          <span class="block h-2 overflow-hidden rounded-full bg-hair md:h-3">
            <span
              class={classNames(
                "block h-full rounded-full transition-[width] duration-(--calm)",
                few() ? "bg-carrot" : "bg-green",
              )}
              style={{ width: `${(stock().share ?? 0) * 100}%` }}
            />
          </span>
        </Show>
      </span>
      <span class="num text-right">
        <span class={classNames("block leading-snug", props.row.quantityMilli > 0 ? "font-[640]" : "text-soft")}>
          {formatMilli(props.row.quantityMilli, props.row.unit)}
        </span>
        <span class={classNames("block text-small", few() ? "font-[560] text-carrot-ink" : "text-soft")}>
          {limit()}
        </span>
      </span>
      <span class="num text-right text-soft max-md:order-last max-md:text-small">{amount()}</span>
    </li>
  );
}
