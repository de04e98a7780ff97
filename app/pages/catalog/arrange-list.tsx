import { useAction } from "@solidjs/router";
import ArrowDown from "lucide-solid/icons/arrow-down";
import ArrowUp from "lucide-solid/icons/arrow-up";
import { createSignal, For, Show } from "solid-js";
import type { CatalogProduct } from "../../../core/contract/product.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { type CatalogPlace, orderProducts } from "../../api/products.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Picture } from "../../ui/picture.tsx";
import { toast } from "../../ui/toast-list.ts";
import { categoryName } from "../shop/catalog-words.ts";

export interface ArrangeListProps {
  place: CatalogPlace;
  /** Those on sale, in their order. */
  products: readonly CatalogProduct[];
  onDone: () => void;
}

/** The order of the products on each shelf, by buttons: also with one hand, a keyboard or a reader. */
export default function ArrangeList(props: ArrangeListProps) {
  const [order, setOrder] = createSignal(props.products);
  const saving = createAttempt(useAction(orderProducts));
  const shelves = () => [...Map.groupBy(order(), ({ category }) => category)];
  /** Past the neighbour on its own shelf, wherever the others stand. */
  const move = (product: CatalogProduct, by: 1 | -1) => {
    const shelf = order().filter(({ category }) => category === product.category);
    const other = shelf[shelf.indexOf(product) + by];
    if (other === undefined) return;
    setOrder((list) => list.map((one) => (one === product ? other : one === other ? product : one)));
  };
  const save = async () => {
    const saved = await saving.run(
      props.place,
      order().map(({ id }) => id),
    );
    if (!saved) return;
    toast({ text: () => t("catalog.arranged"), tone: "good" });
    props.onDone();
  };
  return (
    <div class="grid max-w-2xl gap-8">
      <For each={shelves()}>
        {([category, products]) => (
          <section aria-label={categoryName(category)} class="grid gap-1">
            <h2 class="text-small font-[680] text-soft">{categoryName(category)}</h2>
            <ol class="grid gap-1">
              <For each={products}>
                {(product, at) => (
                  <li class="flex min-h-14 items-center gap-3">
                    <Picture picture={product.picture} tint={product.tint} size="small" />
                    <span class="min-w-0 flex-1 font-[560]">{product.name}</span>
                    <IconButton
                      icon={ArrowUp}
                      label={t("catalog.up", { name: product.name })}
                      disabled={at() === 0}
                      onClick={() => move(product, -1)}
                    />
                    <IconButton
                      icon={ArrowDown}
                      label={t("catalog.down", { name: product.name })}
                      disabled={at() === products.length - 1}
                      onClick={() => move(product, 1)}
                    />
                  </li>
                )}
              </For>
            </ol>
          </section>
        )}
      </For>
      <Show when={saving.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
      <div class="flex flex-wrap gap-3">
        <Button busy={saving.pending()} onClick={save}>
          {t("catalog.keepOrder")}
        </Button>
        <Button tone="quiet" onClick={props.onDone}>
          {t("common.cancel")}
        </Button>
      </div>
    </div>
  );
}
