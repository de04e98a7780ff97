import { For, type JSX, Show } from "solid-js";
import { type Cents, sumCents } from "../../../core/money/cents.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { Card } from "../../ui/card.tsx";
import { classNames } from "../../ui/class-names.ts";
import type { CartPageModel } from "./create-cart-page.ts";

/** BAS-2: what it will cost, fees line by line, and what is taken now where weights are still to come. */
export function CartTotals(props: { model: CartPageModel }) {
  const expected = () => props.model.amounts().expected;
  const now = () => props.model.amounts().now;
  const goods = () => sumCents([...expected().lines.values()].map((line) => line.estimateCents));
  const comesBack = () => now().returnCents > 0;
  return (
    <section aria-label={t("checkout.total")}>
      <Card tone="flat" class="grid gap-2">
        <Row name={t("checkout.goods")} cents={goods()} approx={expected().approx} />
        <For each={expected().fees}>{(fee) => <Row name={fee.label} cents={fee.cents} />}</For>
        <div class="my-1 border-t border-line" />
        <Show
          when={comesBack()}
          fallback={<Row name={t("checkout.total")} cents={now().chargedCents} approx={now().approx} strong />}
        >
          <Row name={t("checkout.expected")} cents={expected().estimateCents} approx strong />
          <Row name={t("checkout.paidNow")} cents={now().chargedCents} />
          <p class="mt-1 rounded-m bg-leaf p-3.5 text-small text-green-ink">
            {t("checkout.comesBack", { amount: formatCents(now().returnCents) })}
          </p>
        </Show>
        <Show when={props.model.carried().length > 0}>
          <For each={props.model.carried()}>
            {(due) => (
              <Row name={t("checkout.carriedFrom", { day: formatLongDayOn(due.pickupOn) })} cents={due.amountCents} />
            )}
          </For>
          <Row name={t("checkout.paidNow")} cents={props.model.payableCents()} strong />
        </Show>
        <Show when={props.model.basket()}>
          {(basket) => <p class="text-small text-soft">{t("checkout.adding", { number: basket().number })}</p>}
        </Show>
      </Card>
    </section>
  );
}

function Row(props: { name: JSX.Element; cents: Cents; approx?: boolean; strong?: boolean }) {
  return (
    <p class={classNames("flex items-baseline justify-between gap-4", props.strong && "text-lead font-[640]")}>
      <span class={props.strong ? "" : "text-soft"}>{props.name}</span>
      <Amount cents={props.cents} approx={props.approx} />
    </p>
  );
}
