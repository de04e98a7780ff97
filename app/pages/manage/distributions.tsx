import { createAsync, useSearchParams } from "@solidjs/router";
import CalendarDays from "lucide-solid/icons/calendar-days";
import CalendarPlus from "lucide-solid/icons/calendar-plus";
import { createMemo, createSignal, For, Show } from "solid-js";
import { loadDistributions, type ManagedDistribution } from "../../api/manage.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { createNow } from "../../ui/clock.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { byState, LIST_STATES, type ListState } from "./by-state.ts";
import { DistributionRow } from "./distribution-row.tsx";
import { ManagePage } from "./manage-page.tsx";
import { useMarket } from "./market-rights.ts";
import { NewDateSheet } from "./new-date-sheet.tsx";

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
  const { may } = useMarket();
  const [search, setSearch] = useSearchParams<{ new?: string }>();
  const now = createNow("minute");
  const groups = createMemo(() => byState(props.dates, now()));
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
