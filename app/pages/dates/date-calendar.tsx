import ChevronLeft from "lucide-solid/icons/chevron-left";
import ChevronRight from "lucide-solid/icons/chevron-right";
import { createMemo, createSignal, For, Show } from "solid-js";
import { WEEKDAYS } from "../../../core/time/local-date.ts";
import { localDate } from "../../../core/time/zone.ts";
import type { ManagedDistribution } from "../../api/manage.ts";
import { formatHour } from "../../i18n/format-time.ts";
import { intlLocale, locale } from "../../i18n/locale.ts";
import { t } from "../../i18n/t.ts";
import { classNames } from "../../ui/class-names.ts";
import { createNow } from "../../ui/clock.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { DistributionRow } from "../manage/distribution-row.tsx";
import { useMarket } from "../manage/market-rights.ts";
import { type Phase, phaseOf } from "../manage/phase.ts";
import { addMonths, type Month, monthOf, weeksOf } from "./month.ts";

const tones: Partial<Record<Phase, string>> = {
  open: "bg-leaf text-green-ink",
  due: "bg-apricot text-carrot-ink",
  today: "bg-sun text-on-sun",
  held: "bg-rose text-beet",
  cancelled: "bg-hair text-soft line-through",
  draft: "bg-card text-soft ring-1 ring-inset ring-line",
};

/** A month at a glance: a grid where there is room, the same dates one under the other on a phone. */
export function DateCalendar(props: { dates: readonly ManagedDistribution[] }) {
  const { href } = useMarket();
  const now = createNow("minute");
  const zone = () => props.dates[0]?.timeZone ?? "Europe/Paris";
  const [month, setMonth] = createSignal<Month>(monthOf(localDate(now(), zone())));
  const byDay = createMemo(() => Map.groupBy(props.dates, (date) => date.pickupOn));
  const ofMonth = createMemo(() =>
    props.dates
      .filter((date) => monthOf(date.pickupOn) === month())
      .toSorted((one, other) => one.pickupStartsAt - other.pickupStartsAt),
  );
  const today = () => localDate(now(), zone());
  const name = () =>
    new Intl.DateTimeFormat(intlLocale[locale()], { month: "long", year: "numeric", timeZone: "UTC" }).format(
      Date.parse(`${month()}-01`),
    );
  return (
    <section aria-labelledby="month" class="grid gap-4">
      <div class="flex items-center gap-2">
        <IconButton icon={ChevronLeft} label={t("dates.before")} onClick={() => setMonth(addMonths(month(), -1))} />
        <h2 id="month" aria-live="polite" class="min-w-0 flex-1 text-center text-title-s first-letter:uppercase">
          {name()}
        </h2>
        <IconButton icon={ChevronRight} label={t("dates.after")} onClick={() => setMonth(addMonths(month(), 1))} />
      </div>
      <table class="w-full table-fixed border-collapse max-md:hidden">
        <thead>
          <tr>
            <For each={WEEKDAYS}>
              {(day) => <th class="p-2 text-left text-small font-[600] text-soft">{t(`dates.day.${day}`)}</th>}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={weeksOf(month())}>
            {(week) => (
              <tr>
                <For each={week}>
                  {(day) => (
                    <td
                      class={classNames(
                        "h-24 border border-hair p-1.5 align-top",
                        monthOf(day) === month() ? "bg-card" : "bg-transparent",
                      )}
                    >
                      <span
                        class={classNames(
                          "num inline-grid size-7 place-items-center rounded-full text-small",
                          day === today() ? "bg-green font-[640] text-on-green" : "text-soft",
                        )}
                      >
                        {Number(day.slice(8))}
                      </span>
                      <For each={monthOf(day) === month() ? (byDay().get(day) ?? []) : []}>
                        {(date) => (
                          <a
                            href={href(`/distributions/${date.id}`)}
                            class={classNames(
                              "mt-1 block min-h-11 rounded-s px-2 py-1 text-small leading-tight font-[600]",
                              tones[phaseOf(date, now())] ?? "bg-hair",
                            )}
                          >
                            {formatHour(date.pickupStartsAt, date.timeZone)}
                            <span class="block truncate font-[450]">{date.placeName}</span>
                          </a>
                        )}
                      </For>
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={ofMonth().length > 0} fallback={<p class="py-6 text-center text-soft">{t("dates.monthEmpty")}</p>}>
        <ul class="-mx-2.5 md:hidden">
          <For each={ofMonth()}>
            {(date) => (
              <li>
                <DistributionRow date={date} />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
