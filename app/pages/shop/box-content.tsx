import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import type { Offer } from "../../../core/contract/market.ts";
import { loadBoxes } from "../../api/shop.ts";
import { t } from "../../i18n/t.ts";
import { Prose } from "../market/prose.tsx";
import { useShop } from "./shop-context.ts";

/** What this box holds at this date; asked for only when somebody looks at a box. */
export function BoxContent(props: { offer: Offer }) {
  const { shop } = useShop();
  const boxes = createAsync(() => loadBoxes(shop().distribution.id));
  return (
    <Show when={boxes()}>
      {(loaded) => (
        <section class="rounded-m bg-leaf p-4">
          <h3 class="mb-1 font-sans font-[680]">{t("shop.inTheBox")}</h3>
          <Show when={loaded()[props.offer.productId]} fallback={<p class="text-soft">{t("shop.boxLater")}</p>}>
            {(body) => <Prose text={body()} />}
          </Show>
        </section>
      )}
    </Show>
  );
}
