import { createAsync, useParams } from "@solidjs/router";
import { createMemo, Show, Suspense } from "solid-js";
import type { MarketPage as Market } from "../../../core/contract/market.ts";
import { loadMarket } from "../../api/markets.ts";
import { t } from "../../i18n/t.ts";
import { part } from "../../page-route.ts";
import { createNow } from "../../ui/clock.ts";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page, PageHeading } from "../../ui/page.tsx";
import { Scene } from "../../ui/scene.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { ShareButton } from "../../ui/share-button.tsx";
import { ContactForm } from "./contact-form.tsx";
import { coverOf } from "./cover-of.ts";
import { MarketContact } from "./market-contact.tsx";
import { MarketDates } from "./market-dates.tsx";
import { MarketPlace } from "./market-place.tsx";
import { MarketSkeleton } from "./market-skeleton.tsx";
import { ProducerGrid } from "./producer-grid.tsx";
import { Written } from "./written.tsx";

/** Its own download, with its own texts: most markets take everybody. */
const JoinNotice = part(() => import("./join-notice.tsx"), "people");

export default function MarketPage() {
  return (
    <LoadBoundary title={t("public.market")} skeleton={<MarketSkeleton />}>
      <LoadedMarket />
    </LoadBoundary>
  );
}

function LoadedMarket() {
  const params = useParams<{ slug: string }>();
  const market = createAsync(() => loadMarket(params.slug));
  return <Show when={market()}>{(loaded) => <MarketView market={loaded()} />}</Show>;
}

function MarketView(props: { market: Market }) {
  const now = createNow("minute");
  const coming = createMemo(() =>
    props.market.distributions
      .filter((date) => date.pickupEndsAt > now())
      .toSorted((one, other) => one.pickupStartsAt - other.pickupStartsAt),
  );
  return (
    <Page title={props.market.name} width="full" bare>
      <Scene scene={coverOf(props.market)} size="cover" eager />
      <div class="mx-auto max-w-6xl px-5 pb-14 md:px-8">
        <header class="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pt-6 pb-7">
          <Show when={props.market.logoFileId}>
            {(logo) => (
              <img
                src={`/files/${logo()}/320`}
                alt=""
                class="size-20 shrink-0 rounded-m bg-card object-contain shadow-card md:size-24"
              />
            )}
          </Show>
          <div class="min-w-0 flex-1 basis-64">
            <p class="text-small text-soft">
              {t("public.commune", { commune: props.market.commune, postcode: props.market.postcode })}
            </p>
            <PageHeading>{props.market.name}</PageHeading>
            <Show when={props.market.tagline}>
              <p class="mt-1.5 text-lead">{props.market.tagline}</p>
            </Show>
          </div>
          <ShareButton title={props.market.name} url={window.location.href} label={t("common.share")} />
        </header>
        <div class="grid gap-10 lg:grid-cols-[1fr_22rem] lg:gap-14">
          <div class="grid content-start gap-10 lg:order-2">
            <Show when={props.market.registration !== "open" && !props.market.viewer.member}>
              <Suspense fallback={<div class="h-40" />}>
                <JoinNotice market={props.market} />
              </Suspense>
            </Show>
            <MarketDates market={props.market} dates={coming()} />
            <MarketPlace market={props.market} />
            <MarketContact market={props.market} />
          </div>
          <div class="grid min-w-0 content-start gap-10">
            <Show when={props.market.about}>
              <section aria-labelledby="about">
                <SectionTitle id="about" title={t("public.aboutMarket")} class="mb-3" />
                <Written doc={props.market.aboutDoc} words={props.market.about} />
              </section>
            </Show>
            <ProducerGrid producers={props.market.producers} />
            <Show when={props.market.howItWorks}>
              <section aria-labelledby="how">
                <SectionTitle id="how" title={t("public.howHere")} class="mb-3" />
                <Written doc={props.market.howItWorksDoc} words={props.market.howItWorks} />
              </section>
            </Show>
            <ContactForm slug={props.market.slug} />
          </div>
        </div>
      </div>
    </Page>
  );
}
