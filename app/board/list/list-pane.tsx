import { createEffect, createMemo, Match, Show, Suspense, Switch } from "solid-js";
import { t } from "../../i18n/t.ts";
import { classNames } from "../../ui/class-names.ts";
import { SearchField } from "../../ui/search-field.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { useBoard } from "../board-context.tsx";
import { ClosingCall, OtherView, ProductList } from "../panes.ts";
import { BasketRows } from "./basket-rows.tsx";
import { BoardProgress } from "./board-progress.tsx";
import { ListHead } from "./list-head.tsx";
import { boardViews, createListWish } from "./list-wish.ts";
import { NothingYet } from "./nothing-yet.tsx";
import { ScanButton } from "./scan-button.tsx";
import { StateChips } from "./state-chips.tsx";
import { createStillRows } from "./still-rows.ts";

/** Everything of the day: how far it is, whom one looks for, and the baskets or the goods. */
export function ListPane(props: { class?: string | undefined; next: number }) {
  const { board, roster, screen } = useBoard();
  const wish = createListWish();
  let search: HTMLInputElement | undefined;

  /** Beside the two orders of one list of baskets. */
  const other = () => {
    const view = wish.view();
    return view === "name" || view === "number" || view === "products" ? undefined : view;
  };
  const rows = createStillRows(roster, () => ({
    query: wish.query(),
    order: wish.view() === "number" ? "number" : "name",
    filter: other() === undefined ? wish.filter() : "all",
    turn: `${screen.basket() ?? screen.open()}`,
  }));
  // On to the next customer: nothing left of the last one in the field, the cursor already in it. On a phone the list can
  // take focus only once the basket over it has gone.
  let turn = props.next;
  createEffect(() => {
    if (props.next === turn || screen.open()) return;
    turn = props.next;
    wish.setQuery("");
    // After the navigation has put focus on the page's heading.
    setTimeout(() => search?.focus({ preventScroll: true }));
  });
  const products = createMemo(() => wish.view() === "products");
  const openFirst = () => {
    const [first] = rows().numbers;
    if (!products() && wish.query() !== "" && first !== undefined) screen.openBasket(first);
  };
  return (
    <section
      aria-label={t("board.list")}
      class={classNames("h-full overflow-y-auto overscroll-contain pb-24 md:border-r md:border-line", props.class)}
    >
      <div class="grid grid-cols-1 gap-3 px-4 pt-2">
        <ListHead />
        <BoardProgress />
        <Suspense>
          <Show when={board.you()?.canClose}>
            <ClosingCall />
          </Show>
        </Suspense>
      </div>
      <div class="sticky top-0 z-10 bg-paper px-4 pt-3 pb-1">
        <SearchField
          label={products() ? t("board.searchProduct") : t("board.search")}
          value={wish.query()}
          onInput={wish.setQuery}
          onEnter={openFirst}
          action={<ScanButton />}
          ref={(input) => {
            search = input;
          }}
        />
      </div>
      <div class="grid grid-cols-1 gap-1 px-4 pt-1">
        <Segmented
          label={t("board.views")}
          options={boardViews.map((value) => ({ value, label: t(`board.view.${value}`) }))}
          value={wish.view()}
          onChange={wish.setView}
          class="swipe [&>label]:shrink-0 [&>label]:px-3.5 [&>label]:whitespace-nowrap"
        />
        <Show when={!products() && other() === undefined}>
          <StateChips value={wish.filter()} onChange={wish.setFilter} />
        </Show>
      </div>
      <div class="px-2 pt-1">
        <Show when={board.facts()} fallback={<NothingYet />}>
          <Suspense fallback={<SkeletonRows count={8} />}>
            <Switch fallback={<BasketRows rows={rows()} label={t("board.baskets")} />}>
              <Match when={products()}>
                <ProductList query={wish.query()} />
              </Match>
              <Match when={other()}>{(view) => <OtherView view={view()} rows={rows()} query={wish.query()} />}</Match>
            </Switch>
          </Suspense>
        </Show>
      </div>
    </section>
  );
}
