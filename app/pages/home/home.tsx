import { createSignal, Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { useSession } from "../../shell/session.tsx";
import { Hero } from "../../ui/hero.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page, PageHeading } from "../../ui/page.tsx";
import { FindMarket } from "./find-market.tsx";
import { HowItWorks } from "./how-it-works.tsx";
import { MarketGrid, MarketGridSkeleton } from "./market-grid.tsx";
import { NextPickup } from "./next-pickup.tsx";
import { StartOne } from "./start-one.tsx";
import { pointOfWhere, type Where } from "./where.ts";

export default function Home() {
  const session = useSession();
  const [where, setWhere] = createSignal<Where | null>(null);
  return (
    <Page title={t("public.homeTitle")} width="full" bare>
      <Hero pictures={["carrot", "tomato", "loaf"]} class="pb-10 md:pb-12">
        <PageHeading class="md:text-huge!">{t("public.homeTitle")}</PageHeading>
        <p class="mt-3 max-w-md text-lead">{t("public.homeText")}</p>
      </Hero>
      <div class="mx-auto grid max-w-6xl gap-10 px-5 pb-14 md:px-8">
        <FindMarket where={where()} onWhere={setWhere} />
        <Show when={session.user()}>
          <NextPickup />
        </Show>
        <LoadBoundary skeleton={<MarketGridSkeleton />}>
          <MarketGrid from={pointOfWhere(where())} />
        </LoadBoundary>
        <HowItWorks />
        <StartOne />
      </div>
    </Page>
  );
}
