import { createMemo, Show } from "solid-js";
import { explain } from "../../i18n/explain.ts";
import { t } from "../../i18n/t.ts";
import { classNames } from "../../ui/class-names.ts";
import { useBoard } from "../board-context.tsx";
import type { Typing } from "./create-typing.ts";
import { differences } from "./differences.ts";

/** One row of the list as it stands: what differs from the order, whether it was typed, and where that is kept. */
export function TypedRow(props: { number: number; typing: Typing; onChoose: () => void }) {
  const { board } = useBoard();
  const basket = createMemo(() => board.basket(props.number));
  const isCurrent = () => props.typing.current()?.number === props.number;
  const news = () => props.typing.news().get(props.number);
  const differs = createMemo(() => {
    const found = basket();
    return found === undefined ? [] : differences(found, board.folded(props.number));
  });
  const marks = () =>
    [
      basket()?.status === "validated" ? t("board.validated") : undefined,
      basket()?.collectedAt != null ? t("typing.collected") : undefined,
      news() === undefined ? undefined : board.kept(props.number) > 0 ? t("typing.kept") : t("typing.sent"),
    ].filter((mark) => mark !== undefined);
  return (
    <li data-row={props.number} class="scroll-mt-72">
      <button
        type="button"
        aria-current={isCurrent() ? "true" : undefined}
        onClick={() => props.onChoose()}
        class={classNames(
          "flex min-h-12 w-full items-center gap-3 rounded-m px-2.5 py-1.5 text-left",
          isCurrent() ? "bg-leaf" : "hover:bg-hair",
        )}
      >
        <span class="num w-9 shrink-0 text-right text-lead font-[680]">{props.number}</span>
        <span class="min-w-0 flex-1">
          <span class="block truncate font-[600]">
            {basket()?.lastName} {basket()?.firstName}
          </span>
          <Show
            when={news()?.refusal}
            fallback={
              <span class={classNames("block text-small", differs().length > 0 ? "text-carrot-ink" : "text-soft")}>
                {differs().length > 0 ? differs().join(" · ") : news() && t("typing.same")}
              </span>
            }
          >
            {(refusal) => <span class="block text-small text-beet">{explain(refusal().refused)}</span>}
          </Show>
        </span>
        <span class="shrink-0 text-right text-small text-soft">{marks().join(" · ")}</span>
      </button>
    </li>
  );
}
