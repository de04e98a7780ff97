import { createMemo, createSignal, Show } from "solid-js";
import type { Grams } from "../../../core/quantity/grams.ts";
import { milli } from "../../../core/quantity/milli.ts";
import { formatWeighing } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Keypad } from "../../ui/keypad.tsx";
import { emptyKeypad, type KeypadState, keypadTotal, keypadWeighings, typeWeight } from "../../ui/keypad-state.ts";
import { ScaleBar } from "../scale/scale-bar.tsx";
import { boardLineOf } from "./board-line-of.ts";
import { expectedWeight, weighingResult } from "./expected-weight.ts";
import type { LinePanelProps } from "./line-panel.ts";
import { NotWeighed } from "./not-weighed.tsx";
import { PiecesOnScale } from "./pieces-on-scale.tsx";
import { keepScaleUnit, keptScaleUnit } from "./scale-unit.ts";
import { WeighDoubt } from "./weigh-doubt.tsx";
import { WeighHead } from "./weigh-head.tsx";

const one = milli(1000);

/** The big keypad: what the scale shows, what it will cost, and whether that can be. */
export function WeighPanel(props: LinePanelProps & { onKept: () => void; onCount: () => void; onMissing: () => void }) {
  const line = createMemo(() => boardLineOf(props.line));
  const count = () => (props.observed?.count === 0 ? undefined : props.observed?.count);
  const expected = createMemo(() => expectedWeight(line(), count()));
  const [state, setState] = createSignal<KeypadState>(emptyKeypad(keptScaleUnit(), props.observed?.weigh ?? []));
  const [doubting, setDoubting] = createSignal(false);
  const weights = createMemo(() => keypadWeighings(state()));
  const result = createMemo(() => weighingResult(line(), count(), weights()));

  const change = (next: KeypadState) => {
    if (next.unit !== state().unit) keepScaleUnit(next.unit);
    setState(next);
  };
  const keep = (list: readonly Grams[]) => {
    props.act(() => props.actions.weigh(list));
    props.onKept();
  };
  const leave = () => {
    if (weights().length === 0) return;
    if (result()?.judgement === "taken") keep(weights());
    else setDoubting(true);
  };
  const shown = () => {
    const { typed, unit, weighings } = state();
    return typed !== "" && weighings.length === 0 ? `${typed}\u00a0${unit}` : formatWeighing(keypadTotal(state()));
  };
  return (
    <div class="grid gap-4">
      <WeighHead line={props.line} expected={expected()} shown={shown()} weights={weights()} result={result()} />
      <Show
        when={doubting() && result()}
        fallback={
          <>
            <Show when={props.line.kind === "weighed" && props.line.quantityMilli > one}>
              <PiecesOnScale
                line={props.line}
                count={count()}
                onChange={(value) => props.act(() => props.actions.setCount(value))}
              />
            </Show>
            <ScaleBar onTake={(weight) => change(typeWeight(state(), weight))} />
            <Keypad
              label={t("board.weightOf", { name: props.line.productName })}
              state={state()}
              onChange={change}
              onEnter={leave}
            />
            <Button size="cta" disabled={weights().length === 0} onClick={leave}>
              {weights().length === 0
                ? t("board.typeWeight")
                : t("board.keepWeight", { weight: formatWeighing(keypadTotal(state())) })}
            </Button>
            <NotWeighed onMissing={props.onMissing} onCount={props.onCount} />
          </>
        }
      >
        {(doubt) => (
          <WeighDoubt
            judgement={doubt().judgement}
            weight={keypadTotal(state())}
            expected={expected()}
            meant={doubt().meant}
            onKeep={keep}
            weights={weights()}
            onAgain={() => setDoubting(false)}
          />
        )}
      </Show>
    </div>
  );
}
