import Search from "lucide-solid/icons/search";
import SlidersHorizontal from "lucide-solid/icons/sliders-horizontal";
import { createSignal, Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { ChipRow } from "../../ui/chip-row.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { categoryName } from "./catalog-words.ts";
import type { ShopFilter } from "./create-shop-filter.ts";
import { searchBox } from "./later-parts.ts";

const everything = "";
const knob = "border-[1.5px] border-line bg-card";

export interface FilterBarProps {
  filter: ShopFilter;
  onChange: () => void;
  onMore: () => void;
}

/** Stays under the thumb while one walks the shelves: search, filters, categories. */
export function FilterBar(props: FilterBarProps) {
  const [searching, setSearching] = createSignal(false);
  const chips = () => [
    { value: everything, label: t("shop.everything") },
    ...props.filter.categories().map((key) => ({ value: key, label: categoryName(key) })),
  ];
  const search = () => {
    searchBox.fetch();
    setSearching(true);
  };
  const more = () => props.filter.moreCount();
  return (
    <div class="sticky top-16 z-20 bg-paper/94 backdrop-blur-md">
      <div class="mx-auto flex max-w-6xl items-center gap-1.5 py-2 pl-3 md:px-8">
        {/* Beside the chips where there is room for it; on a phone it takes their place until it is empty again. */}
        <Show
          when={searching()}
          fallback={
            <IconButton icon={Search} label={t("shop.search")} tone="soft" class={knob} round onClick={search} />
          }
        >
          <searchBox.Part
            filter={props.filter}
            onInput={props.onChange}
            onEmpty={() => setSearching(false)}
            focused
            class="flex-1 max-md:mr-3 md:max-w-80"
          />
        </Show>
        <span class={searching() ? "relative grid shrink-0 max-md:hidden" : "relative grid shrink-0"}>
          <IconButton
            icon={SlidersHorizontal}
            label={t("shop.filters", { n: more() })}
            tone="soft"
            class={knob}
            round
            onClick={props.onMore}
          />
          <Show when={more() > 0}>
            <span
              aria-hidden="true"
              class="num absolute -top-1 -right-1 grid size-5.5 place-items-center rounded-full bg-carrot text-micro font-[700] text-on-carrot"
            >
              {more()}
            </span>
          </Show>
        </span>
        <ChipRow
          label={t("shop.categories")}
          options={chips()}
          chosen={[props.filter.category() ?? everything]}
          onToggle={(key) => {
            props.filter.setCategory(key === everything ? undefined : key);
            props.onChange();
          }}
          class={searching() ? "min-w-0 flex-1 max-md:hidden" : "min-w-0 flex-1 pr-5 pl-0.5 md:pr-0"}
        />
      </div>
    </div>
  );
}
