import Scale from "lucide-solid/icons/scale";
import { Show } from "solid-js";
import { isPaidByWeight } from "../../../core/line/line-terms.ts";
import { milli } from "../../../core/quantity/milli.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Stepper } from "../../ui/stepper.tsx";
import { boardLineOf } from "./board-line-of.ts";
import type { LinePanelProps } from "./line-panel.ts";
import { isSettled } from "./line-state.ts";
import { countUnit } from "./line-words.ts";
import { ReasonChips } from "./reason-chips.tsx";

const pieces = milli(1000);
/** Bulk goods move by 100 g or 10 cl. */
const bulk = milli(100);

/** How much of it is there, and why it is not all. Every change counts at once. */
export function CountPanel(props: LinePanelProps & { onWeigh: () => void; onDone: () => void }) {
  const unit = () => countUnit(props.line);
  const count = () => {
    const { count: counted, weigh } = props.observed ?? {};
    if (counted !== undefined) return counted;
    const scale = weigh?.reduce((sum, weight) => sum + weight, 0);
    return scale !== undefined && props.line.kind === "counted" ? milli(scale) : props.line.quantityMilli;
  };
  return (
    <div class="grid gap-5">
      <div class="grid justify-items-center gap-2">
        <p class="text-small text-soft">{t("board.handedOver")}</p>
        <Stepper
          label={props.line.productName}
          value={count()}
          step={unit() === "kg" || unit() === "l" ? bulk : pieces}
          unit={unit()}
          onChange={(value) => props.act(() => props.actions.setCount(value))}
        />
      </div>
      <div class="grid gap-1">
        <p class="text-small text-soft">{t("board.why")}</p>
        <ReasonChips
          value={props.observed?.reason}
          onChange={(reason) => props.act(() => props.actions.setReason(reason))}
        />
      </div>
      <div class="grid gap-2">
        <Show when={isPaidByWeight(boardLineOf(props.line).terms)}>
          <Button tone="secondary" icon={Scale} onClick={() => props.onWeigh()}>
            {t("board.weigh")}
          </Button>
        </Show>
        <div class="grid grid-cols-2 gap-2">
          <Button
            tone="secondary"
            onClick={() => {
              props.act(props.actions.allThere);
              props.onDone();
            }}
          >
            {t("board.allThere")}
          </Button>
          <Button
            tone="quiet"
            disabled={!isSettled(props.state) && props.observed === undefined}
            onClick={() => {
              props.act(props.actions.takeBack);
              props.onDone();
            }}
          >
            {t("board.takeBack")}
          </Button>
        </div>
      </div>
    </div>
  );
}
