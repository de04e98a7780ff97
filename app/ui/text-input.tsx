import { type JSX, Show } from "solid-js";
import { classNames } from "./class-names.ts";
import { controlLook, Field, type FieldFrame } from "./field.tsx";

type InputAttributes = JSX.InputHTMLAttributes<HTMLInputElement>;

export interface TextInputProps extends FieldFrame {
  value?: string | undefined;
  onInput?: ((text: string) => void) | undefined;
  /** When it is left: the moment to judge what was typed. */
  onBlur?: (() => void) | undefined;
  onEnter?: (() => void) | undefined;
  name?: string | undefined;
  type?: "text" | "email" | "tel" | "password" | "date" | "time" | "number" | "url" | undefined;
  inputMode?: InputAttributes["inputMode"];
  autocomplete?: InputAttributes["autocomplete"];
  autocapitalize?: InputAttributes["autocapitalize"];
  placeholder?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  readonly?: boolean | undefined;
  autofocus?: boolean | undefined;
  spellcheck?: boolean | undefined;
  maxlength?: number | string | undefined;
  min?: string | number | undefined;
  max?: string | number | undefined;
  step?: string | number | undefined;
  pattern?: string | undefined;
  ref?: ((input: HTMLInputElement) => void) | undefined;
  /** Inside the field, before or after what is typed: "€", "kg". */
  prefix?: JSX.Element;
  suffix?: JSX.Element;
}

/** One line of text. Uncontrolled where no value is given; an error never empties it. */
export function TextInput(props: TextInputProps) {
  return (
    <Field label={props.label} hint={props.hint} error={props.error} optional={props.optional} class={props.class}>
      {(control) => (
        <span class="relative block">
          <Show when={props.prefix}>
            {(prefix) => (
              <span class="pointer-events-none absolute inset-y-0 left-4 flex items-center text-soft">{prefix()}</span>
            )}
          </Show>
          <input
            ref={(input) => props.ref?.(input)}
            id={control.id}
            type={props.type ?? "text"}
            name={props.name}
            value={props.value ?? ""}
            inputMode={props.inputMode}
            autocomplete={props.autocomplete}
            autocapitalize={props.autocapitalize}
            placeholder={props.placeholder}
            required={props.required}
            disabled={props.disabled}
            readOnly={props.readonly}
            autofocus={props.autofocus}
            spellcheck={props.spellcheck}
            maxlength={props.maxlength}
            min={props.min}
            max={props.max}
            step={props.step}
            pattern={props.pattern}
            aria-describedby={control.describedBy()}
            aria-invalid={control.invalid()}
            onInput={(event) => props.onInput?.(event.currentTarget.value)}
            onBlur={() => props.onBlur?.()}
            onKeyDown={(event) => {
              if (event.key === "Enter") props.onEnter?.();
            }}
            class={classNames(
              controlLook,
              props.prefix !== undefined && "pl-11",
              props.suffix !== undefined && "pr-13",
            )}
          />
          <Show when={props.suffix}>
            {(suffix) => (
              <span class="pointer-events-none absolute inset-y-0 right-4 flex items-center text-soft">{suffix()}</span>
            )}
          </Show>
        </span>
      )}
    </Field>
  );
}
