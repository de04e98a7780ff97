import SearchX from "lucide-solid/icons/search-x";
import { Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useBoard } from "../board-context.tsx";
import { BasketRow } from "./basket-row.tsx";
import { Growing } from "./growing.tsx";
import type { StillRows } from "./still-rows.ts";

export function BasketRows(props: { rows: StillRows; label: string }) {
  const { roster } = useBoard();
  return (
    <Show
      when={props.rows.numbers.length > 0}
      fallback={
        <EmptyState
          icon={SearchX}
          title={roster.baskets().length === 0 ? t("board.noBasket") : t("board.noneFound")}
          text={roster.baskets().length === 0 ? t("board.noBasketText") : t("board.noneFoundText")}
        />
      }
    >
      <ul aria-label={props.label}>
        <Growing items={props.rows.numbers} list={props.rows.list}>
          {(number) => (
            <Show when={roster.find(number)}>
              {(entry) => (
                <li class="basket-row">
                  <BasketRow entry={entry()} products={props.rows.products.get(number) ?? []} />
                </li>
              )}
            </Show>
          )}
        </Growing>
      </ul>
    </Show>
  );
}
