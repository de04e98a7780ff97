import { createUniqueId, For, type JSX, Show } from "solid-js";
import { classNames } from "./class-names.ts";

export interface ChoiceCard<Value extends string> {
  value: Value;
  title: string;
  text?: JSX.Element;
}

export interface ChoiceCardsProps<Value extends string> {
  /** What is chosen here. */
  label: string;
  /** Off where the page's heading asks the same. */
  labelShown?: boolean | undefined;
  choices: readonly ChoiceCard<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  class?: string | undefined;
}

/** A few choices that need a word each. Native radios of one name: arrows, Tab and readers work as everywhere. */
export function ChoiceCards<Value extends string>(props: ChoiceCardsProps<Value>) {
  const name = createUniqueId();
  return (
    <fieldset class={classNames("grid gap-2.5", props.class)}>
      <legend class={props.labelShown === true ? "mb-1.5 font-[620]" : "sr-only"}>{props.label}</legend>
      <For each={props.choices}>
        {(choice) => (
          <label class="flex min-h-14 items-start gap-3 rounded-m bg-card p-4 ring-[1.5px] ring-line transition-colors duration-(--quick) ring-inset has-checked:bg-leaf has-checked:ring-green has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-green">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === props.value}
              onChange={() => props.onChange(choice.value)}
              class="mt-0.5 size-6 shrink-0 appearance-none rounded-full border-2 border-edge bg-card outline-none checked:border-[7px] checked:border-green"
            />
            <span>
              <span class="block font-[620]">{choice.title}</span>
              <Show when={choice.text}>
                {(text) => <span class="mt-0.5 block text-small text-soft">{text()}</span>}
              </Show>
            </span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
