import { createAsync, useAction } from "@solidjs/router";
import Store from "lucide-solid/icons/store";
import { createSignal, For, Show } from "solid-js";
import {
  type FarmMarket,
  type FarmMarkets,
  type FarmRequest,
  loadFarmMarkets,
  setDefaultAnswer,
} from "../../api/catalogs.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";
import { Scene } from "../../ui/scene.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { Select } from "../../ui/select.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useProducer } from "../producer/producer-rights.ts";
import { LeaveMarketSheet } from "./leave-market-sheet.tsx";
import { RequestCard } from "./request-card.tsx";
import { RequestSheet } from "./request-sheet.tsx";

export default function MarketsPage() {
  return (
    <LoadBoundary title={t("farm.marketsTitle")} skeleton={<PageSkeleton />}>
      <LoadedMarkets />
    </LoadBoundary>
  );
}

function LoadedMarkets() {
  const { slug } = useProducer();
  const markets = createAsync(() => loadFarmMarkets(slug()));
  return <Show when={markets()}>{(loaded) => <MarketsView {...loaded()} />}</Show>;
}

function MarketsView(props: FarmMarkets) {
  const { href } = useProducer();
  const [answering, setAnswering] = createSignal<{ request: FarmRequest; accept: boolean }>();
  const [leaving, setLeaving] = createSignal<FarmMarket>();
  return (
    <Page title={t("farm.marketsTitle")}>
      <Show when={props.requests.length > 0}>
        <section aria-labelledby="requests" class="mb-9 grid gap-3">
          <SectionTitle id="requests" title={t("farm.requestsTitle")} aside={props.requests.length} />
          <For each={props.requests}>
            {(request) => <RequestCard request={request} onAnswer={(accept) => setAnswering({ request, accept })} />}
          </For>
        </section>
      </Show>
      <Show
        when={props.markets.length > 0}
        fallback={
          <EmptyState
            icon={Store}
            title={t("farm.noMarket")}
            text={t("farm.noMarketText")}
            action={<ButtonLink href={href("/catalogs")}>{t("farm.toCatalogs")}</ButtonLink>}
          />
        }
      >
        <ul class="grid gap-5 md:grid-cols-2">
          <For each={props.markets}>
            {(market) => (
              <li>
                <MarketTie market={market} onLeave={() => setLeaving(market)} />
              </li>
            )}
          </For>
        </ul>
      </Show>
      <RequestSheet asked={answering()} catalogs={props.catalogs} onClose={() => setAnswering(undefined)} />
      <LeaveMarketSheet market={leaving()} onClose={() => setLeaving(undefined)} />
    </Page>
  );
}

function MarketTie(props: { market: FarmMarket; onLeave: () => void }) {
  const { slug } = useProducer();
  const saving = createAttempt(useAction(setDefaultAnswer));
  const choose = async (answer: FarmMarket["defaultAnswer"]) => {
    if (await saving.run(slug(), props.market.slug, answer)) {
      toast({ text: () => t("farm.defaultSaved"), tone: "good" });
    } else toast({ text: () => refusalText(saving.error()), tone: "bad" });
  };
  const sales = () =>
    [
      props.market.openSales > 0 && t("farm.nOpen", { n: props.market.openSales }),
      props.market.plannedSales > 0 && t("farm.nPlanned", { n: props.market.plannedSales }),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <Card as="article" padded={false} class="h-full">
      <Scene scene={props.market.scene} />
      <div class="grid gap-4 p-5">
        <div>
          <h2 class="text-title-s">
            <a href={`/m/${props.market.slug}`} class="hover:underline">
              {props.market.name}
            </a>
          </h2>
          <p class="text-soft">
            {props.market.commune} · {t("farm.sells", { catalog: props.market.catalogName })}
          </p>
          <Show when={sales()}>
            <p class="mt-1 text-small font-[600] text-green-ink">{sales()}</p>
          </Show>
        </div>
        <Show when={props.market.leftOut.length > 0}>
          <p class="rounded-m bg-apricot px-4 py-3 text-small">
            {t("farm.leftOut", { products: props.market.leftOut.join(", ") })}
          </p>
        </Show>
        <Select
          label={t("farm.defaultAnswer")}
          value={props.market.defaultAnswer}
          onChange={choose}
          disabled={saving.pending()}
          options={(["ask", "yes", "no"] as const).map((value) => ({ value, label: t(`farm.default.${value}`) }))}
        />
        <Button tone="quiet" size="small" onClick={props.onLeave} class="justify-self-start">
          {t("farm.leaveMarket")}
        </Button>
      </div>
    </Card>
  );
}
