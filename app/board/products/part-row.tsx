import { createMemo, Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { classNames } from "../../ui/class-names.ts";
import { NumberBadge } from "../../ui/number-badge.tsx";
import { useBoard } from "../board-context.tsx";
import { createLineActions } from "../line/line-actions.ts";
import { LineCheck } from "../line/line-check.tsx";
import { isSettled } from "../line/line-state.ts";
import { LineSub } from "../line/line-sub.tsx";
import { countText } from "../line/line-words.ts";
import type { ProductPart } from "./product-groups.ts";
import { isOver, partState } from "./product-progress.ts";

/** One basket's part of a product. */
export function PartRow(props: { part: ProductPart; onOpen: () => void }) {
  const { board, writable } = useBoard();
  const basket = () => board.basket(props.part.basket);
  const over = () => isOver(board, props.part);
  const state = createMemo(() => partState(board, props.part));
  const actions = createLineActions(board, props.part.basket, () => props.part.line);
  const name = () => `${basket()?.firstName ?? ""} ${basket()?.lastName ?? ""}`;
  const press = () => {
    if (state() === "to_weigh" || state() === "clash") props.onOpen();
    else if (isSettled(state())) actions.takeBack();
    else actions.allThere();
  };
  return (
    <li
      class={classNames(
        "relative flex items-stretch rounded-m pl-2",
        !over() && state() === "to_weigh" && "bg-apricot",
      )}
    >
      <button
        type="button"
        disabled={over() || !writable()}
        onClick={() => props.onOpen()}
        class="flex min-h-16 min-w-0 flex-1 items-center gap-3 rounded-m py-1.5 text-left"
      >
        <NumberBadge number={props.part.basket} state={over() ? "done" : "todo"} />
        <span class="min-w-0 flex-1">
          <span class={classNames("block truncate leading-tight", over() ? "text-soft" : "font-[620]")}>{name()}</span>
          <Show when={!over()} fallback={<span class="block text-small text-soft">{t("board.validated")}</span>}>
            <LineSub basket={props.part.basket} line={props.part.line} state={state()} />
          </Show>
        </span>
        <span class="num shrink-0 font-[640]">{countText(props.part.line, props.part.line.quantityMilli)}</span>
      </button>
      <Show when={!over()} fallback={<span class="w-14" />}>
        <LineCheck
          state={state()}
          disabled={!writable()}
          label={t("board.allThereLine", { name: `${props.part.basket}, ${name()}` })}
          onPress={press}
        />
      </Show>
    </li>
  );
}
