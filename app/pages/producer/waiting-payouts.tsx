import Hourglass from "lucide-solid/icons/hourglass";
import { For, Show } from "solid-js";
import type { ProducerPayouts } from "../../api/producer.ts";
import { formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";

/** Dates that are over and not validated: money that somebody with a name still has to set free. */
export function WaitingPayouts(props: { waiting: ProducerPayouts["waiting"] }) {
  return (
    <Show when={props.waiting.length > 0}>
      <section aria-labelledby="waiting" class="grid gap-3">
        <SectionTitle id="waiting" title={t("producer.awaiting")} />
        <ul class="grid gap-2.5">
          <For each={props.waiting}>
            {(one) => (
              <li class="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-l bg-apricot p-4.5">
                <Hourglass class="size-6 shrink-0 text-carrot-ink" aria-hidden="true" />
                <span class="min-w-0 flex-1 basis-52">
                  <span class="block font-[620]">
                    {t("producer.waitingDate", { day: formatLongDayOn(one.pickupOn), market: one.marketName })}
                  </span>
                  <span class="block text-small">
                    {one.leadName === null
                      ? t("producer.waitsForMarket", { market: one.marketName })
                      : t("producer.waitsFor", { name: one.leadName })}
                  </span>
                </span>
                <Amount cents={one.estimateCents} approx class="font-[640]" />
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
