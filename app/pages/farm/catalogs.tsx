import { createAsync, useAction } from "@solidjs/router";
import BookOpen from "lucide-solid/icons/book-open";
import Plus from "lucide-solid/icons/plus";
import Settings from "lucide-solid/icons/settings";
import Share from "lucide-solid/icons/share-2";
import { createSignal, For, Show } from "solid-js";
import { changeCatalog, loadOwnCatalogs, type OwnCatalog } from "../../api/catalogs.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useProducer } from "../producer/producer-rights.ts";
import { CatalogSettingsSheet } from "./catalog-settings-sheet.tsx";
import { CatalogShareSheet } from "./catalog-share-sheet.tsx";
import { NewCatalogSheet } from "./new-catalog-sheet.tsx";

export default function CatalogsPage() {
  return (
    <LoadBoundary title={t("farm.catalogsTitle")} skeleton={<PageSkeleton />}>
      <LoadedCatalogs />
    </LoadBoundary>
  );
}

function LoadedCatalogs() {
  const { slug } = useProducer();
  const catalogs = createAsync(() => loadOwnCatalogs(slug()));
  return <Show when={catalogs()}>{(loaded) => <CatalogsView catalogs={loaded()} />}</Show>;
}

type Asked = { id: string; what: "share" | "settings" };

function CatalogsView(props: { catalogs: readonly OwnCatalog[] }) {
  const [asked, setAsked] = createSignal<Asked>();
  const [adding, setAdding] = createSignal(false);
  const chosen = (what: Asked["what"]) =>
    asked()?.what === what ? props.catalogs.find((one) => one.id === asked()?.id) : undefined;
  const offered = () => props.catalogs.filter((one) => !one.retired);
  const retired = () => props.catalogs.filter((one) => one.retired);
  return (
    <Page
      title={t("farm.catalogsTitle")}
      lead={t("farm.catalogsText")}
      actions={
        <Button tone="secondary" size="small" icon={Plus} onClick={() => setAdding(true)}>
          {t("farm.newCatalog")}
        </Button>
      }
    >
      <ul class="grid gap-4 md:grid-cols-2">
        <For each={offered()}>
          {(catalog) => (
            <li>
              <CatalogCard catalog={catalog} onAsk={(what) => setAsked({ id: catalog.id, what })} />
            </li>
          )}
        </For>
      </ul>
      <Show when={retired().length > 0}>
        <section aria-labelledby="retired" class="mt-10 grid gap-3">
          <SectionTitle id="retired" title={t("farm.retiredTitle")} />
          <For each={retired()}>{(catalog) => <RetiredCatalog catalog={catalog} />}</For>
        </section>
      </Show>
      <CatalogShareSheet catalog={chosen("share")} onClose={() => setAsked(undefined)} />
      <CatalogSettingsSheet catalog={chosen("settings")} onClose={() => setAsked(undefined)} />
      <NewCatalogSheet open={adding()} onClose={() => setAdding(false)} />
    </Page>
  );
}

function CatalogCard(props: { catalog: OwnCatalog; onAsk: (what: Asked["what"]) => void }) {
  const { href } = useProducer();
  return (
    <Card as="article" class="grid h-full content-between gap-5">
      <div class="grid gap-2">
        <div class="flex items-start justify-between gap-3">
          <h2 class="text-title-s">{props.catalog.name}</h2>
          <span class="num shrink-0 rounded-full bg-leaf px-3 py-1 font-[640] text-green-ink">
            {t("farm.catalogNumber", { number: String(props.catalog.number) })}
          </span>
        </div>
        <p class="text-soft">
          {t("farm.nProducts", { n: props.catalog.products })} ·{" "}
          {props.catalog.markets.length > 0
            ? t("farm.soldAt", { markets: props.catalog.markets.join(", ") })
            : t("farm.soldNowhere")}
        </p>
      </div>
      <div class="flex flex-wrap gap-2">
        <ButtonLink href={href(`/catalogs/${props.catalog.id}`)} icon={BookOpen} size="small">
          {t("farm.products")}
        </ButtonLink>
        <Button tone="secondary" size="small" icon={Share} onClick={() => props.onAsk("share")}>
          {t("farm.share")}
        </Button>
        <Button tone="quiet" size="small" icon={Settings} onClick={() => props.onAsk("settings")}>
          {t("farm.settings")}
        </Button>
      </div>
    </Card>
  );
}

function RetiredCatalog(props: { catalog: OwnCatalog }) {
  const { slug } = useProducer();
  const offering = createAttempt(useAction(changeCatalog));
  const offer = async () => {
    const { id, name } = props.catalog;
    if (await offering.run(slug(), id, { retired: false })) {
      toast({ text: () => t("farm.offeredAgain", { name }), tone: "good" });
    } else toast({ text: () => refusalText(offering.error()), tone: "bad" });
  };
  return (
    <div class="flex flex-wrap items-center justify-between gap-3 rounded-l bg-hair p-4">
      <p>
        {props.catalog.name}
        <span class="ml-2 text-small text-soft">
          {t("farm.catalogNumber", { number: String(props.catalog.number) })}
        </span>
      </p>
      <Button tone="secondary" size="small" busy={offering.pending()} onClick={offer}>
        {t("farm.offerAgain")}
      </Button>
    </div>
  );
}
