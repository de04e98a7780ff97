import SearchX from "lucide-solid/icons/search-x";
import Sprout from "lucide-solid/icons/sprout";
import { Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import type { ShopFilter } from "./create-shop-filter.ts";

/** No product: because of what was chosen, or because nothing is on sale yet. */
export function NothingFound(props: { filter: ShopFilter }) {
  return (
    <Show
      when={props.filter.active()}
      fallback={<EmptyState icon={Sprout} title={t("shop.noProduct")} text={t("shop.noProductText")} />}
    >
      <EmptyState
        icon={SearchX}
        title={t("shop.nothingFound")}
        text={t("shop.nothingFoundText")}
        action={
          <Button tone="secondary" onClick={() => props.filter.clear()}>
            {t("shop.seeEverything")}
          </Button>
        }
      />
    </Show>
  );
}
