import { createMemo, Match, Show, Switch, untrack } from "solid-js";
import { t } from "../../i18n/t.ts";
import { SectionTitle } from "../../ui/section-title.tsx";
import { useBoard } from "../board-context.tsx";
import { BasketRow } from "../list/basket-row.tsx";
import { BasketRows } from "../list/basket-rows.tsx";
import { Growing } from "../list/growing.tsx";
import type { StillRows } from "../list/still-rows.ts";
import { byPlace, byState, groupBaskets } from "./group-baskets.ts";

interface Title {
  readonly title: string;
  readonly count: number;
}

/**
 * The baskets by state or by the place where they stand. Which group a basket is in is looked up when the list begins anew,
 * as its order is: whatever others do meanwhile changes a row's look and not its place.
 */
export function GroupedBaskets(props: { rows: StillRows; by: "place" | "state" }) {
  const { board, roster } = useBoard();
  const stateOf = (number: number) => roster.find(number)?.look().state ?? "todo";
  const groups = createMemo((): (Title & { readonly numbers: readonly number[] })[] => {
    const { numbers } = props.rows;
    const by = props.by;
    return untrack(() =>
      by === "state"
        ? groupBaskets(numbers, stateOf, byState).map(({ key, numbers: own }) => ({
            title: t(`hall.state.${key}`),
            count: own.length,
            numbers: own,
          }))
        : groupBaskets(numbers, (number) => board.folded(number).crate, byPlace).map(({ key, numbers: own }) => ({
            title: key ?? t("hall.noPlace"),
            count: own.length,
            numbers: own,
          })),
    );
  });
  const flat = createMemo(() => groups().flatMap((group): (Title | number)[] => [group, ...group.numbers]));
  return (
    <Show when={flat().length > 0} fallback={<BasketRows rows={props.rows} label={t("board.baskets")} />}>
      <ul aria-label={t("board.baskets")}>
        <Growing items={flat()} list={`${props.by} ${props.rows.list}`}>
          {(item) => (
            <Switch>
              <Match when={typeof item === "object" && item}>
                {(title) => (
                  <li class="pt-4 pb-1 first:pt-2">
                    <SectionTitle title={title().title} aside={title().count} look="label" class="px-2.5" />
                  </li>
                )}
              </Match>
              <Match when={typeof item === "number" && roster.find(item)}>
                {(entry) => (
                  <li class="basket-row">
                    <BasketRow entry={entry()} products={props.rows.products.get(entry().number) ?? []} />
                  </li>
                )}
              </Match>
            </Switch>
          )}
        </Growing>
      </ul>
    </Show>
  );
}
