import { createMemo, For, Show } from "solid-js";
import type { Order } from "../../../core/contract/order.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { formatMilli } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";
import { Card } from "../../ui/card.tsx";

/** What was announced as missing before the day, until the basket is validated: then the day's changes say it. */
export function OrderMissing(props: { order: Order }) {
  const short = createMemo(() =>
    props.order.missing.flatMap((notice) => {
      const line = props.order.basketLines.find(({ ref }) => ref === notice.ref);
      return line === undefined || notice.haveMilli >= line.quantityMilli ? [] : [{ line, notice }];
    }),
  );
  return (
    <Show when={props.order.status === "ordered" && short().length > 0}>
      <Card as="section" tone="warm" class="grid gap-3">
        <h2 class="text-title-s">{t("orders.missing.title")}</h2>
        <ul class="grid gap-2.5">
          <For each={short()}>
            {({ line, notice }) => (
              <li>
                <span class="font-[620]">
                  {t("orders.missing.line", {
                    farm: line.producerName,
                    good: line.productName,
                    amount: formatCents(notice.backCents),
                  })}
                </span>
                <Show when={notice.haveMilli > 0}>
                  <span class="num block text-small text-soft">
                    {t("orders.missing.some", {
                      have: formatMilli(notice.haveMilli, line.kind === "weighed" ? "piece" : line.unit),
                      ordered: formatMilli(line.quantityMilli, line.kind === "weighed" ? "piece" : line.unit),
                    })}
                  </span>
                </Show>
              </li>
            )}
          </For>
        </ul>
        <p class="text-small text-soft">{t("orders.missing.when")}</p>
      </Card>
    </Show>
  );
}
