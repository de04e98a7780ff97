import ChevronDown from "lucide-solid/icons/chevron-down";
import { Index } from "solid-js";
import { classNames } from "./class-names.ts";
import { controlLook, Field, type FieldFrame } from "./field.tsx";

export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
  disabled?: boolean | undefined;
}

export interface SelectProps<Value extends string> extends FieldFrame {
  options: readonly SelectOption<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  name?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
}

/** The device's own list: best on a phone, and no script to load. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const choose = (text: string) => {
    const option = props.options.find((candidate) => candidate.value === text);
    if (option) props.onChange(option.value);
  };
  return (
    <Field label={props.label} hint={props.hint} error={props.error} optional={props.optional} class={props.class}>
      {(control) => (
        <span class="relative block">
          <select
            id={control.id}
            name={props.name}
            required={props.required}
            disabled={props.disabled}
            aria-describedby={control.describedBy()}
            aria-invalid={control.invalid()}
            onChange={(event) => choose(event.currentTarget.value)}
            class={classNames(controlLook, "appearance-none pr-12")}
          >
            <Index each={props.options}>
              {(option) => (
                <option value={option().value} disabled={option().disabled} selected={option().value === props.value}>
                  {option().label}
                </option>
              )}
            </Index>
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
