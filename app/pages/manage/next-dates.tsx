import CalendarPlus from "lucide-solid/icons/calendar-plus";
import { For, Show } from "solid-js";
import type { ManagedDistribution } from "../../api/manage.ts";
import { t } from "../../i18n/t.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { DistributionRow } from "./distribution-row.tsx";
import { useMarket } from "./market-rights.ts";

/** The dates after the open one. */
export function NextDates(props: { dates: readonly ManagedDistribution[]; class?: string }) {
  const { href, may } = useMarket();
  return (
    <section aria-labelledby="next" class={`grid gap-2 ${props.class ?? ""}`}>
      <SectionTitle
        id="next"
        title={t("market.nextDates")}
        aside={
          <a href={href("/distributions")} class="inline-flex min-h-11 items-center font-[600] text-green">
            {t("market.seeAll")}
          </a>
        }
      />
      <Show when={props.dates.length > 0} fallback={<p class="text-soft">{t("market.noNextDate")}</p>}>
        <ul class="-mx-2.5">
          <For each={props.dates}>
            {(date) => (
              <li>
                <DistributionRow date={date} narrow />
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={may("sale:open")}>
        <ButtonLink href={href("/distributions?new=1")} tone="secondary" size="small" icon={CalendarPlus}>
          {t("market.newDate")}
        </ButtonLink>
      </Show>
    </section>
  );
}
