import { createAsync, useParams } from "@solidjs/router";
import Plus from "lucide-solid/icons/plus";
import Sprout from "lucide-solid/icons/sprout";
import Table from "lucide-solid/icons/table-2";
import { createMemo, For, Show } from "solid-js";
import type { CatalogProduct, CatalogProducts } from "../../../core/contract/product.ts";
import { milli } from "../../../core/quantity/milli.ts";
import { loadProducts } from "../../api/products.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { formatMilli, perUnit } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ListRow } from "../../ui/list-row.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";
import { Picture } from "../../ui/picture.tsx";
import { Pill } from "../../ui/pill.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { useProducer } from "../producer/producer-rights.ts";
import { categoryName } from "../shop/catalog-words.ts";

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
  const shelves = createMemo(() => [...Map.groupBy(onSale(), ({ category }) => category)]);
  return (
    <Page
      title={t("catalog.title")}
      over={t("catalog.catalogOver", {
        number: String(props.catalog.catalog.number),
        name: props.catalog.catalog.name,
      })}
      back={producer.href("/catalogs")}
      actions={
        <Show when={props.catalog.products.length > 0}>
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
        <div class="grid gap-8">
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

function ProductList(props: { products: readonly CatalogProduct[]; href: (id: string) => string }) {
  return (
    <ul class="-mx-2.5 mt-1 grid gap-x-6 lg:grid-cols-2">
      <For each={props.products}>
        {(product) => (
          <li>
            <ListRow
              href={props.href(product.id)}
              lead={<Picture picture={product.picture} tint={product.tint} size="small" />}
              title={product.name}
              sub={stockText(product)}
              tone={product.on ? "plain" : "done"}
              mark={
                <Show when={product.onSale.length > 0}>
                  <Pill>{t("catalog.onSale")}</Pill>
                </Show>
              }
              trail={
                <For each={product.variants.slice(0, 2)}>
                  {(one) => (
                    <span class="block">
                      {formatCents(one.priceCents)}
                      <span class="ml-1 text-small text-soft">
                        {one.kind === "weighed" ? perUnit("kg") : one.label}
                      </span>
                    </span>
                  )}
                </For>
              }
            />
          </li>
        )}
      </For>
    </ul>
  );
}

function stockText({ stock, on }: CatalogProduct): string {
  if (!on) return t("catalog.off");
  if (stock.left === null) return t("catalog.noLimit");
  if (stock.left === 0) return t("catalog.soldOut");
  const quantity = stock.base === "piece" ? milli(stock.left * 1000) : milli(stock.left);
  return t("catalog.left", {
    quantity: formatMilli(quantity, stock.base === "piece" ? "piece" : stock.base === "g" ? "kg" : "l"),
  });
}
