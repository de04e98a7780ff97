import { createSignal, Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { useSession } from "../../shell/session.tsx";
import { Hero } from "../../ui/hero.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page, PageHeading } from "../../ui/page.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { HowItWorks } from "./how-it-works.tsx";
import { MarketGrid, MarketGridSkeleton } from "./market-grid.tsx";
import { NextPickup } from "./next-pickup.tsx";

export default function Home() {
  const session = useSession();
  const [query, setQuery] = createSignal("");
  return (
    <Page title={t("public.homeTitle")} width="full" bare>
      <Hero pictures={["carrot", "tomato", "loaf"]} class="pb-6 md:pb-8">
        <PageHeading class="md:text-huge!">{t("public.homeTitle")}</PageHeading>
        <p class="mt-3 max-w-md text-lead">{t("public.homeText")}</p>
      </Hero>
      <div class="mx-auto grid max-w-6xl gap-10 px-5 pb-14 md:px-8">
        <SearchField
          label={t("public.findMarket")}
          placeholder={t("public.findMarketHint")}
          value={query()}
          onInput={setQuery}
          class="relative z-10 -mt-7 max-w-xl shadow-card"
        />
        <Show when={session.user()}>
          <NextPickup />
        </Show>
        <section aria-labelledby="markets">
          <SectionTitle id="markets" title={t("public.markets")} class="mb-4" />
          <LoadBoundary skeleton={<MarketGridSkeleton />}>
            <MarketGrid query={query()} onClear={() => setQuery("")} />
          </LoadBoundary>
        </section>
        <HowItWorks />
      </div>
    </Page>
  );
}
