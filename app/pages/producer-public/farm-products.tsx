import { createMemo, For, Show } from "solid-js";
import { CATEGORIES } from "../../../core/catalog/categories.ts";
import { t } from "../../i18n/t.ts";
import { Picture } from "../../ui/picture.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { categoryName } from "../shop/catalog-words.ts";

export interface FarmProduct {
  name: string;
  picture: string;
  tint: string;
  category: string;
}

const order: readonly string[] = CATEGORIES.map(({ key }) => key);

/** What the farm makes, by shelf; without prices, which each market's shop shows. */
export function FarmProducts(props: { products: readonly FarmProduct[] }) {
  const shelves = createMemo(() =>
    [...Map.groupBy(props.products, (product) => product.category)].toSorted(
      ([one], [other]) => order.indexOf(one) - order.indexOf(other),
    ),
  );
  return (
    <Show when={props.products.length > 0}>
      <section aria-labelledby="farm-products" class="grid gap-5">
        <SectionTitle id="farm-products" title={t("public.farmProducts")} />
        <For each={shelves()}>
          {([category, products]) => (
            <div>
              <h3 class="mb-2 font-sans text-small font-[680] text-soft">{categoryName(category)}</h3>
              <ul class="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-3 lg:grid-cols-4">
                <For each={products}>
                  {(product) => (
                    <li class="flex items-center gap-3">
                      <Picture picture={product.picture} tint={product.tint} size="small" />
                      <span class="leading-tight font-[560]">{product.name}</span>
                    </li>
                  )}
                </For>
              </ul>
            </div>
          )}
        </For>
      </section>
    </Show>
  );
}
