import { createAsync } from "@solidjs/router";
import Store from "lucide-solid/icons/store";
import { createMemo, For, Show } from "solid-js";
import type { Point } from "../../../core/place/commune.ts";
import { byDistance } from "../../../core/place/distance.ts";
import { loadMarkets } from "../../api/markets.ts";
import { t } from "../../i18n/t.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { MarketCard, type MarketCardFacts } from "../market/market-card.tsx";

const grid = "grid gap-5 md:grid-cols-2 lg:grid-cols-3";

/** The first row of cards is seen at once; the pictures of the others wait until they are near. */
const firstRow = 3;

/** One's own markets, then every public one: by name, or by distance from where somebody said. */
export function MarketGrid(props: { from: Point | null }) {
  const lists = createAsync(() => loadMarkets());
  /** By distance one's own stand among all the others. */
  const mine = () => (props.from === null ? (lists()?.mine ?? []) : []);
  const near = createMemo(() => {
    const all = lists()?.markets ?? [];
    if (props.from !== null) return byDistance(all, props.from, (market) => market.point);
    const own = new Set(mine().map(({ slug }) => slug));
    return all.filter(({ slug }) => !own.has(slug)).map((thing) => ({ thing, km: null }));
  });
  return (
    <div class="grid gap-10">
      <Show when={mine().length > 0}>
        <section aria-labelledby="mine">
          <SectionTitle id="mine" title={t("public.myMarkets")} class="mb-4" />
          <Cards markets={mine().map((thing) => ({ thing, km: null }))} />
        </section>
      </Show>
      <Show when={near().length > 0 || mine().length === 0}>
        <section aria-labelledby="markets">
          <SectionTitle
            id="markets"
            title={t(props.from === null ? "public.markets" : "public.marketsNear")}
            class="mb-4"
          />
          <p role="status" class="sr-only">
            {props.from === null ? "" : t("public.marketsFound", { n: near().length })}
          </p>
          <Show
            when={near().length > 0}
            fallback={
              <EmptyState
                icon={Store}
                title={t("public.noMarket")}
                text={t("public.noMarketText")}
                action={
                  <ButtonLink href="/start" tone="secondary">
                    {t("shell.createMarket")}
                  </ButtonLink>
                }
              />
            }
          >
            <Cards markets={near()} />
          </Show>
        </section>
      </Show>
    </div>
  );
}

function Cards(props: { markets: readonly { thing: MarketCardFacts; km: number | null }[] }) {
  const alone = () => props.markets.length === 1;
  return (
    <ul class={alone() ? "grid" : grid}>
      <For each={props.markets}>
        {(market, index) => (
          <li>
            <MarketCard market={market.thing} km={market.km} eager={index() < firstRow} wide={alone()} />
          </li>
        )}
      </For>
    </ul>
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
