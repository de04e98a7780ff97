import SearchX from "lucide-solid/icons/search-x";
import { Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { useBoard } from "../board-context.tsx";
import { OpenBasket } from "./open-basket.tsx";

/** The basket that the address names. */
export function BasketPane(props: { onValidated: () => void }) {
  const { board, roster, screen } = useBoard();
  return (
    <Show
      when={roster.find(screen.basket())}
      keyed
      fallback={
        <Show when={board.facts()} fallback={<SkeletonRows count={8} />}>
          <EmptyState
            icon={SearchX}
            title={t("board.noSuchBasket", { number: screen.basket() ?? 0 })}
            action={<Button onClick={() => screen.toList()}>{t("board.toList")}</Button>}
          />
        </Show>
      }
    >
      {(entry) => <OpenBasket entry={entry} onValidated={props.onValidated} />}
    </Show>
  );
}
