import { createAsync, useParams } from "@solidjs/router";
import MapPin from "lucide-solid/icons/map-pin";
import { For, Show } from "solid-js";
import { loadProducerPage, writeToFarm } from "../../api/producer-pages.ts";
import { t } from "../../i18n/t.ts";
import { fileSrc } from "../../ui/file-src.ts";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page, PageHeading } from "../../ui/page.tsx";
import { Pill } from "../../ui/pill.tsx";
import { Scene } from "../../ui/scene.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { ShareButton } from "../../ui/share-button.tsx";
import { ContactForm } from "../market/contact-form.tsx";
import { MarketCard } from "../market/market-card.tsx";
import { MarketSkeleton } from "../market/market-skeleton.tsx";
import { Prose } from "../market/prose.tsx";
import { labelName } from "../shop/catalog-words.ts";
import { FarmContact, FarmElsewhere } from "./farm-contact.tsx";
import { FarmProducts } from "./farm-products.tsx";

export default function ProducerPage() {
  return (
    <LoadBoundary title={t("public.farm")} skeleton={<MarketSkeleton />}>
      <LoadedFarm />
    </LoadBoundary>
  );
}

type Farm = Awaited<ReturnType<typeof loadProducerPage>>;

function LoadedFarm() {
  const params = useParams<{ slug: string }>();
  const farm = createAsync(() => loadProducerPage(params.slug));
  return <Show when={farm()}>{(loaded) => <FarmView farm={loaded()} />}</Show>;
}

function FarmView(props: { farm: Farm }) {
  const cover = () => {
    const [first] = props.farm.photos;
    return first === undefined ? props.farm.scene : fileSrc(first, 1600);
  };
  return (
    <Page title={props.farm.name} width="full" bare>
      <Scene scene={cover()} size="cover" eager />
      <div class="mx-auto grid max-w-6xl gap-10 px-5 pt-6 pb-14 md:px-8">
        <header class="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
          <div class="min-w-0">
            <p class="flex items-center gap-1.5 text-small text-soft">
              <MapPin class="size-4.5 shrink-0" aria-hidden="true" />
              {t("public.commune", { commune: props.farm.commune, postcode: props.farm.postcode })}
            </p>
            <PageHeading>{props.farm.name}</PageHeading>
            <Show when={props.farm.profession}>
              <p class="text-soft">{props.farm.profession}</p>
            </Show>
            <Show when={props.farm.tagline}>
              <p class="mt-1.5 text-lead">{props.farm.tagline}</p>
            </Show>
            <Show when={props.farm.certifications.length > 0 || props.farm.labels.length > 0}>
              <p class="mt-3 flex flex-wrap gap-1.5">
                <For each={props.farm.certifications}>
                  {(one) => (
                    <Pill>{[labelName(one.key), one.certifier].filter((word) => word !== "").join(" · ")}</Pill>
                  )}
                </For>
                <For
                  each={props.farm.labels.filter((key) => !props.farm.certifications.some((one) => one.key === key))}
                >
                  {(label) => <Pill>{labelName(label)}</Pill>}
                </For>
              </p>
            </Show>
          </div>
          <ShareButton title={props.farm.name} url={window.location.href} label={t("common.share")} />
        </header>
        <Show when={props.farm.story}>
          <section aria-labelledby="story">
            <SectionTitle id="story" title={t("public.story")} class="mb-3" />
            <Prose text={props.farm.story} />
          </section>
        </Show>
        <Show when={props.farm.photos.length > 1}>
          <ul class="swipe flex gap-4">
            <For each={props.farm.photos.slice(1)}>
              {(photo) => (
                <li class="shrink-0">
                  <img
                    src={fileSrc(photo, 800)}
                    alt={t("public.farmPhoto", { name: props.farm.name })}
                    width="360"
                    height="240"
                    loading="lazy"
                    class="h-44 w-auto rounded-l object-cover md:h-60"
                  />
                </li>
              )}
            </For>
          </ul>
        </Show>
        <FarmProducts products={props.farm.products} />
        <FarmElsewhere elsewhere={props.farm.elsewhere} website={props.farm.website} />
        <section aria-labelledby="farm-markets">
          <SectionTitle id="farm-markets" title={t("public.farmMarkets")} class="mb-4" />
          <Show when={props.farm.markets.length > 0} fallback={<p class="text-soft">{t("public.farmNoMarket")}</p>}>
            <ul class="grid gap-5 md:grid-cols-2 lg:grid-cols-3">
              <For each={props.farm.markets}>
                {(market) => (
                  <li>
                    <MarketCard market={market} />
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </section>
        <Show when={props.farm.contact} fallback={<ContactForm slug={props.farm.slug} write={writeToFarm} />}>
          {(contact) => <FarmContact {...contact()} />}
        </Show>
      </div>
    </Page>
  );
}
