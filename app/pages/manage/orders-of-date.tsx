import ReceiptText from "lucide-solid/icons/receipt-text";
import { createMemo, createSignal, Show } from "solid-js";
import { cents, sumCents } from "../../../core/money/cents.ts";
import { type ManagedOrders, managedOrders } from "../../api/manage.ts";
import { t } from "../../i18n/t.ts";
import { find, findable } from "../../search/word-search.ts";
import { Amount } from "../../ui/amount.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LiveDot } from "../../ui/live-dot.tsx";
import { Pill } from "../../ui/pill.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { createRenewal } from "./create-renewal.ts";
import { OrderTable } from "./order-table.tsx";
import { ProducerTotals } from "./producer-totals.tsx";

/** Short enough that an order on the phone beside it is seen to arrive. */
const renewMs = 5_000;

/** All orders of one date, and what each farm sells in it. Grows by itself while the sale is open. */
export function OrdersOfDate(props: { orders: ManagedOrders }) {
  const [query, setQuery] = createSignal("");
  const open = () => props.orders.distribution.state === "open";
  createRenewal(() => managedOrders.renew(props.orders.distribution.id), renewMs);
  const index = createMemo(() =>
    props.orders.orders.map((order) => findable(order, order.firstName, order.lastName, String(order.number))),
  );
  const found = createMemo(() => find(index(), query()));
  const standing = createMemo(() => props.orders.orders.filter((order) => order.status !== "cancelled"));
  const paid = () => sumCents(props.orders.orders.map((order) => order.paidCents));
  const refunded = () => sumCents(props.orders.orders.map((order) => order.refundedCents));
  return (
    <Show
      when={props.orders.orders.length > 0}
      fallback={
        <EmptyState
          icon={ReceiptText}
          title={t("market.noOrder")}
          text={open() ? t("market.noOrderOpenText") : t("market.noOrderText")}
        />
      }
    >
      <div class="grid gap-8 lg:grid-cols-[1fr_22rem] lg:gap-10">
        <section aria-labelledby="orders" class="grid min-w-0 content-start gap-4">
          <SectionTitle
            id="orders"
            title={t("market.nOrders", { n: standing().length })}
            aside={
              <Show when={open()}>
                <Pill>
                  <LiveDot />
                </Pill>
              </Show>
            }
          />
          <p class="num -mt-2 text-soft">
            {t("market.paidTotal")} <Amount cents={paid()} tone="ink" class="font-[640]" />
            <Show when={refunded() > cents(0)}>
              {" · "}
              {t("market.refundedTotal")} <Amount cents={refunded()} />
            </Show>
          </p>
          <SearchField label={t("market.searchOrder")} value={query()} onInput={setQuery} />
          <p role="status" class="sr-only">
            {query() === "" ? "" : t("market.nOrders", { n: found().length })}
          </p>
          <OrderTable distributionId={props.orders.distribution.id} orders={found()} query={query()} />
        </section>
        <ProducerTotals totals={props.orders.totals} />
      </div>
    </Show>
  );
}
