import { classNames } from "./class-names.ts";
import { controlLook, Field, type FieldFrame } from "./field.tsx";

export interface TextareaProps extends FieldFrame {
  value?: string | undefined;
  onInput?: ((text: string) => void) | undefined;
  onBlur?: (() => void) | undefined;
  name?: string | undefined;
  rows?: number | undefined;
  placeholder?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  maxlength?: number | string | undefined;
}

/** Several lines. Grows with what is typed where the browser can (`field-sizing`), scrolls elsewhere. */
export function Textarea(props: TextareaProps) {
  return (
    <Field label={props.label} hint={props.hint} error={props.error} optional={props.optional} class={props.class}>
      {(control) => (
        <textarea
          id={control.id}
          name={props.name}
          rows={props.rows ?? 4}
          value={props.value ?? ""}
          placeholder={props.placeholder}
          required={props.required}
          disabled={props.disabled}
          maxlength={props.maxlength}
          aria-describedby={control.describedBy()}
          aria-invalid={control.invalid()}
          onInput={(event) => props.onInput?.(event.currentTarget.value)}
          onBlur={() => props.onBlur?.()}
          class={classNames(controlLook, "field-sizing-content max-h-[60dvh] min-h-28 py-3 leading-normal")}
        />
      )}
    </Field>
  );
}
