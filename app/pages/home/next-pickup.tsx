import { createAsync } from "@solidjs/router";
import ChevronRight from "lucide-solid/icons/chevron-right";
import { ErrorBoundary, Show, Suspense } from "solid-js";
import { loadOrders } from "../../api/orders.ts";
import { t } from "../../i18n/t.ts";
import { marketTime } from "../../ui/clock.ts";
import { ListRow } from "../../ui/list-row.tsx";
import { NumberBadge } from "../../ui/number-badge.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { pickupText } from "../market/pickup-text.ts";

/** The basket that waits for its customer next. A courtesy: where it cannot be loaded, the page does without. */
export function NextPickup() {
  const orders = createAsync(() => loadOrders());
  const next = () =>
    orders()
      ?.filter((order) => order.status !== "cancelled" && order.distribution.pickupEndsAt > marketTime())
      .toSorted((one, other) => one.distribution.pickupStartsAt - other.distribution.pickupStartsAt)[0];
  return (
    <ErrorBoundary fallback={null}>
      <Suspense>
        <Show when={next()}>
          {(order) => (
            <section aria-labelledby="next-pickup">
              <SectionTitle id="next-pickup" title={t("public.nextPickup")} class="mb-3" />
              <ListRow
                href={`/orders/${order().id}`}
                lead={<NumberBadge number={order().number} state="here" />}
                title={order().marketName}
                sub={pickupText(order().distribution)}
                trail={<ChevronRight class="size-5.5 text-soft" aria-hidden="true" />}
                tone="raised"
              />
            </section>
          )}
        </Show>
      </Suspense>
    </ErrorBoundary>
  );
}
