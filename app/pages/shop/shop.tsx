import { createAsync, useParams, useSearchParams } from "@solidjs/router";
import CalendarX from "lucide-solid/icons/calendar-x";
import { Show } from "solid-js";
import { loadShop } from "../../api/shop.ts";
import { t } from "../../i18n/t.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";
import { ShopSkeleton } from "./shop-skeleton.tsx";
import { ShopView } from "./shop-view.tsx";

export default function ShopPage() {
  return (
    <LoadBoundary title={t("shop.title")} skeleton={<ShopSkeleton />}>
      <LoadedShop />
    </LoadBoundary>
  );
}

function LoadedShop() {
  const params = useParams<{ slug: string }>();
  const [search] = useSearchParams<{ date?: string }>();
  const shop = createAsync(() => loadShop(params.slug, search.date));
  return (
    <>
      <Show when={shop() === null}>
        <Page title={t("shop.title")} width="read" back={`/m/${params.slug}`}>
          <EmptyState
            icon={CalendarX}
            title={t("shop.noDate")}
            text={t("shop.noDateText")}
            action={<ButtonLink href={`/m/${params.slug}`}>{t("shop.toMarket")}</ButtonLink>}
          />
        </Page>
      </Show>
      {/* Another date is another cart and another room: drawn anew. */}
      <Show when={shop()?.distribution.id} keyed>
        {(_id) => <Show when={shop()}>{(loaded) => <ShopView shop={loaded()} />}</Show>}
      </Show>
    </>
  );
}
