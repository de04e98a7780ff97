import { createMemo, For, Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { classNames } from "../../ui/class-names.ts";
import { SectionTitle } from "../../ui/section-title.tsx";
import { useBoard } from "../board-context.tsx";
import { decisionOf } from "../list/decision-of.ts";
import { LateAll } from "./late-all.tsx";
import { LateChangeCard } from "./late-change-card.tsx";

/** What came after a basket was validated, each to accept or to dismiss; after the close an accepted one is a correction. */
export function LateChanges(props: { class?: string }) {
  const { board, roster } = useBoard();
  const late = createMemo(() =>
    roster.baskets().filter((entry) => decisionOf(board, entry.basket().id).late !== undefined),
  );
  return (
    <Show when={late().length > 0}>
      <section class={classNames("grid gap-2", props.class)}>
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
