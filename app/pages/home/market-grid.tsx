import { createAsync } from "@solidjs/router";
import Store from "lucide-solid/icons/store";
import { createMemo, For, Show } from "solid-js";
import { loadMarkets } from "../../api/markets.ts";
import { t } from "../../i18n/t.ts";
import { find, findable } from "../../search/word-search.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { MarketCard } from "../market/market-card.tsx";

const grid = "grid gap-5 md:grid-cols-2 lg:grid-cols-3";

/** The first row of cards is seen at once; the pictures of the others wait until they are near. */
const firstRow = 3;

/** Every market, or those that the query finds. */
export function MarketGrid(props: { query: string; onClear: () => void }) {
  const markets = createAsync(() => loadMarkets());
  const index = createMemo(() =>
    (markets() ?? []).map((market) => findable(market, market.name, market.commune, market.postcode)),
  );
  const found = createMemo(() => find(index(), props.query));
  const alone = () => markets()?.length === 1;
  return (
    <>
      <p role="status" class="sr-only">
        {props.query === "" ? "" : t("public.marketsFound", { n: found().length })}
      </p>
      <Show when={found().length > 0} fallback={<NothingFound query={props.query} onClear={props.onClear} />}>
        <ul class={alone() ? "grid" : grid}>
          <For each={found()}>
            {(market, index) => (
              <li>
                <MarketCard market={market} eager={index() < firstRow} wide={alone()} />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  );
}

function NothingFound(props: { query: string; onClear: () => void }) {
  return (
    <Show
      when={props.query !== ""}
      fallback={<EmptyState icon={Store} title={t("public.noMarket")} text={t("public.noMarketText")} />}
    >
      <EmptyState
        icon={Store}
        title={t("public.marketNotFound", { query: props.query })}
        text={t("public.marketNotFoundText")}
        action={
          <Button tone="secondary" onClick={props.onClear}>
            {t("public.seeAllMarkets")}
          </Button>
        }
      />
    </Show>
  );
}

export function MarketGridSkeleton() {
  return (
    <div role="status" class={grid}>
      <span class="sr-only">{t("common.loading")}</span>
      <Skeleton class="h-88 rounded-l" />
      <Skeleton class="h-88 rounded-l max-md:hidden" />
      <Skeleton class="h-88 rounded-l max-lg:hidden" />
    </div>
  );
}
