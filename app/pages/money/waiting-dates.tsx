import { For, Show } from "solid-js";
import type { ManagedPayments } from "../../api/manage.ts";
import { formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { ListRow } from "../../ui/list-row.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { useMarket } from "../manage/market-rights.ts";

/** Dates that are over and not validated: nothing of them is paid out until somebody with a name does it. */
export function WaitingDates(props: { waiting: ManagedPayments["waiting"] }) {
  const { href } = useMarket();
  return (
    <Show when={props.waiting.length > 0}>
      <section aria-labelledby="waiting-dates" class="mb-8 grid gap-2">
        <SectionTitle id="waiting-dates" title={t("money.waitingDates")} />
        <p class="text-small text-soft">{t("money.waitingDatesText")}</p>
        <ul class="grid gap-2">
          <For each={props.waiting}>
            {(one) => (
              <li>
                <ListRow
                  tone="warm"
                  href={href(`/distributions/${one.distributionId}`)}
                  title={<span class="inline-block first-letter:uppercase">{formatLongDayOn(one.pickupOn)}</span>}
                  sub={
                    one.leadName === null
                      ? t("money.waitingNoLead", { n: one.baskets })
                      : t("money.waitingLead", { n: one.baskets, name: one.leadName })
                  }
                  trail={<Amount cents={one.estimateCents} approx class="font-[640]" />}
                />
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
