import { type JSX, Show, splitProps } from "solid-js";
import { classNames } from "./class-names.ts";
import { controlLook, Field, type FieldFrame } from "./field.tsx";

export interface TextInputProps
  extends FieldFrame,
    Omit<JSX.InputHTMLAttributes<HTMLInputElement>, "class" | "onInput" | "value" | "prefix" | "id"> {
  value?: string | undefined;
  onInput?: ((text: string) => void) | undefined;
  /** Inside the field, before or after what is typed: "€", "kg". */
  prefix?: JSX.Element;
  suffix?: JSX.Element;
}

const frame = ["label", "hint", "error", "optional", "class"] as const;

/** One line of text. Uncontrolled where no value is given; an error never empties it. */
export function TextInput(props: TextInputProps) {
  const [own, part, rest] = splitProps(props, frame, ["onInput", "prefix", "suffix"]);
  return (
    <Field {...own}>
      {(control) => (
        <span class="relative block">
          <Show when={part.prefix}>
            {(prefix) => (
              <span class="pointer-events-none absolute inset-y-0 left-4 flex items-center text-soft">{prefix()}</span>
            )}
          </Show>
          <input
            type="text"
            required={!own.optional && rest.required}
            {...rest}
            {...control}
            onInput={(event) => part.onInput?.(event.currentTarget.value)}
            class={classNames(controlLook, Boolean(part.prefix) && "pl-11", Boolean(part.suffix) && "pr-13")}
          />
          <Show when={part.suffix}>
            {(suffix) => (
              <span class="pointer-events-none absolute inset-y-0 right-4 flex items-center text-soft">{suffix()}</span>
            )}
          </Show>
        </span>
      )}
    </Field>
  );
}
