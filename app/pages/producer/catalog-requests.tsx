import { createAsync } from "@solidjs/router";
import { createSignal, For, Show, Suspense } from "solid-js";
import { type FarmRequest, loadFarmMarkets } from "../../api/catalogs.ts";
import { t } from "../../i18n/t.ts";
import { SectionTitle } from "../../ui/section-title.tsx";
import { RequestCard } from "../farm/request-card.tsx";
import { RequestSheet } from "../farm/request-sheet.tsx";
import { useProducer } from "./producer-rights.ts";

/** Markets that ask for a catalog, answered where the farm looks first. */
export function CatalogRequests() {
  const { slug } = useProducer();
  const markets = createAsync(() => loadFarmMarkets(slug()));
  const [answering, setAnswering] = createSignal<{ request: FarmRequest; accept: boolean }>();
  return (
    <Suspense>
      <Show when={(markets()?.requests.length ?? 0) > 0}>
        <section aria-labelledby="catalog-requests" class="grid gap-3">
          <SectionTitle id="catalog-requests" title={t("farm.requestsTitle")} aside={markets()?.requests.length ?? 0} />
          <For each={markets()?.requests}>
            {(request) => <RequestCard request={request} onAnswer={(accept) => setAnswering({ request, accept })} />}
          </For>
        </section>
      </Show>
      <RequestSheet asked={answering()} catalogs={markets()?.catalogs ?? []} onClose={() => setAnswering(undefined)} />
    </Suspense>
  );
}
