import { createMemo, createSignal, Index, Show } from "solid-js";
import { type Grams, grams, sumGrams } from "../../../core/quantity/grams.ts";
import { type Milli, milli } from "../../../core/quantity/milli.ts";
import { formatWeighing } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Keypad } from "../../ui/keypad.tsx";
import { ScaleBar } from "../scale/scale-bar.tsx";
import { boardLineOf } from "./board-line-of.ts";
import { expectedWeight, weighingResult } from "./expected-weight.ts";
import type { LinePanelProps } from "./line-panel.ts";
import { NotWeighed } from "./not-weighed.tsx";
import {
  goToPiece,
  keptPieces,
  nextPiece,
  pieceState,
  pieceWeights,
  pressPieceKey,
  takeWeight,
  withPieces,
} from "./piece-state.ts";
import { PiecesOnScale } from "./pieces-on-scale.tsx";
import { keepScaleUnit, keptScaleUnit } from "./scale-unit.ts";
import { WeighDoubt } from "./weigh-doubt.tsx";
import { WeighHead } from "./weigh-head.tsx";

const one = milli(1000);

/** Goods of which every piece is weighed by itself: one field each, all of them in sight, kept as a list. */
export function PiecePanel(props: LinePanelProps & { onKept: () => void; onCount: () => void; onMissing: () => void }) {
  const line = createMemo(() => boardLineOf(props.line));
  const count = () => (props.observed?.count === 0 ? undefined : props.observed?.count);
  const pieces = () => Math.max(1, Math.round((count() ?? props.line.quantityMilli) / 1000));
  const expected = createMemo(() => expectedWeight(line(), one));
  const [state, setState] = createSignal(pieceState(pieces(), props.observed?.weigh ?? [], keptScaleUnit()));
  const [doubting, setDoubting] = createSignal(false);
  const weights = createMemo(() => pieceWeights(state()));
  const kept = createMemo(() => keptPieces(state()));
  const isFull = () => kept().length === weights().length;
  const result = createMemo(() => weighingResult(line(), milli(kept().length * 1000), kept(), true));
  const total = () => sumGrams(kept());

  const keep = (list: readonly Grams[]) => {
    props.act(() => props.actions.weigh(list));
    props.onKept();
  };
  const leave = () => {
    if (!isFull()) setState(nextPiece(state()));
    else if (result()?.judgement === "taken") keep(kept());
    else setDoubting(true);
  };
  const setPieces = (value: Milli) => {
    setState(withPieces(state(), Math.max(1, Math.round(value / 1000))));
    props.act(() => props.actions.setCount(value));
  };
  const words = (index: number) => {
    const weight = weights()[index];
    return weight === undefined
      ? t("hall.pieceEmpty", { n: index + 1 })
      : t("hall.pieceWeight", { n: index + 1, weight: formatWeighing(weight) });
  };
  return (
    <div class="grid gap-4">
      <WeighHead
        line={props.line}
        expected={expected()}
        shown={formatWeighing(total())}
        weights={[]}
        result={result()}
      />
      <Show
        when={doubting() && result()}
        fallback={
          <>
            <fieldset>
              <legend class="sr-only">{t("hall.pieces")}</legend>
              <div class="grid grid-cols-3 gap-2">
                <Index each={state().typed}>
                  {(typed, index) => (
                    <button
                      type="button"
                      aria-label={words(index)}
                      aria-pressed={state().at === index}
                      onClick={() => setState(goToPiece(state(), index))}
                      class={classNames(
                        "num grid min-h-14 place-items-center rounded-m px-2 font-[640] ring-inset aria-pressed:ring-[3px] aria-pressed:ring-green",
                        typed() === "" ? "bg-apricot text-carrot-ink" : "bg-leaf text-green-ink",
                      )}
                    >
                      <span class="text-small font-[500]">{t("hall.piece", { n: index + 1 })}</span>
                      {typed() === "" ? "–" : `${typed()}\u00a0${state().unit}`}
                    </button>
                  )}
                </Index>
              </div>
            </fieldset>
            <PiecesOnScale line={props.line} count={count()} onChange={setPieces} />
            <ScaleBar onTake={(weight) => setState(takeWeight(state(), weight))} />
            <Keypad
              label={t("board.weightOf", { name: props.line.productName })}
              state={{ weighings: [], typed: state().typed[state().at] ?? "", unit: state().unit }}
              onKey={(key) => {
                const next = pressPieceKey(state(), key);
                if (next.unit !== state().unit) keepScaleUnit(next.unit);
                setState(next);
              }}
              onEnter={leave}
            />
            <Button size="cta" disabled={weights()[state().at] === undefined && !isFull()} onClick={leave}>
              {isFull()
                ? t("board.keepWeight", { weight: formatWeighing(total()) })
                : weights()[state().at] === undefined
                  ? t("hall.pieceOf", { n: state().at + 1, all: weights().length })
                  : t("hall.pieceNext")}
            </Button>
            <NotWeighed onMissing={props.onMissing} onCount={props.onCount} />
          </>
        }
      >
        {(doubt) => (
          <WeighDoubt
            judgement={doubt().judgement}
            weight={total()}
            expected={{ ...expected(), expectedGrams: grams(expected().expectedGrams * weights().length) }}
            meant={doubt().meant}
            onKeep={keep}
            weights={kept()}
            onAgain={() => setDoubting(false)}
          />
        )}
      </Show>
    </div>
  );
}
