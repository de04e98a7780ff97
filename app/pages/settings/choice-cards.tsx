import { createUniqueId, For } from "solid-js";

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  /** What it means for people. */
  text: string;
}

/** Two or three ways of doing something, each explained: native radios of one name. */
export function ChoiceCards<Value extends string>(props: {
  legend: string;
  options: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  const name = createUniqueId();
  return (
    <fieldset class="grid gap-2">
      <legend class="mb-2 font-[620]">{props.legend}</legend>
      <For each={props.options}>
        {(option) => (
          <label class="flex min-h-11 cursor-pointer gap-3 rounded-m bg-card p-4 ring-1 ring-line ring-inset has-checked:bg-leaf has-checked:ring-2 has-checked:ring-green has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-green">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === props.value}
              onChange={() => props.onChange(option.value)}
              class="mt-1 size-5 shrink-0 accent-green outline-none"
            />
            <span class="grid gap-0.5">
              <span class="font-[620]">{option.label}</span>
              <span class="text-small text-soft">{option.text}</span>
            </span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
