import { createMemo, For, Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { SectionTitle } from "../../ui/section-title.tsx";
import { useBoard } from "../board-context.tsx";
import { decisionOf } from "../list/decision-of.ts";
import { LateAll } from "./late-all.tsx";
import { LateChangeCard } from "./late-change-card.tsx";

/** A phone that comes back after the close: the same list, and each accepted one is a correction. */
export function LateAfterClose() {
  const { board, roster } = useBoard();
  const late = createMemo(() =>
    roster.baskets().filter((entry) => decisionOf(board, entry.basket().id).late !== undefined),
  );
  return (
    <Show when={late().length > 0}>
      <section class="mt-5 grid gap-2">
        <SectionTitle title={t("board.lateChange")} aside={<span class="num">{late().length}</span>} />
        <Show when={late().length > 1}>
          <LateAll entries={late()} />
        </Show>
        <For each={late()}>
          {(entry) => (
            <Show when={decisionOf(board, entry.basket().id).late}>
              {(change) => <LateChangeCard entry={entry} late={change()} titled />}
            </Show>
          )}
        </For>
      </section>
    </Show>
  );
}
