import Check from "lucide-solid/icons/check";
import { createUniqueId } from "solid-js";
import { classNames } from "./class-names.ts";
import { FieldNotes } from "./field.tsx";

export interface CheckboxProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
  name?: string | undefined;
  disabled?: boolean | undefined;
  class?: string | undefined;
}

/** The whole line is the target. */
export function Checkbox(props: CheckboxProps) {
  const id = createUniqueId();
  const described = () => classNames(props.hint && `${id}-hint`, props.error && `${id}-error`) || undefined;
  return (
    <div class={classNames("grid", props.class)}>
      <label class="flex min-h-11 items-center gap-3">
        <span class="relative grid size-7 shrink-0 place-items-center">
          <input
            type="checkbox"
            class="peer size-7 appearance-none rounded-[9px] border-2 border-edge bg-card transition-colors duration-(--quick) checked:border-green checked:bg-green disabled:opacity-50"
            name={props.name}
            disabled={props.disabled}
            checked={props.checked}
            aria-describedby={described()}
            aria-invalid={props.error ? "true" : undefined}
            onChange={(event) => props.onChange(event.currentTarget.checked)}
          />
          <Check
            class="pointer-events-none absolute hidden size-5 stroke-3 text-on-green peer-checked:block"
            aria-hidden="true"
          />
        </span>
        <span>{props.label}</span>
      </label>
      <div class="grid gap-1 pl-10">
        <FieldNotes id={id} hint={props.hint} error={props.error} />
      </div>
    </div>
  );
}
