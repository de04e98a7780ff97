import { createAsync, useSearchParams } from "@solidjs/router";
import CalendarDays from "lucide-solid/icons/calendar-days";
import { createMemo, Show } from "solid-js";
import { loadDistributions, type ManagedDistribution, managedOrders } from "../../api/manage.ts";
import { formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { marketTime } from "../../ui/clock.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Select } from "../../ui/select.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { byState } from "./by-state.ts";
import { ManagePage } from "./manage-page.tsx";
import { useMarket } from "./market-rights.ts";
import { OrdersOfDate } from "./orders-of-date.tsx";

export default function OrdersPage() {
  return (
    <LoadBoundary title={t("market.orders")} skeleton={<PageSkeleton />}>
      <LoadedDates />
    </LoadBoundary>
  );
}

function LoadedDates() {
  const { slug } = useMarket();
  const dates = createAsync(() => loadDistributions(slug()));
  return <Show when={dates()}>{(loaded) => <OrdersView dates={loaded()} />}</Show>;
}

/** The date that one comes here for: the sale that runs, else the day itself, else the last with an order. */
function usualDate(dates: readonly ManagedDistribution[]): ManagedDistribution | undefined {
  const ordered = (group: readonly ManagedDistribution[]) => group.find((date) => date.baskets > 0);
  const { open, today, ahead, due, past } = byState(dates, marketTime());
  return open[0] ?? ordered(today) ?? ordered(ahead) ?? ordered(due) ?? ordered(past);
}

function OrdersView(props: { dates: readonly ManagedDistribution[] }) {
  const { href } = useMarket();
  const [search, setSearch] = useSearchParams<{ date?: string }>();
  const chosen = createMemo(() => props.dates.find((date) => date.id === search.date) ?? usualDate(props.dates));
  const withOrders = () => props.dates.filter((date) => date.baskets > 0 || date.id === chosen()?.id);
  return (
    <ManagePage title={t("market.orders")}>
      <Show
        when={chosen()}
        fallback={
          <EmptyState
            icon={CalendarDays}
            title={t("market.noOrderYet")}
            text={t("market.noOrderYetText")}
            action={<ButtonLink href={href("/distributions")}>{t("market.distributions")}</ButtonLink>}
          />
        }
      >
        {(date) => (
          <div class="grid gap-6">
            <Select
              label={t("market.ordersOf")}
              options={withOrders().map((one) => ({
                value: one.id,
                label: t("market.dateChoice", { day: formatLongDayOn(one.pickupOn), n: one.baskets }),
              }))}
              value={date().id}
              onChange={(id) => setSearch({ date: id }, { replace: true })}
              class="max-w-md"
            />
            <LoadBoundary skeleton={<SkeletonRows count={8} />}>
              <LoadedOrders id={date().id} />
            </LoadBoundary>
          </div>
        )}
      </Show>
    </ManagePage>
  );
}

function LoadedOrders(props: { id: string }) {
  const orders = createAsync(() => managedOrders.load(props.id));
  return <Show when={orders()}>{(loaded) => <OrdersOfDate orders={loaded()} />}</Show>;
}
