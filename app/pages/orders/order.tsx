import { createAsync, useParams } from "@solidjs/router";
import Plus from "lucide-solid/icons/plus";
import { createMemo, Show } from "solid-js";
import type { Order } from "../../../core/contract/order.ts";
import { loadOrder } from "../../api/orders.ts";
import { t } from "../../i18n/t.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { createNow } from "../../ui/clock.ts";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { SalePill, stateAt } from "../market/sale-pill.tsx";
import { DayChanges } from "./day-changes.tsx";
import { MoveQuestion } from "./move-question.tsx";
import { OrderLines } from "./order-lines.tsx";
import { OrderMissing } from "./order-missing.tsx";
import { OrderRefunds } from "./order-refunds.tsx";
import { OrderTotals } from "./order-totals.tsx";
import { PickupCard } from "./pickup-card.tsx";

export default function OrderPage() {
  return (
    <LoadBoundary
      title={t("orders.order")}
      skeleton={
        <Page title={t("orders.order")} width="read">
          <SkeletonRows count={6} />
        </Page>
      }
    >
      <LoadedOrder />
    </LoadBoundary>
  );
}

function LoadedOrder() {
  const params = useParams<{ basketId: string }>();
  const order = createAsync(() => loadOrder(params.basketId));
  return <Show when={order()}>{(loaded) => <OrderView order={loaded()} />}</Show>;
}

function OrderView(props: { order: Order }) {
  const now = createNow("minute");
  const canAdd = createMemo(
    () => props.order.status === "ordered" && stateAt(props.order.distribution, now()) === "open",
  );
  const mayHelp = () => props.order.status === "ordered" && now() < props.order.distribution.pickupStartsAt;
  return (
    <Page
      title={t("orders.basket", { number: props.order.number })}
      over={props.order.marketName}
      back="/orders"
      backLabel={t("orders.title")}
      width="read"
      actions={
        <Show when={canAdd()}>
          <SalePill sale={props.order.distribution} />
        </Show>
      }
    >
      <div class="grid gap-8">
        <MoveQuestion order={props.order} />
        <PickupCard order={props.order} />
        <OrderMissing order={props.order} />
        <DayChanges order={props.order} />
        <OrderLines order={props.order} />
        <OrderTotals order={props.order} />
        <OrderRefunds order={props.order} />
        <Show when={canAdd()}>
          <ButtonLink
            href={`/m/${props.order.marketSlug}/shop?date=${props.order.distribution.id}`}
            tone="secondary"
            icon={Plus}
          >
            {t("orders.addMore")}
          </ButtonLink>
        </Show>
        <Show when={mayHelp()}>
          <ButtonLink href={`/m/${props.order.marketSlug}/help`} tone="quiet" class="justify-self-start">
            {t("orders.lendHand")}
          </ButtonLink>
        </Show>
      </div>
    </Page>
  );
}
