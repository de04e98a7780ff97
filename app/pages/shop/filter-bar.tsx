import Search from "lucide-solid/icons/search";
import SlidersHorizontal from "lucide-solid/icons/sliders-horizontal";
import { createSignal, Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { ChipRow } from "../../ui/chip-row.tsx";
import { classNames } from "../../ui/class-names.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { categoryName } from "./catalog-words.ts";
import type { ShopFilter } from "./create-shop-filter.ts";

const everything = "";

export interface FilterBarProps {
  filter: ShopFilter;
  onChange: () => void;
  onMore: () => void;
}

/** Stays under the thumb while one walks the shelves: search, filters, categories. */
export function FilterBar(props: FilterBarProps) {
  const [searching, setSearching] = createSignal(props.filter.query() !== "");
  let input: HTMLInputElement | undefined;
  const chips = () => [
    { value: everything, label: t("shop.everything") },
    ...props.filter.categories().map((key) => ({ value: key, label: categoryName(key) })),
  ];
  const openSearch = () => {
    setSearching(true);
    input?.focus();
  };
  // On a phone the field takes the place of the chips until it is empty again.
  const closeSearch = () => props.filter.query() === "" && setSearching(false);
  return (
    <div class="sticky top-16 z-20 border-b border-transparent bg-paper/94 backdrop-blur-md">
      <div class="mx-auto flex max-w-6xl items-center gap-1.5 py-2 pl-3 md:gap-3 md:px-8">
        <SearchField
          ref={(element) => {
            input = element;
            element.addEventListener("blur", closeSearch);
          }}
          label={t("shop.search")}
          placeholder={t("shop.searchHint")}
          value={props.filter.query()}
          onInput={(text) => {
            props.filter.setQuery(text);
            props.onChange();
          }}
          class={classNames("flex-1 md:max-w-72", !searching() && "max-md:sr-only")}
        />
        <Show when={!searching()}>
          <IconButton
            icon={Search}
            label={t("shop.search")}
            tone="soft"
            class="border-[1.5px] border-line bg-card md:hidden"
            round
            onClick={openSearch}
          />
        </Show>
        <span class={classNames("relative grid shrink-0", searching() && "max-md:pr-3")}>
          <IconButton
            icon={SlidersHorizontal}
            label={t("shop.filters", { n: props.filter.moreCount() })}
            tone="soft"
            class="border-[1.5px] border-line bg-card"
            round
            onClick={props.onMore}
          />
          <Show when={props.filter.moreCount() > 0}>
            <span
              aria-hidden="true"
              class="num absolute -top-1 -right-1 grid size-5.5 place-items-center rounded-full bg-carrot text-micro font-[700] text-on-carrot"
            >
              {props.filter.moreCount()}
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
          class={classNames("min-w-0 flex-1 pr-5 pl-0.5 md:pr-0", searching() && "max-md:hidden")}
        />
      </div>
    </div>
  );
}
