import { type JSX, splitProps } from "solid-js";
import { classNames } from "./class-names.ts";
import { controlLook, Field, type FieldFrame } from "./field.tsx";

export interface TextareaProps
  extends FieldFrame,
    Omit<JSX.TextareaHTMLAttributes<HTMLTextAreaElement>, "class" | "onInput" | "value" | "id"> {
  value?: string | undefined;
  onInput?: ((text: string) => void) | undefined;
}

/** Several lines. Grows with what is typed where the browser can (`field-sizing`), scrolls elsewhere. */
export function Textarea(props: TextareaProps) {
  const [own, part, rest] = splitProps(props, ["label", "hint", "error", "optional", "class"], ["onInput"]);
  return (
    <Field {...own}>
      {(control) => (
        <textarea
          rows="4"
          {...rest}
          {...control}
          onInput={(event) => part.onInput?.(event.currentTarget.value)}
          class={classNames(controlLook, "field-sizing-content max-h-[60dvh] min-h-28 py-3 leading-normal")}
        />
      )}
    </Field>
  );
}
