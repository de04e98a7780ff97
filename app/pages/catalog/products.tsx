import { createAsync, useParams } from "@solidjs/router";
import ArrowUpDown from "lucide-solid/icons/arrow-up-down";
import Plus from "lucide-solid/icons/plus";
import Sprout from "lucide-solid/icons/sprout";
import Table from "lucide-solid/icons/table-2";
import { createMemo, createSignal, For, lazy, Show, Suspense } from "solid-js";
import type { CatalogProducts } from "../../../core/contract/product.ts";
import { loadProducts } from "../../api/products.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { useProducer } from "../producer/producer-rights.ts";
import { categoryName } from "../shop/catalog-words.ts";
import { ProductList } from "./product-list.tsx";

const ArrangeList = lazy(() => import("./arrange-list.tsx"));

/** The products of one catalog. */
export default function ProductsPage() {
  return (
    <LoadBoundary title={t("catalog.title")} skeleton={<PageSkeleton />}>
      <LoadedProducts />
    </LoadBoundary>
  );
}

function LoadedProducts() {
  const params = useParams<{ slug: string; catalogId: string }>();
  const loaded = createAsync(() => loadProducts(params.slug, params.catalogId));
  return <Show when={loaded()}>{(catalog) => <ProductsView catalog={catalog()} />}</Show>;
}

function ProductsView(props: { catalog: CatalogProducts }) {
  const producer = useProducer();
  const path = (more: string) => producer.href(`/catalogs/${props.catalog.catalog.id}${more}`);
  const onSale = createMemo(() => props.catalog.products.filter(({ on }) => on));
  const retired = createMemo(() => props.catalog.products.filter(({ on }) => !on));
  const [arranging, setArranging] = createSignal(false);
  const shelves = createMemo(() => [...Map.groupBy(onSale(), ({ category }) => category)]);
  return (
    <Page
      title={t("catalog.title")}
      over={t("catalog.catalogOver", {
        number: String(props.catalog.catalog.number),
        name: props.catalog.catalog.name,
      })}
      back={producer.href("/catalogs")}
      backLabel={t("shell.nav.catalogs")}
      actions={
        <Show when={props.catalog.products.length > 0}>
          <Show when={producer.mayAnswer() && onSale().length > 1 && !arranging()}>
            <Button tone="quiet" size="small" icon={ArrowUpDown} onClick={() => setArranging(true)}>
              {t("catalog.arrange")}
            </Button>
          </Show>
          <ButtonLink href={path("/grid")} tone="secondary" size="small" icon={Table}>
            {t("catalog.grid")}
          </ButtonLink>
          <ButtonLink href={path("/products/new")} size="small" icon={Plus}>
            {t("catalog.add")}
          </ButtonLink>
        </Show>
      }
    >
      <Show
        when={props.catalog.products.length > 0}
        fallback={
          <EmptyState
            icon={Sprout}
            title={t("catalog.none")}
            text={t("catalog.noneText")}
            action={<ButtonLink href={path("/products/new")}>{t("catalog.first")}</ButtonLink>}
          />
        }
      >
        <Show when={arranging()}>
          <Suspense fallback={<SkeletonRows count={5} />}>
            <ArrangeList
              place={{ slug: producer.slug(), catalogId: props.catalog.catalog.id }}
              products={onSale()}
              onDone={() => setArranging(false)}
            />
          </Suspense>
        </Show>
        <div class="grid gap-8" hidden={arranging()}>
          <For each={shelves()}>
            {([category, products]) => (
              <section aria-label={categoryName(category)}>
                <SectionTitle look="label" title={categoryName(category)} aside={products.length} />
                <ProductList products={products} href={(id) => path(`/products/${id}`)} />
              </section>
            )}
          </For>
          <Show when={retired().length > 0}>
            <section aria-label={t("catalog.retired", { n: retired().length })}>
              <SectionTitle look="label" title={t("catalog.retired", { n: retired().length })} />
              <ProductList products={retired()} href={(id) => path(`/products/${id}`)} />
            </section>
          </Show>
        </div>
      </Show>
    </Page>
  );
}
