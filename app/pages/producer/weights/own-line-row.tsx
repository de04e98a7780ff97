import { createMemo, Show } from "solid-js";
import type { OwnLine, OwnLines } from "../../../../core/contract/own-lines.ts";
import { isSettled } from "../../../board/line/line-state.ts";
import { countText, lineText } from "../../../board/line/line-words.ts";
import { t } from "../../../i18n/t.ts";
import { classNames } from "../../../ui/class-names.ts";
import { NumberBadge } from "../../../ui/number-badge.tsx";
import { asBasketLine } from "./as-basket-line.ts";
import type { OwnLinesModel } from "./create-own-lines.ts";
import { ownLineState } from "./own-line-state.ts";

export interface OwnLineRowProps {
  line: OwnLine;
  producer: OwnLines["producer"];
  board: OwnLinesModel["board"];
  /** The basket stands above already: the row names the good. */
  byBasket: boolean;
  disabled: boolean;
  onOpen: () => void;
}

/** One line: for whom or of what, how much, and what somebody found of it; who, where it was not this farm. */
export function OwnLineRow(props: OwnLineRowProps) {
  const line = createMemo(() => asBasketLine(props.line, props.producer));
  const observed = () => props.board.folded(props.line.basketNumber).lines.get(props.line.ref);
  const state = createMemo(() => ownLineState(props.board, props.line, props.producer));
  const name = () => (props.byBasket ? props.line.productName : props.line.who);
  const other = () => {
    const newest = props.line.standing.toSorted((a, b) => b.at - a.at)[0];
    return newest === undefined || newest.name === props.producer.name ? undefined : newest.name;
  };
  const found = () => {
    if (state() === "clash") return t("weights.clash");
    if (state() === "missing") return t("weights.missing");
    return state() === "untouched" ? t("weights.asOrdered") : lineText(line(), state(), observed());
  };
  const words = () => {
    const by = other();
    return by === undefined ? found() : t("weights.byOther", { name: by, what: found() });
  };
  return (
    <li>
      <button
        type="button"
        disabled={props.disabled}
        onClick={() => props.onOpen()}
        class={classNames(
          "flex min-h-16 w-full items-center gap-3 rounded-m px-2.5 py-2 text-left not-disabled:hover:bg-hair",
          (state() === "to_weigh" || state() === "clash") && !props.disabled && "bg-apricot",
        )}
      >
        <Show when={!props.byBasket}>
          <NumberBadge number={props.line.basketNumber} state={isSettled(state()) ? "done" : "todo"} />
        </Show>
        <span class="min-w-0 flex-1">
          <span class="block leading-tight font-[610] break-words">{name()}</span>
          <span
            class={classNames(
              "block text-small break-words",
              state() === "missing" ? "text-beet" : state() === "to_weigh" ? "text-carrot-ink" : "text-soft",
            )}
          >
            {props.line.basketStatus === "validated" ? `${words()} · ${t("weights.validated")}` : words()}
          </span>
        </span>
        <span class="num shrink-0 font-[640]">{countText(line(), props.line.quantityMilli)}</span>
      </button>
    </li>
  );
}
