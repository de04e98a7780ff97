import { type ComponentProps, createMemo, createSignal, Show } from "solid-js";
import type { OwnLine, OwnLines } from "../../../../core/contract/own-lines.ts";
import { milli } from "../../../../core/quantity/milli.ts";
import { CountPanel } from "../../../board/line/count-panel.tsx";
import { createLineActions } from "../../../board/line/line-actions.ts";
import { WeighPanel } from "../../../board/line/weigh-panel.tsx";
import { t } from "../../../i18n/t.ts";
import { Sheet } from "../../../ui/sheet.tsx";
import { asBasketLine } from "./as-basket-line.ts";
import type { OwnLinesModel } from "./create-own-lines.ts";
import { ownLineState } from "./own-line-state.ts";

export interface OwnLineSheetProps {
  line: OwnLine | undefined;
  producer: OwnLines["producer"];
  model: OwnLinesModel;
  onClose: () => void;
  /** A weight was kept, or the good is missing: on to the next one to weigh. */
  onKept: (line: OwnLine) => void;
}

/** The board's keypad and counter on one line of the farm's own. */
export function OwnLineSheet(props: OwnLineSheetProps) {
  // Lines come anew every few seconds while somebody types: the sheet begins anew with another line only.
  const key = createMemo(() => props.line?.id);
  return (
    <Sheet
      open={props.line !== undefined}
      onClose={props.onClose}
      title={props.line?.productName ?? ""}
      quiet
      size="small"
    >
      <Show when={key()} keyed>
        {(_key) => <Show when={props.line}>{(line) => <OneLine {...props} line={line()} />}</Show>}
      </Show>
    </Sheet>
  );
}

function OneLine(props: OwnLineSheetProps & { line: OwnLine }) {
  const line = createMemo(() => asBasketLine(props.line, props.producer));
  const { basketNumber } = props.line;
  const [weighing, setWeighing] = createSignal(props.line.kind === "weighed");
  const actions = createLineActions(props.model.board, basketNumber, line);
  const panel: ComponentProps<typeof CountPanel> & ComponentProps<typeof WeighPanel> = {
    get line() {
      return line();
    },
    get state() {
      return ownLineState(props.model.board, props.line, props.producer);
    },
    get observed() {
      return props.model.board.folded(basketNumber).lines.get(props.line.ref);
    },
    amount: undefined,
    actions,
    act: (change) => props.model.act(change),
    onWeigh: () => setWeighing(true),
    onCount: () => setWeighing(false),
    onDone: () => props.onClose(),
    onKept: () => props.onKept(props.line),
    onMissing: () => {
      props.model.act(() => actions.setCount(milli(0)));
      props.onKept(props.line);
    },
  };
  return (
    <>
      <p class="pb-2 text-center font-[600]">
        {t("weights.basketOf", { number: props.line.basketNumber, who: props.line.who })}
      </p>
      <Show when={weighing()} fallback={<CountPanel {...panel} />}>
        <WeighPanel {...panel} />
      </Show>
    </>
  );
}
