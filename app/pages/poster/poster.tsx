import { createAsync, useParams } from "@solidjs/router";
import ArrowLeft from "lucide-solid/icons/arrow-left";
import Printer from "lucide-solid/icons/printer";
import { createSignal, For, Show } from "solid-js";
import type { MarketPage } from "../../../core/contract/market.ts";
import { loadMarket } from "../../api/markets.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page, PageHeading } from "../../ui/page.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import "../../styles/poster.css";
import { posterFacts } from "./poster-facts.ts";
import { PosterSheet } from "./poster-sheet.tsx";
import { ShareTexts } from "./share-texts.tsx";

const formats = ["poster", "flyer"] as const;
type Format = (typeof formats)[number];

/** The market on paper and in words: a poster, flyers to cut, messages to send. */
export default function PosterPage() {
  const params = useParams<{ slug: string }>();
  return (
    <main id="content">
      <LoadBoundary title={t("setup.poster")} skeleton={<PageSkeleton />}>
        <Loaded slug={params.slug} />
      </LoadBoundary>
    </main>
  );
}

function Loaded(props: { slug: string }) {
  const market = createAsync(() => loadMarket(props.slug));
  return <Show when={market()}>{(loaded) => <PosterView market={loaded()} />}</Show>;
}

function PosterView(props: { market: MarketPage }) {
  const [format, setFormat] = createSignal<Format>("poster");
  const facts = () => posterFacts(props.market, location.origin);
  const picture = () =>
    props.market.coverFileId === null ? `/scenes/${props.market.scene}.svg` : `/files/${props.market.coverFileId}/1600`;
  const copies = () => Array.from({ length: format() === "flyer" ? 4 : 1 });
  return (
    <Page title={t("setup.poster")} bare width="full">
      <header class="border-b border-line bg-paper print:hidden">
        <div class="mx-auto grid max-w-5xl gap-4 px-4 py-3 md:px-8">
          <div class="flex flex-wrap items-center gap-x-3 gap-y-2">
            <a
              href={`/manage/${props.market.slug}`}
              class="-ml-2 grid size-11 place-items-center rounded-m hover:bg-hair"
              aria-label={t("common.back")}
            >
              <ArrowLeft class="size-6" aria-hidden="true" />
            </a>
            <PageHeading class="min-w-0 flex-1 text-title-s! md:text-title!">{t("setup.poster")}</PageHeading>
            <Button icon={Printer} onClick={() => window.print()}>
              {t("setup.print")}
            </Button>
          </div>
          <Segmented
            label={t("setup.poster.format")}
            options={formats.map((value) => ({ value, label: t(`setup.poster.${value}`) }))}
            value={format()}
            onChange={setFormat}
            class="max-w-md"
          />
          <p class="text-small text-soft">{t("setup.poster.pdf")}</p>
        </div>
      </header>
      <div class="poster-view">
        <div class={format() === "flyer" ? "poster-page poster-four" : "poster-page"}>
          <For each={copies()}>{() => <PosterSheet facts={facts()} picture={picture()} />}</For>
        </div>
      </div>
      <div class="mx-auto max-w-5xl px-4 pb-14 md:px-8 print:hidden">
        <ShareTexts facts={facts()} />
      </div>
    </Page>
  );
}
