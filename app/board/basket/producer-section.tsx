import CheckCheck from "lucide-solid/icons/check-check";
import { createMemo, For, Show } from "solid-js";
import type { BasketLine } from "../../../core/contract/order.ts";
import { t } from "../../i18n/t.ts";
import { useBoard } from "../board-context.tsx";
import { createLineActions } from "../line/line-actions.ts";
import { LineRow } from "../line/line-row.tsx";
import { isSettled, lineState } from "../line/line-state.ts";
import type { ProducerLines } from "./producer-lines-of.ts";

export interface ProducerSectionProps {
  basket: number;
  producer: ProducerLines;
  onOpen: (line: BasketLine) => void;
  act: (change: () => void) => void;
}

/** A producer's part of a basket: one press says that all of it is there, weights apart. */
export function ProducerSection(props: ProducerSectionProps) {
  const { board, writable } = useBoard();
  const state = (line: BasketLine) => lineState(line, board.folded(props.basket));
  const open = createMemo(() => props.producer.lines.filter((line) => state(line) === "untouched"));
  const done = createMemo(() => props.producer.lines.every((line) => isSettled(state(line))));
  const allThere = createMemo(() =>
    props.producer.lines.every((line) => ["there", "weighed", "beyond"].includes(state(line))),
  );
  const amounts = createMemo(
    () => new Map(board.amounts(props.basket)?.lines.map((amount) => [amount.ref, amount] as const)),
  );
  const actions = (line: BasketLine) => createLineActions(board, props.basket, () => line);
  const check = (line: BasketLine) => {
    const now = state(line);
    if (now === "to_weigh") return props.onOpen(line);
    props.act(isSettled(now) ? actions(line).takeBack : actions(line).allThere);
  };
  const tickOpen = () => {
    for (const line of open()) actions(line).allThere();
  };
  return (
    <section aria-label={props.producer.producerName}>
      <div class="flex min-h-12 items-center justify-between gap-3 pt-1.5 pr-1 pl-2.5">
        <h2 class="font-sans text-small leading-tight font-[680] tracking-[0.02em] text-soft uppercase">
          {props.producer.producerName}
        </h2>
        <Show
          when={open().length > 0}
          fallback={
            <Show when={done()}>
              <span class="flex items-center gap-1.5 pr-2.5 text-small font-[640] whitespace-nowrap text-green">
                <CheckCheck class="size-4.5" aria-hidden="true" />
                {allThere() ? t("board.isAllThere") : t("board.isChecked")}
              </span>
            </Show>
          }
        >
          <button
            type="button"
            disabled={!writable()}
            aria-label={t("board.allThereOf", { name: props.producer.producerName })}
            onClick={() => props.act(tickOpen)}
            class="flex min-h-11 items-center gap-1.5 rounded-s px-2.5 text-small font-[640] whitespace-nowrap text-green not-disabled:hover:bg-leaf disabled:opacity-50"
          >
            <CheckCheck class="size-4.5" aria-hidden="true" />
            {t("board.isAllThere")}
          </button>
        </Show>
      </div>
      <ul class="grid grid-cols-1 gap-1">
        <For each={props.producer.lines}>
          {(line) => (
            <LineRow
              basket={props.basket}
              line={line}
              amount={amounts().get(line.ref)}
              onOpen={() => props.onOpen(line)}
              onCheck={() => check(line)}
              act={props.act}
            />
          )}
        </For>
      </ul>
    </section>
  );
}
