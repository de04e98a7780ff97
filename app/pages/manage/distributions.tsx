import { createAsync, useSearchParams } from "@solidjs/router";
import CalendarDays from "lucide-solid/icons/calendar-days";
import CalendarPlus from "lucide-solid/icons/calendar-plus";
import { createMemo, createSignal, For, Show } from "solid-js";
import { loadDistributions, type ManagedDistribution } from "../../api/manage.ts";
import { t } from "../../i18n/t.ts";
import { part } from "../../page-route.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { createNow } from "../../ui/clock.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { CycleList } from "../dates/cycle-list.tsx";
import { DateCalendar } from "../dates/date-calendar.tsx";
import { DATE_FILTERS, type DateFilter, isDateFilter, isShown } from "../dates/date-filter.ts";
import { DraftsBar } from "../dates/drafts-bar.tsx";
import { byState, LIST_STATES, type ListState } from "./by-state.ts";
import { DistributionRow } from "./distribution-row.tsx";
import { ManagePage } from "./manage-page.tsx";
import { useMarket } from "./market-rights.ts";
import { NewDateSheet } from "./new-date-sheet.tsx";

const TrialCard = part(() => import("../trial/trial-card.tsx"), "trial");

/** A season of weekly dates is long: the older ones wait under a button. */
const shownAtFirst = 8;

export default function DistributionsPage() {
  return (
    <LoadBoundary title={t("market.distributions")} skeleton={<PageSkeleton />}>
      <LoadedDistributions />
    </LoadBoundary>
  );
}

function LoadedDistributions() {
  const { slug } = useMarket();
  const dates = createAsync(() => loadDistributions(slug()));
  return <Show when={dates()}>{(loaded) => <DistributionsView dates={loaded()} />}</Show>;
}

function DistributionsView(props: { dates: readonly ManagedDistribution[] }) {
  const { slug, may } = useMarket();
  const [search, setSearch] = useSearchParams<{ new?: string; show?: string; view?: string }>();
  const now = createNow("minute");
  const filter = (): DateFilter => (isDateFilter(search.show) ? search.show : "all");
  const asked = createMemo(() => props.dates.filter((date) => isShown(date, filter(), now())));
  const groups = createMemo(() => byState(asked(), now()));
  const calendar = () => search.view === "calendar";
  const newDate = () => (
    <Button icon={CalendarPlus} onClick={() => setSearch({ new: "1" })}>
      {t("market.newDate")}
    </Button>
  );
  return (
    <ManagePage title={t("market.distributions")} actions={<Show when={may("sale:open")}>{newDate()}</Show>}>
      <Show
        when={props.dates.length > 0}
        fallback={
          <EmptyState
            icon={CalendarDays}
            title={t("market.noDate")}
            text={t("market.noDateText")}
            action={<Show when={may("sale:open")}>{newDate()}</Show>}
          />
        }
      >
        <div class="grid grid-cols-[minmax(0,1fr)] gap-6">
          <div class="grid gap-3 md:flex md:items-end md:justify-between">
            <Segmented
              label={t("dates.view")}
              value={calendar() ? "calendar" : "list"}
              options={(["list", "calendar"] as const).map((value) => ({ value, label: t(`dates.view.${value}`) }))}
              onChange={(view) => setSearch({ view: view === "list" ? undefined : view }, { replace: true })}
            />
            <Select
              label={t("dates.filter")}
              options={DATE_FILTERS.map((value) => ({ value, label: t(`dates.filter.${value}`) }))}
              value={filter()}
              onChange={(show) => setSearch({ show: show === "all" ? undefined : show }, { replace: true })}
            />
          </div>
          <Show when={may("sale:open")}>
            <DraftsBar dates={props.dates} />
          </Show>
          <Show when={asked().length > 0} fallback={<p class="py-8 text-center text-soft">{t("dates.nothing")}</p>}>
            <Show when={!calendar()} fallback={<DateCalendar dates={asked()} />}>
              <div class="grid gap-8">
                <For each={LIST_STATES}>
                  {(state) => (
                    <Show when={groups()[state].length > 0}>
                      <DateGroup state={state} dates={groups()[state]} />
                    </Show>
                  )}
                </For>
              </div>
            </Show>
          </Show>
          <Show when={may("sale:open")}>
            <CycleList />
          </Show>
        </div>
      </Show>
      <Show when={may("board:join")}>
        <LoadBoundary skeleton={<SkeletonRows count={1} />}>
          <TrialCard slug={slug()} class="mt-8 max-w-2xl" />
        </LoadBoundary>
      </Show>
      <Show when={may("sale:open")}>
        <NewDateSheet
          dates={props.dates}
          open={search.new !== undefined}
          onClose={() => setSearch({ new: undefined }, { replace: true })}
        />
      </Show>
    </ManagePage>
  );
}

function DateGroup(props: { state: ListState; dates: readonly ManagedDistribution[] }) {
  const [all, setAll] = createSignal(false);
  const long = () => props.state === "past" && !all() && props.dates.length > shownAtFirst;
  const shown = () => (long() ? props.dates.slice(0, shownAtFirst) : props.dates);
  return (
    <section aria-labelledby={`dates-${props.state}`}>
      <SectionTitle
        id={`dates-${props.state}`}
        title={t(`market.state.${props.state}`)}
        aside={props.dates.length}
        class="mb-1.5"
      />
      <ul class="-mx-2.5 md:mx-0 md:grid md:gap-0.5 md:rounded-l md:bg-card md:p-2.5 md:shadow-card">
        <For each={shown()}>
          {(date) => (
            <li>
              <DistributionRow date={date} />
            </li>
          )}
        </For>
      </ul>
      <Show when={long()}>
        <Button tone="quiet" class="mt-2" onClick={() => setAll(true)}>
          {t("market.olderDates", { n: props.dates.length - shownAtFirst })}
        </Button>
      </Show>
    </section>
  );
}
