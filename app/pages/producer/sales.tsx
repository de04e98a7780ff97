import { createAsync } from "@solidjs/router";
import Store from "lucide-solid/icons/store";
import { createMemo, For, Show } from "solid-js";
import { loadProducerSales, type ProducerSales } from "../../api/producer.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { createNow } from "../../ui/clock.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { useProducer } from "./producer-rights.ts";
import { SaleCard } from "./sale-card.tsx";
import { groupSales, SALE_GROUPS } from "./sale-phase.ts";

export default function SalesPage() {
  return (
    <LoadBoundary title={t("producer.sales")} skeleton={<PageSkeleton />}>
      <LoadedSales />
    </LoadBoundary>
  );
}

function LoadedSales() {
  const { slug } = useProducer();
  const sales = createAsync(() => loadProducerSales(slug()));
  return <Show when={sales()}>{(loaded) => <SalesView sales={loaded().sales} />}</Show>;
}

function SalesView(props: { sales: ProducerSales["sales"] }) {
  const { name } = useProducer();
  const now = createNow("minute");
  const groups = createMemo(() => groupSales(props.sales, now()));
  return (
    <Page title={t("producer.sales")} over={name()}>
      <div class="grid gap-9">
        <Show when={props.sales.length === 0}>
          <EmptyState icon={Store} title={t("producer.noSale")} text={t("producer.noSaleText")} />
        </Show>
        <For each={SALE_GROUPS}>
          {(group) => (
            <Show when={groups()[group].length > 0}>
              <section aria-labelledby={`sales-${group}`}>
                <SectionTitle
                  id={`sales-${group}`}
                  title={t(`producer.group.${group}`)}
                  aside={groups()[group].length}
                  class="mb-3"
                />
                <ul class="grid gap-3">
                  <For each={groups()[group]}>
                    {(sale) => (
                      <li>
                        <SaleCard sale={sale} />
                      </li>
                    )}
                  </For>
                </ul>
              </section>
            </Show>
          )}
        </For>
      </div>
    </Page>
  );
}
