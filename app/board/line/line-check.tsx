import Check from "lucide-solid/icons/check";
import Minus from "lucide-solid/icons/minus";
import Scale from "lucide-solid/icons/scale";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import { Match, Switch } from "solid-js";
import { classNames } from "../../ui/class-names.ts";
import type { LineState } from "./line-state.ts";

const looks: Record<LineState, string> = {
  untouched: "border-edge text-transparent",
  to_weigh: "border-carrot text-carrot",
  there: "border-green bg-green text-on-green",
  weighed: "border-green bg-green text-on-green",
  beyond: "border-green bg-green text-on-green",
  short: "border-carrot bg-carrot text-on-carrot",
  missing: "border-beet text-beet",
  clash: "border-carrot bg-carrot text-on-carrot",
};

export interface LineCheckProps {
  state: LineState;
  /** "Batavia, 2 pièces : tout y est" */
  label: string;
  disabled?: boolean | undefined;
  onPress: () => void;
}

/** The big target at the end of a line: a thumb's width around a mark of 36 px. */
export function LineCheck(props: LineCheckProps) {
  return (
    <button
      type="button"
      aria-label={props.label}
      aria-pressed={props.state === "to_weigh" || props.state === "clash" ? undefined : props.state === "there"}
      disabled={props.disabled}
      onClick={() => props.onPress()}
      class="grid size-14 shrink-0 place-items-center self-center rounded-m transition-[scale] duration-(--quick) not-disabled:active:scale-90"
    >
      <span
        class={classNames("grid size-9 place-items-center rounded-full border-[2.5px]", looks[props.state])}
        aria-hidden="true"
      >
        <Switch fallback={<Check class="size-5.5 stroke-[2.8]" />}>
          <Match when={props.state === "to_weigh"}>
            <Scale class="size-5" />
          </Match>
          <Match when={props.state === "missing" || props.state === "short"}>
            <Minus class="size-5 stroke-[2.8]" />
          </Match>
          <Match when={props.state === "clash"}>
            <TriangleAlert class="size-5" />
          </Match>
        </Switch>
      </span>
    </button>
  );
}
