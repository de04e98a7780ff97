import { createMemo, For } from "solid-js";
import { sumCents } from "../../../core/money/cents.ts";
import type { ManagedOrders } from "../../api/manage.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { Card } from "../../ui/card.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";

/** What each farm sells in this date; the bar compares them. */
export function ProducerTotals(props: { totals: ManagedOrders["totals"] }) {
  const sorted = createMemo(() => props.totals.toSorted((one, other) => other.chargedCents - one.chargedCents));
  const most = () => sorted()[0]?.chargedCents ?? 0;
  return (
    <section aria-labelledby="totals" class="grid content-start gap-3">
      <SectionTitle id="totals" title={t("market.byProducer")} />
      <Card class="grid gap-4">
        <ul class="grid gap-3.5">
          <For each={sorted()}>
            {(total) => (
              <li class="grid gap-1.5">
                <span class="flex items-baseline justify-between gap-3">
                  <span class="min-w-0 font-[560]">{total.producerName}</span>
                  <Amount cents={total.chargedCents} class="font-[640]" />
                </span>
                <span class="flex items-center gap-3">
                  <span class="h-1.5 flex-1 overflow-hidden rounded-full bg-hair" aria-hidden="true">
                    <span
                      class="block h-full rounded-full bg-green transition-[width] duration-(--calm)"
                      style={{ width: `${most() === 0 ? 0 : (100 * total.chargedCents) / most()}%` }}
                    />
                  </span>
                  <span class="num shrink-0 text-small text-soft">{t("market.nBaskets", { n: total.baskets })}</span>
                </span>
              </li>
            )}
          </For>
        </ul>
        <p class="flex justify-between gap-3 border-t border-line pt-3.5 font-[640]">
          <span>{t("market.total")}</span>
          <Amount cents={sumCents(sorted().map((total) => total.chargedCents))} />
        </p>
      </Card>
      <p class="text-small text-soft">{t("market.byProducerNote")}</p>
    </section>
  );
}
