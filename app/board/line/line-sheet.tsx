import { type ComponentProps, createEffect, createMemo, createSignal, onCleanup, Show } from "solid-js";
import type { BasketLine } from "../../../core/contract/order.ts";
import { milli } from "../../../core/quantity/milli.ts";
import { Picture } from "../../ui/picture.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { useBoard } from "../board-context.tsx";
import { LineExtra } from "../extra/line-extra.tsx";
import { CountPanel } from "./count-panel.tsx";
import { createLineActions } from "./line-actions.ts";
import { LineAmount, LineAmountNote } from "./line-amount.tsx";
import { lineState } from "./line-state.ts";
import { orderedText } from "./line-words.ts";
import { PiecePanel } from "./piece-panel.tsx";
import { WeighPanel } from "./weigh-panel.tsx";

export interface LineTarget {
  readonly basket: number;
  readonly line: BasketLine;
}

export interface LineSheetProps {
  target: LineTarget | undefined;
  /** A word above the good: whose basket, where lines of many baskets follow each other. */
  over?: string | undefined;
  onClose: () => void;
  /** A weight was kept, or the goods are missing: on to whatever is next. */
  onKept: () => void;
  act: (change: () => void) => void;
}

/** What happened to one line: goods paid by the piece are weighed first, all others counted. */
export function LineSheet(props: LineSheetProps) {
  // Facts come anew while somebody types: the sheet begins anew with another line only.
  const key = createMemo(() => props.target && `${props.target.basket}:${props.target.line.ref}`);
  return (
    <Sheet
      open={props.target !== undefined}
      onClose={props.onClose}
      title={props.target?.line.productName ?? ""}
      quiet
      size="small"
    >
      <Show when={key()} keyed>
        {(_key) => (
          <Show when={props.target}>
            {(target) => (
              <OneLine
                target={target()}
                over={props.over}
                onClose={props.onClose}
                onKept={props.onKept}
                act={props.act}
              />
            )}
          </Show>
        )}
      </Show>
    </Sheet>
  );
}

function OneLine(props: Omit<LineSheetProps, "target"> & { target: LineTarget }) {
  const { board } = useBoard();
  const basket = props.target.basket;
  const line = () => props.target.line;
  const [weighing, setWeighing] = createSignal(line().kind === "weighed");
  const actions = createLineActions(board, basket, line);
  createEffect(() => board.look(basket, line().ref));
  onCleanup(() => board.look(basket));

  // Handed on whole: a spread beside other attributes would put Solid's merging of props into everybody's download.
  const panel: ComponentProps<typeof CountPanel> & ComponentProps<typeof WeighPanel> = {
    get line() {
      return line();
    },
    get state() {
      return lineState(line(), board.folded(basket));
    },
    get observed() {
      return board.folded(basket).lines.get(line().ref);
    },
    get amount() {
      return board.amounts(basket)?.lines.find(({ ref }) => ref === line().ref);
    },
    actions,
    act: (change) => props.act(change),
    onWeigh: () => setWeighing(true),
    onCount: () => setWeighing(false),
    onDone: () => props.onClose(),
    onKept: () => props.onKept(),
    onMissing: () => {
      props.act(() => actions.setCount(milli(0)));
      props.onKept();
    },
  };
  const isPieceByPiece = () => line().pieceWeighed && line().kind === "weighed" && line().quantityMilli > 1000;
  return (
    <>
      <Show
        when={weighing()}
        fallback={
          <div class="grid gap-5">
            <div class="flex items-center gap-3">
              <Picture picture={line().picture} tint={line().tint} size="small" />
              <p class="min-w-0 flex-1">
                <Show when={props.over}>
                  <span class="block text-small text-soft">{props.over}</span>
                </Show>
                <span class="block text-lead leading-tight font-[620]">{line().productName}</span>
                <span class="block text-small text-soft">{orderedText(line())}</span>
              </p>
              <span class="grid justify-items-end">
                <LineAmount line={line()} amount={panel.amount} toWeigh={panel.state === "to_weigh"} />
                <LineAmountNote line={line()} amount={panel.amount} toWeigh={panel.state === "to_weigh"} />
              </span>
            </div>
            <CountPanel {...panel} />
          </div>
        }
      >
        <Show when={props.over}>
          <p class="pb-1 text-center font-[600]">{props.over}</p>
        </Show>
        <Show when={isPieceByPiece()} fallback={<WeighPanel {...panel} />}>
          <PiecePanel {...panel} />
        </Show>
      </Show>
      <LineExtra basket={basket} line={line()} amount={panel.amount} onDone={() => props.onClose()} />
    </>
  );
}
