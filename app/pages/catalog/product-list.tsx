import { For, Show } from "solid-js";
import type { CatalogProduct } from "../../../core/contract/product.ts";
import { milli } from "../../../core/quantity/milli.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { formatMilli, perUnit } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";
import { ListRow } from "../../ui/list-row.tsx";
import { Picture } from "../../ui/picture.tsx";
import { Pill } from "../../ui/pill.tsx";

/** Products as rows to touch. */
export function ProductList(props: { products: readonly CatalogProduct[]; href: (id: string) => string }) {
  return (
    <ul class="-mx-2.5 mt-1 grid gap-x-6 lg:grid-cols-2">
      <For each={props.products}>
        {(product) => (
          <li>
            <ListRow
              href={props.href(product.id)}
              lead={<Picture picture={product.picture} tint={product.tint} size="small" />}
              title={product.name}
              sub={stockText(product)}
              tone={product.on ? "plain" : "done"}
              mark={
                <Show when={product.onSale.length > 0}>
                  <Pill>{t("catalog.onSale")}</Pill>
                </Show>
              }
              trail={
                <For each={product.variants.slice(0, 2)}>
                  {(one) => (
                    <span class="block">
                      {formatCents(one.priceCents)}
                      <span class="ml-1 text-small text-soft">
                        {one.kind === "weighed" ? perUnit("kg") : one.label}
                      </span>
                    </span>
                  )}
                </For>
              }
            />
          </li>
        )}
      </For>
    </ul>
  );
}

function stockText({ stock, on }: CatalogProduct): string {
  if (!on) return t("catalog.off");
  if (stock.left === null) return t("catalog.noLimit");
  if (stock.left === 0) return t("catalog.soldOut");
  const quantity = stock.base === "piece" ? milli(stock.left * 1000) : milli(stock.left);
  return t("catalog.left", {
    quantity: formatMilli(quantity, stock.base === "piece" ? "piece" : stock.base === "g" ? "kg" : "l"),
  });
}
