import { Show } from "solid-js";
import type { OfferedProduct } from "../../../core/contract/participation.ts";
import { milli } from "../../../core/quantity/milli.ts";
import { formatMilli } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";
import { unitOf } from "./stock-stepper.tsx";

/** What is ordered of it already, and whether the figure is of this date alone. */
export function OrderedOf(props: { product: OfferedProduct }) {
  const ordered = () =>
    formatMilli(
      milli(props.product.base === "piece" ? props.product.reserved * 1000 : props.product.reserved),
      unitOf(props.product.base),
    );
  return (
    <span class="block text-small text-soft">
      {props.product.dated ? t("answers.forThisDate") : t("answers.forAllDates")}
      <Show when={props.product.reserved > 0}>{` · ${t("answers.orderedAlready", { quantity: ordered() })}`}</Show>
    </span>
  );
}
