import { createComputed, createMemo } from "solid-js";
import { t } from "../../i18n/t.ts";
import { find, findable } from "../../search/word-search.ts";
import { SearchField } from "../../ui/search-field.tsx";
import { categoryName, labelName } from "./catalog-words.ts";
import type { ShopFilter } from "./create-shop-filter.ts";
import { useShop } from "./shop-context.ts";

export interface SearchBoxProps {
  filter: ShopFilter;
  onInput: () => void;
  /** Left while nothing was typed. */
  onEmpty: () => void;
  /** Opened by its button: it is where one wants to type. */
  focused: boolean;
  class: string;
}

/** Finds goods by name, packing, producer, shelf or label while one types. */
export function SearchBox(props: SearchBoxProps) {
  const { producerName } = useShop();
  const index = createMemo(() =>
    props.filter
      .chosen()
      .map((offer) =>
        findable(
          offer,
          offer.name,
          offer.label,
          producerName(offer.producerId),
          categoryName(offer.category),
          ...offer.labels.map(labelName),
        ),
      ),
  );
  createComputed(() => {
    const query = props.filter.query();
    props.filter.setMatching(query.trim() === "" ? undefined : find(index(), query));
  });
  return (
    <SearchField
      ref={(input) => {
        input.addEventListener("blur", () => props.filter.query() === "" && props.onEmpty());
        if (props.focused) queueMicrotask(() => input.focus());
      }}
      label={t("shop.search")}
      placeholder={t("shop.searchHint")}
      value={props.filter.query()}
      onInput={(text) => {
        props.filter.setQuery(text);
        props.onInput();
      }}
      class={props.class}
    />
  );
}
