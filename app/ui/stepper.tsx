import Minus from "lucide-solid/icons/minus";
import Plus from "lucide-solid/icons/plus";
import { createEffect, createSignal, on, Show } from "solid-js";
import { type Milli, milli } from "../../core/quantity/milli.ts";
import { formatMilli, formatMilliNumber, unitName } from "../i18n/format-quantity.ts";
import { t } from "../i18n/t.ts";
import { classNames } from "./class-names.ts";
import { parseQuantity, type QuantityRange, stepDown, stepUp } from "./step-quantity.ts";

export interface StepperProps {
  /** The good's name: "Tomates anciennes". */
  label: string;
  value: Milli;
  /** 1000 for pieces, 500 where half kilos are sold. */
  step: Milli;
  min?: Milli | undefined;
  max?: Milli | undefined;
  unit: string;
  onChange: (value: Milli) => void;
  /** On a card: a round "+" while there is none, then the three parts. */
  compact?: boolean | undefined;
  disabled?: boolean | undefined;
  class?: string | undefined;
}

/** How many: minus, a number that can be typed, plus. */
export function Stepper(props: StepperProps) {
  const range = (): QuantityRange => ({ step: props.step, min: props.min ?? milli(0), max: props.max });
  const [typed, setTyped] = createSignal<string>();
  const shown = () => typed() ?? formatMilliNumber(props.value);
  createEffect(
    on(
      () => props.value,
      () => setTyped(undefined),
      { defer: true },
    ),
  );

  let plus: HTMLButtonElement | undefined;
  const change = (next: Milli) => {
    setTyped(undefined);
    if (next !== props.value) props.onChange(next);
  };
  const commit = () => {
    const text = typed();
    // What cannot be read as a quantity goes back to what it was: the field never holds a silent mistake.
    if (text !== undefined) change(parseQuantity(text, range()) ?? props.value);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "ArrowUp") change(stepUp(props.value, range()));
    else if (event.key === "ArrowDown") change(stepDown(props.value, range()));
    else if (event.key === "Enter") commit();
    else return;
    event.preventDefault();
  };
  const less = () => {
    const next = stepDown(props.value, range());
    // The minus button leaves with the last piece; focus must not be lost with it.
    if (props.compact && next === 0) plus?.focus();
    change(next);
  };
  const open = () => !props.compact || props.value > 0;
  return (
    <div class={classNames("inline-flex items-center rounded-full bg-hair", open() && "p-0.5", props.class)}>
      <Show when={open()}>
        <button
          type="button"
          class={classNames(knob, "text-ink hover:bg-card")}
          aria-label={t("common.fewerOf", { name: props.label })}
          disabled={props.disabled || props.value <= range().min}
          onClick={less}
        >
          <Minus class="size-5" aria-hidden="true" />
        </button>
        <input
          type="text"
          inputMode="decimal"
          autocomplete="off"
          role="spinbutton"
          aria-label={props.label}
          aria-valuenow={props.value / 1000}
          aria-valuemin={range().min / 1000}
          aria-valuemax={props.max === undefined ? undefined : props.max / 1000}
          aria-valuetext={formatMilli(props.value, props.unit)}
          class="num h-11 w-12 rounded-s bg-transparent text-center font-[640] text-ink"
          disabled={props.disabled}
          value={shown()}
          onFocus={(event) => event.currentTarget.select()}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={keys}
        />
        <Show when={!props.compact}>
          <span class="-ml-1 pr-1.5 text-small text-soft" aria-hidden="true">
            {unitName(props.unit, props.value)}
          </span>
        </Show>
      </Show>
      <button
        type="button"
        ref={plus}
        class={classNames(knob, "bg-green text-on-green not-disabled:hover:bg-green-deep")}
        aria-label={t("common.greaterOf", { name: props.label })}
        disabled={props.disabled || (props.max !== undefined && stepUp(props.value, range()) <= props.value)}
        onClick={() => change(stepUp(props.value, range()))}
      >
        <Plus class="size-5.5" aria-hidden="true" />
      </button>
    </div>
  );
}

const knob =
  "grid size-11 shrink-0 place-items-center rounded-full transition-[background-color,scale] duration-(--quick) not-disabled:active:scale-90 disabled:opacity-40";
