import { Index, Show } from "solid-js";
import { classNames } from "./class-names.ts";

export interface Chip<Value extends string> {
  value: Value;
  label: string;
  count?: number | undefined;
}

export interface ChipRowProps<Value extends string> {
  label: string;
  options: readonly Chip<Value>[];
  /** What is on. One value where only one can be. */
  chosen: readonly Value[];
  onToggle: (value: Value) => void;
  class?: string | undefined;
}

/** Filters in a row that swipes sideways on a phone. */
export function ChipRow<Value extends string>(props: ChipRowProps<Value>) {
  const on = (value: Value) => props.chosen.includes(value);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a scrolling flex row in every browser
    <div role="group" aria-label={props.label} class={classNames("swipe flex gap-2 py-1", props.class)}>
      {/* By their place: a count that moves leaves the chip under the finger. */}
      <Index each={props.options}>
        {(option) => (
          <button
            type="button"
            aria-pressed={on(option().value)}
            onClick={() => props.onToggle(option().value)}
            class="inline-flex min-h-11 shrink-0 items-center gap-1.5 rounded-full border-[1.5px] border-line bg-card px-4 text-small font-[600] whitespace-nowrap transition-colors duration-(--quick) hover:border-soft aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper"
          >
            {option().label}
            <Show when={option().count !== undefined}>
              <span class="num font-[450]">{option().count}</span>
            </Show>
          </button>
        )}
      </Index>
    </div>
  );
}
