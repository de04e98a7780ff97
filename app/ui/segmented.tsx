import { createUniqueId, Index, Show } from "solid-js";
import { classNames } from "./class-names.ts";

export interface SegmentedOption<Value extends string> {
  value: Value;
  label: string;
  count?: number | undefined;
}

export interface SegmentedProps<Value extends string> {
  /** What is chosen here, for readers: "Ordre des paniers". */
  label: string;
  options: readonly SegmentedOption<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  class?: string | undefined;
}

/** Two to four choices, one taken. Native radios of one name: arrows, Tab and readers work as everywhere. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = createUniqueId();
  return (
    <div
      role="radiogroup"
      aria-label={props.label}
      class={classNames(
        "flex rounded-[15px] bg-hair p-1 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-green",
        props.class,
      )}
    >
      {/* By their place: a count that moves leaves the choice under the finger. */}
      <Index each={props.options}>
        {(option) => (
          <label class="relative flex min-h-11 flex-1 items-center justify-center gap-1.5 rounded-[11px] px-2 text-center text-small leading-tight font-[600] text-soft transition-[background-color,color] duration-(--quick) has-checked:bg-card has-checked:text-ink has-checked:shadow-raised">
            <input
              type="radio"
              class="absolute inset-0 cursor-pointer appearance-none outline-none"
              name={name}
              value={option().value}
              checked={option().value === props.value}
              onChange={() => props.onChange(option().value)}
            />
            {option().label}
            <Show when={option().count !== undefined}>
              <span class="num text-soft">{option().count}</span>
            </Show>
          </label>
        )}
      </Index>
    </div>
  );
}
