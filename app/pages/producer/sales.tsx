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
import { groupSales } from "./sale-phase.ts";

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
        <For
          each={groups()}
          fallback={<EmptyState icon={Store} title={t("producer.noSale")} text={t("producer.noSaleText")} />}
        >
          {(group) => (
            <section aria-labelledby={`sales-${group.group}`}>
              <SectionTitle
                id={`sales-${group.group}`}
                title={t(`producer.group.${group.group}`)}
                aside={group.sales.length}
                class="mb-3"
              />
              <ul class="grid gap-3">
                <For each={group.sales}>
                  {(sale) => (
                    <li>
                      <SaleCard sale={sale} />
                    </li>
                  )}
                </For>
              </ul>
            </section>
          )}
        </For>
      </div>
    </Page>
  );
}
