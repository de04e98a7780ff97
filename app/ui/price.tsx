import type { Cents } from "../../core/money/cents.ts";
import { perUnit } from "../i18n/format-quantity.ts";
import { Amount } from "./amount.tsx";
import { classNames } from "./class-names.ts";

export interface PriceProps {
  cents: Cents;
  /** What one pays that for: "kg", "bunch", "piece". */
  unit: string;
  approx?: boolean | undefined;
  class?: string | undefined;
}

/** "3,80 € le kg" */
export function Price(props: PriceProps) {
  return (
    <span class={classNames("inline-flex flex-wrap items-baseline gap-x-1.5", props.class)}>
      <Amount cents={props.cents} approx={props.approx} class="voice text-lead" />
      <span class="text-small text-soft">{perUnit(props.unit)}</span>
    </span>
  );
}
