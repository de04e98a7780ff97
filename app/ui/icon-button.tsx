import { Show } from "solid-js";
import { classNames } from "./class-names.ts";
import type { Icon } from "./icon.ts";
import { OptionalIcon } from "./optional-icon.tsx";
import { Spinner } from "./spinner.tsx";

const tones = {
  quiet: "text-ink hover:bg-hair",
  soft: "text-soft hover:bg-hair",
  leaf: "bg-leaf text-green-ink hover:bg-leaf-2",
  solid: "bg-green text-on-green hover:bg-green-deep",
  danger: "text-beet hover:bg-rose",
} as const;

export interface IconButtonProps {
  icon: Icon;
  /** What it does, in words: read out, and shown when the pointer rests on it. */
  label: string;
  onClick?: ((event: MouseEvent) => void) | undefined;
  tone?: keyof typeof tones | undefined;
  round?: boolean | undefined;
  busy?: boolean | undefined;
  disabled?: boolean | undefined;
  ref?: ((button: HTMLButtonElement) => void) | undefined;
  "aria-expanded"?: boolean | undefined;
  "aria-pressed"?: boolean | undefined;
  class?: string | undefined;
}

export function IconButton(props: IconButtonProps) {
  return (
    <button
      ref={(button) => props.ref?.(button)}
      type="button"
      disabled={props.disabled}
      aria-label={props.label}
      title={props.label}
      aria-expanded={props["aria-expanded"]}
      aria-pressed={props["aria-pressed"]}
      aria-busy={props.busy ? "true" : undefined}
      onClick={(event) => {
        if (!props.busy) props.onClick?.(event);
      }}
      class={classNames(
        "inline-grid size-11 shrink-0 place-items-center transition-[background-color,scale] duration-(--quick) active:scale-95 disabled:opacity-50",
        props.round ? "rounded-full" : "rounded-[13px]",
        tones[props.tone ?? "quiet"],
        props.class,
      )}
    >
      <Show when={props.busy} fallback={<OptionalIcon icon={props.icon} class="size-5.5" />}>
        <Spinner />
      </Show>
    </button>
  );
}
