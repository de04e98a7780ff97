import { createAsync, useParams, useSearchParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { loadPublicCatalog, type PublicCatalog } from "../../api/catalogs.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { useSession } from "../../shell/session.tsx";
import { createSignInHref } from "../../shell/sign-in-href.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { fileSrc } from "../../ui/file-src.ts";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page, PageHeading } from "../../ui/page.tsx";
import { Scene } from "../../ui/scene.tsx";
import { GoodsRow } from "./goods-row.tsx";
import { LinkChoice } from "./link-choice.tsx";

/** What a catalog's number or link opens: to a market's admin, the way to connect it. */
export default function PublicCatalogPage() {
  return (
    <LoadBoundary title={t("linking.title")} skeleton={<PageSkeleton />}>
      <LoadedCatalog />
    </LoadBoundary>
  );
}

function LoadedCatalog() {
  const params = useParams<{ number: string }>();
  const [search] = useSearchParams<{ k?: string }>();
  const token = () => search.k ?? "";
  const catalog = createAsync(() => loadPublicCatalog(params.number, token()));
  return <Show when={catalog()}>{(loaded) => <CatalogView catalog={loaded()} token={token()} />}</Show>;
}

function CatalogView(props: { catalog: PublicCatalog; token: string }) {
  const session = useSession();
  const signInHref = createSignInHref();
  const farm = () => props.catalog.producer;
  const picture = () => {
    const { photo, scene } = farm();
    return photo === null ? scene : fileSrc(photo, 1600);
  };
  return (
    <Page title={`${props.catalog.name} · ${farm().name}`} width="full" bare>
      <Scene scene={picture()} size="cover" eager />
      <div class="mx-auto grid max-w-3xl gap-8 px-5 pt-6 pb-14 md:px-8">
        <header class="grid gap-1">
          <p class="text-soft">
            {t("linking.catalogOf", { number: String(props.catalog.number) })} ·{" "}
            {t("linking.nProducts", { n: props.catalog.productCount })}
          </p>
          <PageHeading>{props.catalog.name}</PageHeading>
          <p class="text-lead">
            <a href={`/p/${farm().slug}`} class="font-[600] text-green hover:underline">
              {farm().name}
            </a>
            , {farm().commune}
          </p>
          <Show when={props.catalog.description}>
            <p class="mt-2 whitespace-pre-line">{props.catalog.description}</p>
          </Show>
        </header>
        <Show when={props.token !== "" && !props.catalog.byLink}>
          <Card tone="warm" role="note">
            {t("linking.linkEnded")}
          </Card>
        </Show>
        <Show
          when={session.user() || session.state() === "loading"}
          fallback={
            <ButtonLink href={signInHref()} size="large" class="justify-self-start">
              {t("linking.signInToLink")}
            </ButtonLink>
          }
        >
          <LinkChoice catalog={props.catalog} token={props.token} />
        </Show>
        <Show when={props.catalog.products} fallback={<p class="text-soft">{t("linking.publicHidden")}</p>}>
          {(products) => (
            <ul class="grid gap-1">
              <For each={products()}>{(product) => <GoodsRow product={product} />}</For>
            </ul>
          )}
        </Show>
      </div>
    </Page>
  );
}
