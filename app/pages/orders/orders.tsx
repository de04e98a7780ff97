import { createAsync } from "@solidjs/router";
import ReceiptText from "lucide-solid/icons/receipt-text";
import { createMemo, For, Show } from "solid-js";
import { loadOrders } from "../../api/orders.ts";
import { t } from "../../i18n/t.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { createNow } from "../../ui/clock.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { type OrderCardFacts, OrderRow } from "./order-row.tsx";

export default function OrdersPage() {
  return (
    <LoadBoundary
      title={t("orders.title")}
      skeleton={
        <Page title={t("orders.title")} width="read">
          <SkeletonRows count={4} />
        </Page>
      }
    >
      <LoadedOrders />
    </LoadBoundary>
  );
}

function LoadedOrders() {
  const orders = createAsync(() => loadOrders());
  return <Show when={orders()}>{(loaded) => <OrderList orders={loaded()} />}</Show>;
}

function OrderList(props: { orders: readonly OrderCardFacts[] }) {
  const now = createNow("minute");
  const isComing = (order: OrderCardFacts) => order.status !== "cancelled" && order.distribution.pickupEndsAt > now();
  const coming = createMemo(() =>
    props.orders
      .filter(isComing)
      .toSorted((one, other) => one.distribution.pickupStartsAt - other.distribution.pickupStartsAt),
  );
  const past = createMemo(() => props.orders.filter((order) => !isComing(order)));
  return (
    <Page title={t("orders.title")} width="read">
      <Show
        when={props.orders.length > 0}
        fallback={
          <EmptyState
            icon={ReceiptText}
            title={t("orders.empty")}
            text={t("orders.emptyText")}
            action={<ButtonLink href="/">{t("orders.toMarkets")}</ButtonLink>}
          />
        }
      >
        <div class="grid gap-8">
          <Group title={t("orders.coming")} orders={coming()} raised />
          <Group title={t("orders.past")} orders={past()} />
        </div>
      </Show>
    </Page>
  );
}

function Group(props: { title: string; orders: readonly OrderCardFacts[]; raised?: boolean }) {
  return (
    <Show when={props.orders.length > 0}>
      <section>
        <SectionTitle title={props.title} class="mb-2" />
        <ul class="-mx-2.5 grid gap-2">
          <For each={props.orders}>
            {(order) => (
              <li>
                <OrderRow order={order} raised={props.raised === true} />
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
