import { For, Show } from "solid-js";
import type { Order } from "../../../core/contract/order.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { DateText } from "../../ui/date-text.tsx";
import { Pill } from "../../ui/pill.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";

/** Where each refund stands: on its way until the bank has it. */
export function OrderRefunds(props: { order: Order }) {
  return (
    <Show when={props.order.refunds.length > 0}>
      <section aria-labelledby="refunds">
        <SectionTitle id="refunds" title={t("orders.refunds")} class="mb-2" />
        <ul class="grid gap-2">
          <For each={props.order.refunds}>
            {(refund) => (
              <li class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-m bg-card px-4.5 py-3.5 shadow-card">
                <span>
                  <Amount cents={refund.amountCents} size="text" />
                  <span class="block text-small text-soft">
                    <DateText at={refund.decidedAt} zone={props.order.distribution.timeZone} form="day" />
                  </span>
                </span>
                <RefundState status={refund.status} />
              </li>
            )}
          </For>
        </ul>
        <p class="mt-2 text-small text-soft">{t("orders.refundsText")}</p>
      </section>
    </Show>
  );
}

function RefundState(props: { status: string }) {
  const look = () => {
    switch (props.status) {
      case "succeeded":
        return { tone: "leaf", text: t("orders.refund.succeeded") } as const;
      case "repaid":
        return { tone: "leaf", text: t("orders.refund.repaid") } as const;
      case "failed":
        return { tone: "warm", text: t("orders.refund.failed") } as const;
      default:
        return { tone: "sky", text: t("orders.refund.sent") } as const;
    }
  };
  return <Pill tone={look().tone}>{look().text}</Pill>;
}
