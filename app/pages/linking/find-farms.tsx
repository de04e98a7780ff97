import { createAsync } from "@solidjs/router";
import MapPin from "lucide-solid/icons/map-pin";
import Sprout from "lucide-solid/icons/sprout";
import { createMemo, createSignal, For, onCleanup, Show, Suspense } from "solid-js";
import { type Directory, type ListedFarm, loadDirectory } from "../../api/catalogs.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { fileSrc } from "../../ui/file-src.ts";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Pill } from "../../ui/pill.tsx";
import { Scene } from "../../ui/scene.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { Select } from "../../ui/select.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { ManagePage } from "../manage/manage-page.tsx";
import { useMarket } from "../manage/market-rights.ts";
import { labelName } from "../shop/catalog-words.ts";
import { AskSheet } from "./ask-sheet.tsx";

const distances = ["", "10", "30", "60", "100"] as const;
type Distance = (typeof distances)[number];
/** A pause in typing asks; every letter would. */
const PAUSE_MS = 250;

/** Farms that want to be found, by a word and a distance. */
export default function FindFarmsPage() {
  const { slug, href } = useMarket();
  const [typed, setTyped] = createSignal("");
  const [query, setQuery] = createSignal("");
  const [within, setWithin] = createSignal<Distance>("");
  const [asking, setAsking] = createSignal<ListedFarm>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(timer);
    timer = setTimeout(() => setQuery(text.trim()), PAUSE_MS);
  };
  return (
    <ManagePage
      title={t("linking.directoryTitle")}
      lead={t("linking.directoryText")}
      back={href("/catalogs")}
      backLabel={t("linking.backToCatalogs")}
    >
      <div class="mb-6 grid items-end gap-4 sm:grid-cols-[1fr_12rem]">
        <SearchField
          label={t("linking.search")}
          placeholder={t("linking.searchHint")}
          value={typed()}
          onInput={type}
          onEnter={() => setQuery(typed().trim())}
        />
        <Select
          label={t("linking.within")}
          value={within()}
          onChange={setWithin}
          options={distances.map((value) => ({
            value,
            label: value === "" ? t("linking.within.all") : t("linking.km", { n: Number(value) }),
          }))}
        />
      </div>
      <LoadBoundary skeleton={<SkeletonRows />}>
        <Found slug={slug()} query={query()} within={within()} onAsk={setAsking} />
      </LoadBoundary>
      <AskSheet
        market={asking() === undefined ? undefined : slug()}
        farm={asking()?.name ?? ""}
        ask={{ by: "producer", producer: asking()?.slug ?? "" }}
        onClose={() => setAsking(undefined)}
      />
    </ManagePage>
  );
}

interface FoundProps {
  slug: string;
  query: string;
  within: Distance;
  onAsk: (farm: ListedFarm) => void;
}

function Found(props: FoundProps) {
  const directory = createAsync(() => loadDirectory(props.slug, props.query, props.within));
  return (
    <Suspense fallback={<SkeletonRows />}>
      <Show when={directory()}>{(loaded) => <FarmGrid directory={loaded()} onAsk={props.onAsk} />}</Show>
    </Suspense>
  );
}

function FarmGrid(props: { directory: Directory; onAsk: (farm: ListedFarm) => void }) {
  return (
    <div class="grid gap-4">
      <p role="status" class="text-soft">
        {t("linking.found", { n: props.directory.total })}
      </p>
      <Show when={!props.directory.placed}>
        <Card tone="warm" role="note">
          {t("linking.noPlace")}
        </Card>
      </Show>
      <Show
        when={props.directory.producers.length > 0}
        fallback={<EmptyState icon={Sprout} title={t("linking.nobody")} text={t("linking.nobodyText")} />}
      >
        <ul class="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
          <For each={props.directory.producers}>
            {(farm, index) => (
              <li>
                <FarmCard farm={farm} eager={index() < 3} onAsk={() => props.onAsk(farm)} />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}

function FarmCard(props: { farm: ListedFarm; eager: boolean; onAsk: () => void }) {
  const rest = createMemo(() => props.farm.productCount - props.farm.products.length);
  const away = () => {
    const { km } = props.farm;
    if (km === null) return "";
    return km < 1 ? t("linking.nearer") : t("linking.kmAway", { n: Math.round(km) });
  };
  return (
    <Card as="article" padded={false} class="flex! h-full flex-col">
      <Scene
        scene={props.farm.photo === null ? props.farm.scene : fileSrc(props.farm.photo, 800)}
        eager={props.eager}
      />
      <div class="flex flex-1 flex-col gap-3 p-4.5">
        <div>
          <h2 class="text-title-s">{props.farm.name}</h2>
          <p class="flex flex-wrap items-center gap-x-1.5 text-small text-soft">
            <MapPin class="size-4 shrink-0" aria-hidden="true" />
            {props.farm.commune}
            <Show when={away()}>
              <span>· {away()}</span>
            </Show>
            <Show when={props.farm.profession}>
              <span>· {props.farm.profession}</span>
            </Show>
          </p>
        </div>
        <Show when={props.farm.labels.length > 0}>
          <p class="flex flex-wrap gap-1.5">
            <For each={props.farm.labels}>{(label) => <Pill>{labelName(label)}</Pill>}</For>
          </p>
        </Show>
        <Show when={props.farm.products.length > 0}>
          <p class="flex-1">
            {props.farm.products.join(", ")}
            <Show when={rest() > 0}>
              <span class="text-soft"> {t("linking.moreProducts", { n: rest() })}</span>
            </Show>
          </p>
        </Show>
        <div class="mt-auto flex flex-wrap items-center gap-2">
          <Show when={!props.farm.linked} fallback={<Pill>{t("linking.sellsAlready")}</Pill>}>
            <Show when={!props.farm.asked} fallback={<Pill tone="warm">{t("linking.waiting")}</Pill>}>
              <Button size="small" onClick={props.onAsk}>
                {t("linking.askShort")}
              </Button>
            </Show>
          </Show>
          <ButtonLink href={`/p/${props.farm.slug}`} tone="quiet" size="small">
            {t("linking.farmPage")}
          </ButtonLink>
        </div>
      </div>
    </Card>
  );
}
