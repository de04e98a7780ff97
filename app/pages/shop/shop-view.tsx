import { createEffect, createMemo, createSignal, onCleanup, onMount, Show } from "solid-js";
import type { Shop } from "../../../core/contract/market.ts";
import { t } from "../../i18n/t.ts";
import { Page } from "../../ui/page.tsx";
import { whenIdle } from "../../ui/when-idle.ts";
import { createShop } from "./create-shop.ts";
import { createShopFilter } from "./create-shop-filter.ts";
import { FilterBar } from "./filter-bar.tsx";
import {
  cartBar,
  fetchLaterParts,
  filterSheet,
  membersOnly,
  nothingFound,
  productSheet,
  stepper,
} from "./later-parts.ts";
import { OfferGrid } from "./offer-grid.tsx";
import { ShopProvider } from "./shop-context.ts";
import { ShopHero } from "./shop-hero.tsx";

export function ShopView(props: { shop: Shop }) {
  const model = createShop(() => props.shop);
  const filter = createShopFilter(() => props.shop);
  const [choosing, setChoosing] = createSignal(false);
  const found = createMemo(() => filter.groups().reduce((sum, group) => sum + group.items.length, 0));
  let top: HTMLDivElement | undefined;
  // What was chosen is seen from its beginning, also by who had scrolled far down.
  const changed = () => {
    if (top && top.getBoundingClientRect().top < 0) top.scrollIntoView();
  };

  createEffect(() => model.shown() && productSheet.fetch());
  createEffect(() => choosing() && filterSheet.fetch());
  createEffect(() => {
    if (model.cart.isEmpty()) return;
    cartBar.fetch();
    stepper.fetch();
  });
  createEffect(() => props.shop.mayOrder || membersOnly.fetch());
  createEffect(() => found() > 0 || nothingFound.fetch());
  onMount(() => onCleanup(whenIdle(fetchLaterParts)));
  return (
    <ShopProvider value={model}>
      <Page title={props.shop.market.name} width="full" bare>
        <ShopHero shop={props.shop} />
        <Show when={!props.shop.mayOrder}>
          <membersOnly.Part slug={props.shop.market.slug} />
        </Show>
        <div ref={top} class="scroll-mt-16" />
        <FilterBar filter={filter} onChange={changed} onMore={() => setChoosing(true)} />
        <div class="mx-auto max-w-6xl px-5 pt-1 pb-32 md:px-8">
          <p role="status" class="sr-only">
            {filter.active() ? t("shop.productsFound", { n: found() }) : ""}
          </p>
          <Show when={found() > 0} fallback={<nothingFound.Part filter={filter} />}>
            <OfferGrid groups={filter.groups()} />
          </Show>
        </div>
        <cartBar.Part model={model} />
        <filterSheet.Part open={choosing()} onClose={() => setChoosing(false)} filter={filter} found={found()} />
        <productSheet.Part offer={model.shown()} onClose={model.close} />
      </Page>
    </ShopProvider>
  );
}
