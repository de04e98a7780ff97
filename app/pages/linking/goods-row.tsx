import { For, type JSX } from "solid-js";
import type { PublicCatalog } from "../../api/catalogs.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { Picture } from "../../ui/picture.tsx";

type Product = NonNullable<PublicCatalog["products"]>[number];

export interface GoodsRowProps {
  product: Product;
  /** Left out of the market's sales. */
  faded?: boolean | undefined;
  /** At the right: what can be done with it. */
  action?: JSX.Element;
}

/** One product of a catalog with its packings and prices. */
export function GoodsRow(props: GoodsRowProps) {
  return (
    <li class="flex items-center gap-4 rounded-m px-1 py-2">
      <Picture
        picture={props.product.picture}
        tint={props.product.tint}
        size="medium"
        class={props.faded ? "opacity-50" : undefined}
      />
      <div class="min-w-0 flex-1">
        <p class={props.faded ? "font-[600] text-soft line-through" : "font-[600]"}>{props.product.name}</p>
        <ul class="flex flex-wrap gap-x-4 text-small text-soft">
          <For each={props.product.variants}>
            {(variant) => (
              <li class="num">
                {variant.label} · {formatCents(variant.priceCents)}
                {variant.kind === "weighed" ? " / kg" : ""}
              </li>
            )}
          </For>
        </ul>
      </div>
      {props.action}
    </li>
  );
}
