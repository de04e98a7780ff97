import { For } from "solid-js";
import type { BasketLine } from "../../../core/contract/order.ts";
import type { DraftEntry } from "../../../core/draft/draft-entry.ts";
import type { Clash } from "../../../core/draft/fold-basket.ts";
import { formatTime } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { useBoard } from "../board-context.tsx";
import { clashSides, observationOf } from "./clash-sides.ts";
import { createLineActions } from "./line-actions.ts";
import { valueText } from "./value-text.ts";

export interface ClashChoiceProps {
  basket: number;
  line?: BasketLine | undefined;
  clashes: readonly Clash[];
  disabled?: boolean | undefined;
  /** Runs the choice: the basket's own hold lets it pass. */
  act?: ((choose: () => void) => void) | undefined;
}

/** Two people saw two things: both stand side by side with who saw them, and one press says which is right. */
export function ClashChoice(props: ClashChoiceProps) {
  const { board } = useBoard();
  const who = (keys: readonly string[]) =>
    keys
      .map((key) => {
        const author = board.author(key);
        const zone = board.facts()?.timeZone;
        return author === undefined || zone === undefined
          ? t("board.thisPhone")
          : t("board.authorAt", { name: author.name, time: formatTime(author.at, zone) });
      })
      .join(", ");
  const choose = (entry: DraftEntry) => {
    const { line } = props;
    // How many are there decides about the reason too: none is missing any more where all are there.
    if (entry.k === "count" && entry.v !== null && line !== undefined) {
      createLineActions(board, props.basket, () => line).setCount(entry.v);
    } else board.observe(props.basket, observationOf(entry));
  };
  const act = (choose: () => void) => (props.act === undefined ? choose() : props.act(choose));
  return (
    <For each={props.clashes}>
      {(clash) => (
        <fieldset class="grid gap-2 pr-2.5 pb-3">
          <legend class="pb-1 text-small font-[600] text-carrot-ink">{t("board.whichIsRight")}</legend>
          <div class="grid grid-cols-2 gap-2">
            <For each={clashSides(clash)}>
              {(side) => (
                <button
                  type="button"
                  disabled={props.disabled}
                  onClick={() => act(() => choose(side.entry))}
                  class="grid min-h-14 content-center gap-0.5 rounded-m bg-card px-3 py-2 text-left ring-[1.5px] ring-edge ring-inset not-disabled:hover:bg-hair"
                >
                  <span class="num font-[640]">{valueText(props.line, side.entry)}</span>
                  <span class="text-small text-soft">{who(side.keys)}</span>
                </button>
              )}
            </For>
          </div>
        </fieldset>
      )}
    </For>
  );
}
