import SearchX from "lucide-solid/icons/search-x";
import { createMemo, createSignal, For, Show, Suspense } from "solid-js";
import type { BoardBasket } from "../../../core/contract/board.ts";
import { t } from "../../i18n/t.ts";
import { find, findable } from "../../search/word-search.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ListRow } from "../../ui/list-row.tsx";
import { Picture } from "../../ui/picture.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { useBoard } from "../board-context.tsx";
import { countText } from "../line/line-words.ts";
import { NotDeliveredSheet } from "../panes.ts";
import { type ProductGroup, producerGoods } from "./product-groups.ts";
import { productProgress } from "./product-progress.ts";

/** The day by goods: "40 salades : qui en a une ?" */
export function ProductList(props: { query: string }) {
  const { roster } = useBoard();
  const goods = createMemo(() => producerGoods(roster.baskets().map((entry): BoardBasket => entry.basket())));
  const findables = createMemo(() =>
    goods().flatMap(({ producerName, products }) =>
      products.map((product) =>
        findable(product, product.sample.productName, product.sample.variantLabel, producerName),
      ),
    ),
  );
  const found = createMemo(() => {
    const fitting = new Set(find(findables(), props.query));
    return goods()
      .map((producer) => ({ ...producer, products: producer.products.filter((product) => fitting.has(product)) }))
      .filter((producer) => producer.products.length > 0);
  });
  const { board, writable } = useBoard();
  const [absent, setAbsent] = createSignal<string>();
  const isDone = (products: readonly ProductGroup[]) =>
    products.every((product) => {
      const progress = productProgress(board, product);
      return progress.done === progress.all;
    });
  const farm = createMemo(() => goods().find((producer) => producer.producerId === absent()));
  return (
    <>
      <Show
        when={found().length > 0}
        fallback={<EmptyState icon={SearchX} title={t("board.noneFound")} text={t("board.noneFoundText")} />}
      >
        <For each={found()}>
          {(producer) => (
            <section aria-label={producer.producerName} class="pt-3">
              <SectionTitle
                title={producer.producerName}
                look="label"
                class="items-center! px-2.5 pb-1"
                aside={
                  <button
                    type="button"
                    disabled={!writable() || isDone(producer.products)}
                    aria-label={t("board.notDeliveredOf", { name: producer.producerName })}
                    onClick={() => setAbsent(producer.producerId)}
                    class="min-h-11 rounded-s px-2 font-[600] text-soft not-disabled:hover:bg-hair disabled:opacity-50"
                  >
                    {t("board.notDelivered")}
                  </button>
                }
              />
              <ul>
                <For each={producer.products}>
                  {(product) => (
                    <li>
                      <ProductRow product={product} />
                    </li>
                  )}
                </For>
              </ul>
            </section>
          )}
        </For>
      </Show>
      <Suspense>
        <Show when={farm()}>
          {(one) => (
            <NotDeliveredSheet
              open
              name={one().producerName}
              goods={one().products}
              onClose={() => setAbsent(undefined)}
            />
          )}
        </Show>
      </Suspense>
    </>
  );
}

function ProductRow(props: { product: ProductGroup }) {
  const { board, screen } = useBoard();
  const progress = createMemo(() => productProgress(board, props.product));
  const sample = () => props.product.sample;
  const open = () => screen.product() === props.product.key;
  const sub = () =>
    [
      t("board.baskets.n", { n: progress().all }),
      ...(progress().toWeigh > 0 ? [t("board.toWeigh", { n: progress().toWeigh })] : []),
    ].join(" · ");
  return (
    <ListRow
      tone={open() ? "raised" : progress().done === progress().all ? "done" : "plain"}
      class={open() ? "ring-2 ring-green ring-inset" : ""}
      onClick={() => screen.openProduct(props.product.key)}
      lead={<Picture picture={sample().picture} tint={sample().tint} size="small" />}
      title={sample().productName}
      sub={sub()}
      trail={
        <span class="grid w-24 justify-items-end gap-1.5">
          <span class="font-[640]">{countText(sample(), props.product.totalMilli)}</span>
          <ProgressBar
            size="small"
            label={t("board.productDone", { done: progress().done, all: progress().all })}
            segments={[{ share: progress().done / progress().all, tone: "green" }]}
          />
        </span>
      }
    />
  );
}
