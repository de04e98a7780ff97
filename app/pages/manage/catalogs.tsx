import { createAsync } from "@solidjs/router";
import BookOpen from "lucide-solid/icons/book-open";
import Mail from "lucide-solid/icons/mail";
import MapPinned from "lucide-solid/icons/map-pinned";
import Search from "lucide-solid/icons/search";
import { createSignal, For, Show } from "solid-js";
import { loadCatalogs, type ManagedCatalog } from "../../api/manage.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { CardLink } from "../../ui/card-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Pill } from "../../ui/pill.tsx";
import { Scene } from "../../ui/scene.tsx";
import { AskedList } from "../linking/asked-list.tsx";
import { InviteProducersSheet } from "../linking/invite-producers-sheet.tsx";
import { NumberSheet } from "../linking/number-sheet.tsx";
import { ManagePage } from "./manage-page.tsx";
import { useMarket } from "./market-rights.ts";

export default function CatalogsPage() {
  return (
    <LoadBoundary title={t("linking.title")} skeleton={<PageSkeleton />}>
      <LoadedCatalogs />
    </LoadBoundary>
  );
}

function LoadedCatalogs() {
  const { slug } = useMarket();
  const catalogs = createAsync(() => loadCatalogs(slug()));
  return <Show when={catalogs()}>{(loaded) => <CatalogsView catalogs={loaded()} />}</Show>;
}

/** The farms of a market, and the ways to more: a number, the directory, a mail. */
function CatalogsView(props: { catalogs: readonly ManagedCatalog[] }) {
  const { slug, href } = useMarket();
  const [searching, setSearching] = createSignal(false);
  const [inviting, setInviting] = createSignal(false);
  return (
    <ManagePage title={t("linking.title")} over={t("linking.text")}>
      <div class="mb-7 flex flex-wrap gap-2">
        <Button icon={Search} onClick={() => setSearching(true)}>
          {t("linking.findNumber")}
        </Button>
        <ButtonLink href={href("/catalogs/find")} tone="secondary" icon={MapPinned}>
          {t("linking.findFarms")}
        </ButtonLink>
        <Button tone="secondary" icon={Mail} onClick={() => setInviting(true)}>
          {t("linking.inviteFarm")}
        </Button>
      </div>
      <Show
        when={props.catalogs.length > 0}
        fallback={<EmptyState icon={BookOpen} title={t("linking.none")} text={t("linking.noneText")} />}
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
      <AskedList slug={slug()} />
      <NumberSheet open={searching()} onClose={() => setSearching(false)} />
      <InviteProducersSheet open={inviting()} onClose={() => setInviting(false)} />
    </ManagePage>
  );
}

function CatalogCard(props: { catalog: ManagedCatalog; eager: boolean }) {
  const { href } = useMarket();
  return (
    <CardLink href={href(`/catalogs/${props.catalog.id}`)} padded={false} class="h-full">
      <Scene scene={props.catalog.scene} eager={props.eager} />
      <div class="grid gap-2 p-4.5">
        <div>
          <h2 class="text-title-s">{props.catalog.producerName}</h2>
          <p class="text-small text-soft">{props.catalog.commune}</p>
        </div>
        <p>
          {props.catalog.name}
          <span class="block text-small text-soft">
            {t("linking.catalogOf", { number: String(props.catalog.number) })} ·{" "}
            {t("linking.nProducts", { n: props.catalog.products })}
          </span>
        </p>
        <Show when={props.catalog.payoutStatus !== "active"}>
          <Pill tone="warm" class="justify-self-start">
            {t("linking.accountNotReady")}
          </Pill>
        </Show>
      </div>
    </CardLink>
  );
}
