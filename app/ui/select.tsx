import ChevronDown from "lucide-solid/icons/chevron-down";
import { For, type JSX, splitProps } from "solid-js";
import { classNames } from "./class-names.ts";
import { controlLook, Field, type FieldFrame } from "./field.tsx";

export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
  disabled?: boolean | undefined;
}

export interface SelectProps<Value extends string>
  extends FieldFrame,
    Omit<JSX.SelectHTMLAttributes<HTMLSelectElement>, "class" | "onChange" | "value" | "id"> {
  options: readonly SelectOption<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

/** The device's own list: best on a phone, and no script to load. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const [own, part, rest] = splitProps(
    props,
    ["label", "hint", "error", "optional", "class"],
    ["options", "value", "onChange"],
  );
  const choose = (text: string) => {
    const option = part.options.find((candidate) => candidate.value === text);
    if (option) part.onChange(option.value);
  };
  return (
    <Field {...own}>
      {(control) => (
        <span class="relative block">
          <select
            {...rest}
            {...control}
            onChange={(event) => choose(event.currentTarget.value)}
            class={classNames(controlLook, "appearance-none pr-12")}
          >
            <For each={part.options}>
              {(option) => (
                <option value={option.value} disabled={option.disabled} selected={option.value === part.value}>
                  {option.label}
                </option>
              )}
            </For>
          </select>
          <ChevronDown
            class="pointer-events-none absolute inset-y-0 right-4 my-auto size-5 text-soft"
            aria-hidden="true"
          />
        </span>
      )}
    </Field>
  );
}
