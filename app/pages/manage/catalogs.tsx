import { createAsync } from "@solidjs/router";
import BookOpen from "lucide-solid/icons/book-open";
import { For, Show } from "solid-js";
import { loadCatalogs, type ManagedCatalog } from "../../api/manage.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { CardLink } from "../../ui/card-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Pill } from "../../ui/pill.tsx";
import { Scene } from "../../ui/scene.tsx";
import { ManagePage } from "./manage-page.tsx";
import { useMarket } from "./market-rights.ts";

export default function CatalogsPage() {
  return (
    <LoadBoundary title={t("market.catalogs")} skeleton={<PageSkeleton />}>
      <LoadedCatalogs />
    </LoadBoundary>
  );
}

function LoadedCatalogs() {
  const { slug } = useMarket();
  const catalogs = createAsync(() => loadCatalogs(slug()));
  return <Show when={catalogs()}>{(loaded) => <CatalogsView catalogs={loaded()} />}</Show>;
}

function CatalogsView(props: { catalogs: readonly ManagedCatalog[] }) {
  return (
    <ManagePage title={t("market.catalogs")} over={t("market.catalogsText")}>
      <Show
        when={props.catalogs.length > 0}
        fallback={<EmptyState icon={BookOpen} title={t("market.noCatalog")} text={t("market.noCatalogText")} />}
      >
        <ul class="grid gap-4 sm:grid-cols-2 lg:grid-cols-3 lg:gap-5">
          <For each={props.catalogs}>
            {(catalog, index) => (
              <li>
                <CatalogCard catalog={catalog} eager={index() < 3} />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </ManagePage>
  );
}

function CatalogCard(props: { catalog: ManagedCatalog; eager: boolean }) {
  return (
    <CardLink href={`/p/${props.catalog.producerSlug}`} padded={false} class="h-full">
      <Scene scene={props.catalog.scene} eager={props.eager} />
      <div class="grid gap-2 p-4.5">
        <div>
          <h2 class="text-title-s">{props.catalog.producerName}</h2>
          <p class="text-small text-soft">{props.catalog.commune}</p>
        </div>
        <p>
          {props.catalog.name}
          <span class="block text-small text-soft">
            {t("market.catalogLine", { number: String(props.catalog.number), n: props.catalog.products })}
          </span>
        </p>
        <Show when={props.catalog.payoutStatus !== "active"}>
          <Pill tone="warm" class="justify-self-start">
            {t("market.accountNotReady")}
          </Pill>
        </Show>
      </div>
    </CardLink>
  );
}
