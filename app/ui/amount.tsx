import { Show } from "solid-js";
import type { Cents } from "../../core/money/cents.ts";
import { formatCents } from "../i18n/format-money.ts";
import { t } from "../i18n/t.ts";
import { classNames } from "./class-names.ts";

const sizes = {
  inherit: "",
  text: "text-base font-[640]",
  large: "voice text-[1.6875rem] leading-tight",
  figure: "voice text-figure",
} as const;

const tones = {
  ink: "",
  soft: "text-soft",
  green: "text-green",
  carrot: "text-carrot-ink",
  beet: "text-beet",
} as const;

export interface AmountProps {
  cents: Cents;
  currency?: string | undefined;
  /** Not weighed yet: "≈ 4,72 €", read as "environ". */
  approx?: boolean | undefined;
  /** What it was before: crossed out. */
  was?: boolean | undefined;
  size?: keyof typeof sizes | undefined;
  tone?: keyof typeof tones | undefined;
  class?: string | undefined;
}

/** Money, in the language's own form, figures that line up. */
export function Amount(props: AmountProps) {
  const text = () => formatCents(props.cents, props.currency);
  const look = () =>
    classNames("num whitespace-nowrap", sizes[props.size ?? "inherit"], tones[props.tone ?? "ink"], props.class);
  return (
    <Show when={!props.was} fallback={<s class={classNames(look(), "text-soft")}>{text()}</s>}>
      <Show when={props.approx} fallback={<span class={look()}>{text()}</span>}>
        <span class={look()}>
          <span aria-hidden="true">≈&nbsp;{text()}</span>
          <span class="sr-only">{t("common.approx", { amount: text() })}</span>
        </span>
      </Show>
    </Show>
  );
}
