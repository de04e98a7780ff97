import { createAsync, useParams, useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { loadShop } from "../../api/shop.ts";
import { t } from "../../i18n/t.ts";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { CartEmpty } from "./cart-empty.tsx";
import { CartView } from "./cart-view.tsx";

export default function CartPage() {
  return (
    <LoadBoundary
      title={t("checkout.title")}
      skeleton={
        <Page title={t("checkout.title")} width="read">
          <SkeletonRows count={5} />
        </Page>
      }
    >
      <LoadedCart />
    </LoadBoundary>
  );
}

function LoadedCart() {
  const params = useParams<{ slug: string }>();
  const [search] = useSearchParams<{ date?: string }>();
  const shop = createAsync(() => loadShop(params.slug, search.date));
  return (
    <>
      <Show when={shop() === null}>
        <Page title={t("checkout.title")} width="read">
          <CartEmpty href={`/m/${params.slug}`} />
        </Page>
      </Show>
      <Show when={shop()?.distribution.id} keyed>
        {(_id) => <Show when={shop()}>{(loaded) => <CartView shop={loaded()} />}</Show>}
      </Show>
    </>
  );
}
