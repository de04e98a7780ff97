import Snowflake from "lucide-solid/icons/snowflake";
import { createMemo, Show, Suspense } from "solid-js";
import type { BasketLineAmount } from "../../../core/basket/basket-amounts.ts";
import type { BasketLine } from "../../../core/contract/order.ts";
import { t } from "../../i18n/t.ts";
import { classNames } from "../../ui/class-names.ts";
import { Picture } from "../../ui/picture.tsx";
import { useBoard } from "../board-context.tsx";
import { LineWish } from "../panes.ts";
import { ClashChoice } from "./clash-choice.tsx";
import { amountNote, LineAmount, LineAmountNote } from "./line-amount.tsx";
import { LineCheck } from "./line-check.tsx";
import { isLess, isSettled, lineClashes, lineState } from "./line-state.ts";
import { LineSub } from "./line-sub.tsx";
import { orderedText } from "./line-words.ts";

export interface LineRowProps {
  basket: number;
  line: BasketLine;
  amount: BasketLineAmount | undefined;
  /** The words open the line's sheet. */
  onOpen: () => void;
  /** The mark at the end: all there, or nothing observed again. */
  onCheck: () => void;
  /** Around whatever this person changes. */
  act: (change: () => void) => void;
}

/** A line of a basket under one thumb. */
export function LineRow(props: LineRowProps) {
  const { board, writable } = useBoard();
  const fold = () => board.folded(props.basket);
  const state = createMemo(() => lineState(props.line, fold()));
  const toWeigh = () => state() === "to_weigh";
  /** The words under the name have the whole width where nothing stands beside them. */
  const room = () => {
    const note = amountNote({ line: props.line, amount: props.amount, toWeigh: toWeigh() });
    return note === "was" ? undefined : note === "at_most" ? "max-sm:col-span-2" : "col-span-2";
  };
  const wish = () => {
    const { ifMissing } = board.basket(props.basket) ?? {};
    return isLess(state()) && ifMissing !== "refund" ? ifMissing : undefined;
  };
  const name = () => `${props.line.productName}, ${orderedText(props.line)}`;
  const checkLabel = () =>
    toWeigh()
      ? t("board.weighLine", { name: name() })
      : isSettled(state())
        ? t("board.takeBackLine", { name: name() })
        : t("board.allThereLine", { name: name() });
  return (
    <li class={classNames("relative rounded-m pl-2.5", toWeigh() && "bg-apricot", state() === "clash" && "bg-apricot")}>
      <div class="flex min-h-16 items-stretch">
        <button
          type="button"
          onClick={() => props.onOpen()}
          disabled={!writable()}
          class="flex min-w-0 flex-1 items-center gap-3 rounded-m py-2 text-left"
        >
          <Picture
            picture={props.line.picture}
            tint={props.line.tint}
            size="small"
            class={toWeigh() ? "bg-card/60!" : ""}
          />
          <span class="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3">
            <span
              class={classNames(
                "leading-tight font-[610]",
                state() === "missing" && "text-soft line-through decoration-beet decoration-2",
              )}
            >
              {props.line.productName}
              <Show when={props.line.cold !== "ambient"}>
                <Snowflake class="ml-1.5 inline size-4 align-[-2px] text-sky-ink" aria-hidden="true" />
                <span class="sr-only">{t(`board.cold.${props.line.cold === "frozen" ? "frozen" : "fresh"}`)}</span>
              </Show>
            </span>
            <LineAmount line={props.line} amount={props.amount} toWeigh={toWeigh()} />
            <LineSub basket={props.basket} line={props.line} state={state()} class={room()} />
            <LineAmountNote line={props.line} amount={props.amount} toWeigh={toWeigh()} />
          </span>
        </button>
        <LineCheck
          state={state()}
          label={checkLabel()}
          disabled={!writable() || state() === "clash"}
          onPress={props.onCheck}
        />
      </div>
      <Show when={wish()}>
        {(asked) => (
          <Suspense>
            <LineWish wish={asked()} />
          </Suspense>
        )}
      </Show>
      <ClashChoice
        basket={props.basket}
        line={props.line}
        clashes={lineClashes(fold(), props.line.ref)}
        disabled={!writable()}
        act={props.act}
      />
    </li>
  );
}
