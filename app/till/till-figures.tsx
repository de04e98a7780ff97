import { type JSX, Show } from "solid-js";
import type { Cents } from "../../core/money/cents.ts";
import { heldInTill, type TillSums } from "../../core/till/till-sums.ts";
import { t } from "../i18n/t.ts";
import { Amount } from "../ui/amount.tsx";
import { classNames } from "../ui/class-names.ts";

export interface TillFiguresProps {
  sums: TillSums;
  /** Given back for refused cards, and handed to producers: known once the server was asked. */
  out?: { readonly repaidCents: Cents; readonly givenCents: Cents } | undefined;
}

/** What the till took, what is still to come, and what left it again. */
export function TillFigures(props: TillFiguresProps) {
  const left = () =>
    props.out !== undefined && props.out.repaidCents + props.out.givenCents > 0 ? props.out : undefined;
  return (
    <dl class="grid gap-x-8 gap-y-1 rounded-m bg-card px-4 py-3 ring-1 ring-line ring-inset sm:grid-cols-2">
      <Row label={t("till.cash")} cents={props.sums.cashCents} />
      <Row label={t("till.terminal")} cents={props.sums.terminalCents} />
      <Row label={t("till.open")} cents={props.sums.openCents} waits={props.sums.openCents > 0} />
      <Row label={t("till.carried")} cents={props.sums.carriedCents} />
      <Show when={left()}>
        {(out) => (
          <>
            <Show when={out().repaidCents > 0}>
              <Row label={t("till.repaid")} cents={out().repaidCents} minus />
            </Show>
            <Show when={out().givenCents > 0}>
              <Row label={t("till.given")} cents={out().givenCents} minus />
            </Show>
            <Row label={t("till.held")} cents={heldInTill(props.sums, out())} strong />
          </>
        )}
      </Show>
    </dl>
  );
}

function Row(props: { label: JSX.Element; cents: Cents; minus?: boolean; waits?: boolean; strong?: boolean }) {
  return (
    <div
      class={classNames(
        "flex min-h-8 items-baseline justify-between gap-4",
        props.strong && "border-t border-line pt-1.5 font-[640] sm:col-span-2",
      )}
    >
      <dt class={classNames(!props.strong && "text-soft")}>{props.label}</dt>
      <dd class="num font-[640]">
        <Show when={props.minus}>−</Show>
        <Amount cents={props.cents} tone={props.waits ? "carrot" : "ink"} />
      </dd>
    </div>
  );
}
