import { createMemo, For, onMount, Show } from "solid-js";
import type { BoardBasket } from "../../../core/contract/board.ts";
import type { TypingLetters } from "../../../core/typing/read-row.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { classNames } from "../../ui/class-names.ts";
import { NumberBadge } from "../../ui/number-badge.tsx";
import { useBoard } from "../board-context.tsx";
import { lineState } from "../line/line-state.ts";
import { lineText } from "../line/line-words.ts";
import { actWords } from "./act-words.ts";
import type { Typing } from "./create-typing.ts";

export interface TypingDeskProps {
  typing: Typing;
  basket: BoardBasket;
  letters: TypingLetters;
  onUndo: () => void;
  ref: (input: HTMLInputElement) => void;
}

/** The row that is typed now: whose it is, its numbered lines, the one field, and how it will be read. */
export function TypingDesk(props: TypingDeskProps) {
  const { board } = useBoard();
  let field: HTMLInputElement | undefined;
  // It is drawn when the board's facts are here, which may be long after the page.
  onMount(() => field?.focus());
  const name = () => `${props.basket.lastName} ${props.basket.firstName}`.trim();
  const fold = createMemo(() => board.folded(props.basket.number));
  const words = createMemo(() => {
    const row = props.typing.read();
    const why = props.typing.refused();
    if (why !== undefined) {
      if (why === "locked") return t("typing.locked");
      return "word" in why ? t("typing.unread", { word: why.word }) : t("typing.noBasket", { number: why.number });
    }
    if (row.kind === "go") return t("typing.goes", { number: row.number });
    if (row.kind !== "acts") return t("typing.next");
    return row.acts
      .map((act) => actWords(act, props.basket.lines, board.amounts(props.basket.number)?.totalCents))
      .join(" · ");
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const { typing } = props;
    if (event.key === "Enter") typing.enter();
    else if (event.key === "ArrowDown") typing.down();
    else if (event.key === "ArrowUp") typing.up();
    else if (event.key === "Escape") typing.setText("");
    else if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && typing.text() === "")
      props.onUndo();
    else return;
    event.preventDefault();
  };
  return (
    <div class="sticky top-0 z-10 grid grid-cols-[minmax(0,1fr)] gap-3 rounded-l bg-card p-4 shadow-card ring-1 ring-line">
      <div class="flex items-center gap-3">
        <NumberBadge number={props.basket.number} />
        <p class="min-w-0 flex-1 truncate text-title-s font-[640]">{name()}</p>
        <p class="num text-lead font-[620]">
          {formatCents(
            props.basket.finalCents ?? board.amounts(props.basket.number)?.totalCents ?? props.basket.paidCents,
          )}
        </p>
      </div>
      <ol class="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-0.5 text-small sm:grid-cols-2">
        <For each={props.basket.lines}>
          {(line, place) => {
            const state = () => lineState(line, fold());
            return (
              <li class={classNames("flex gap-2", state() === "missing" && "text-beet")}>
                <span class="num w-5 shrink-0 text-right font-[680]">{place() + 1}</span>
                <span class="min-w-0 truncate">
                  {line.productName}
                  <span class="text-soft">
                    {" · "}
                    {lineText(line, state(), fold().lines.get(line.ref))}
                  </span>
                </span>
              </li>
            );
          }}
        </For>
      </ol>
      <input
        ref={(input) => {
          field = input;
          props.ref(input);
        }}
        value={props.typing.text()}
        onInput={(event) => props.typing.setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        aria-label={t("typing.row", { number: props.basket.number, name: name() })}
        aria-describedby="typing-reads"
        aria-invalid={props.typing.refused() !== undefined}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="next"
        class="min-h-13 w-full rounded-m bg-paper px-4 text-lead font-[600] ring-[1.5px] ring-edge ring-inset"
      />
      <p
        id="typing-reads"
        aria-live="polite"
        class={classNames("min-h-6", props.typing.refused() === undefined ? "text-green-ink" : "text-beet")}
      >
        {words()}
      </p>
      <Show when={props.typing.text() === ""}>
        <p class="text-small text-soft max-sm:hidden">{t("typing.hint", props.letters)}</p>
      </Show>
    </div>
  );
}
