import { createMemo, For, Show } from "solid-js";
import type { Order } from "../../../core/contract/order.ts";
import { formatDifference } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { Card } from "../../ui/card.tsx";
import { lineChange } from "./line-change.ts";

/** Every correction made on the day, and why. */
export function DayChanges(props: { order: Order }) {
  const changes = createMemo(() => props.order.basketLines.flatMap((line) => lineChange(line) ?? []));
  return (
    <Show when={props.order.status === "validated"}>
      <Card as="section" tone={changes().length > 0 ? "warm" : "leaf"} class="grid gap-3">
        <h2 class="text-title-s">{t("orders.changes", { n: changes().length })}</h2>
        <ul class="grid gap-2.5 empty:hidden">
          <For each={changes()}>
            {({ line, differenceCents, reason }) => (
              <li class="flex items-baseline justify-between gap-4">
                <span>
                  <span class="font-[620]">{line.productName}</span>
                  <span class="block text-small text-soft">
                    {t(`orders.reason.${reason ?? (line.kind === "weighed" ? "weight" : "other")}`)}
                  </span>
                </span>
                <Show when={differenceCents !== 0}>
                  <span class="num font-[620] whitespace-nowrap">{formatDifference(differenceCents)}</span>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Card>
    </Show>
  );
}
