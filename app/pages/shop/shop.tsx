import { createAsync, useParams, useSearchParams } from "@solidjs/router";
import { createEffect, Show } from "solid-js";
import { loadShop } from "../../api/shop.ts";
import { t } from "../../i18n/t.ts";
import { later } from "../../ui/later.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { ShopSkeleton } from "./shop-skeleton.tsx";
import { ShopView } from "./shop-view.tsx";

export default function ShopPage() {
  return (
    <LoadBoundary title={t("shop.title")} skeleton={<ShopSkeleton />}>
      <LoadedShop />
    </LoadBoundary>
  );
}

const noDate = later(async () => (await import("./no-date.tsx")).NoDate);

function LoadedShop() {
  const params = useParams<{ slug: string }>();
  const [search] = useSearchParams<{ date?: string }>();
  const shop = createAsync(() => loadShop(params.slug, search.date));
  createEffect(() => shop() === null && noDate.fetch());
  return (
    // Another date is another cart and another room: drawn anew.
    <Show when={shop()?.distribution.id} fallback={<noDate.Part slug={params.slug} />} keyed>
      {(_id) => <Show when={shop()}>{(loaded) => <ShopView shop={loaded()} />}</Show>}
    </Show>
  );
}
