import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { loadProducerSale } from "../../api/producer.ts";
import { t } from "../../i18n/t.ts";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { LiveSale } from "./live-sale.tsx";
import { SaleSkeleton } from "./sale-skeleton.tsx";

export default function SalePage() {
  return (
    <LoadBoundary title={t("producer.sale")} skeleton={<SaleSkeleton />}>
      <LoadedSale />
    </LoadBoundary>
  );
}

function LoadedSale() {
  const params = useParams<{ slug: string; distributionId: string }>();
  const sale = createAsync(() => loadProducerSale(params.slug, params.distributionId));
  return (
    <Show when={sale()} keyed>
      {(loaded) => <LiveSale sale={loaded} />}
    </Show>
  );
}
