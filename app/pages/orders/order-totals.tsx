import { For, type JSX, Show } from "solid-js";
import type { Order } from "../../../core/contract/order.ts";
import type { Cents } from "../../../core/money/cents.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { Card } from "../../ui/card.tsx";
import { classNames } from "../../ui/class-names.ts";

/** Fees line by line, what the basket costs, what was paid and what came back. */
export function OrderTotals(props: { order: Order }) {
  const settled = () => props.order.finalCents;
  const differs = () => props.order.paidCents !== (settled() ?? props.order.estimateCents);
  return (
    <section aria-label={t("orders.amounts")}>
      <Card tone="flat" class="grid gap-2">
        <For each={props.order.fees}>{(fee) => <Row name={fee.label} cents={fee.cents} />}</For>
        <Row
          name={t(settled() === null && differs() ? "orders.expected" : "orders.total")}
          cents={settled() ?? props.order.estimateCents}
          approx={settled() === null && differs()}
          strong
        />
        <Show when={differs()}>
          <Row name={t("orders.paid")} cents={props.order.paidCents} />
        </Show>
        <For each={props.order.dues}>{(due) => <Row name={t(dueName(due))} cents={due.amountCents} />}</For>
        <Show when={props.order.refundedCents > 0}>
          <Row name={t("orders.givenBack")} cents={props.order.refundedCents} />
        </Show>
        <Show when={settled() === null && differs()}>
          <p class="text-small text-soft">{t("orders.afterWeighing")}</p>
        </Show>
      </Card>
    </section>
  );
}

/** How what it cost more was, or is to be, paid. */
function dueName({ way, status, paidByCard }: Order["dues"][number]) {
  if (way === "card") return paidByCard || status === "collected" ? "orders.due.card" : "orders.due.cardOpen";
  return `orders.due.${way}` as const;
}

function Row(props: { name: JSX.Element; cents: Cents; approx?: boolean; strong?: boolean }) {
  return (
    <p class={classNames("flex items-baseline justify-between gap-4", props.strong && "text-lead font-[640]")}>
      <span class={props.strong ? "" : "text-soft"}>{props.name}</span>
      <Amount cents={props.cents} approx={props.approx} />
    </p>
  );
}
