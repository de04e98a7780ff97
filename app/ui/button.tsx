import { type JSX, Show } from "solid-js";
import { type ButtonLook, buttonLook } from "./button-look.ts";
import type { Icon } from "./icon.ts";
import { OptionalIcon } from "./optional-icon.tsx";
import { Spinner } from "./spinner.tsx";

declare module "solid-js" {
  namespace JSX {
    interface ExplicitAttributes {
      value: string | undefined;
    }
  }
}

export interface ButtonProps extends ButtonLook {
  children: JSX.Element;
  onClick?: ((event: MouseEvent) => void) | undefined;
  type?: "button" | "submit" | undefined;
  /** Under way: the button stays where it is and where focus is, but a second press does nothing. */
  busy?: boolean | undefined;
  disabled?: boolean | undefined;
  icon?: Icon | undefined;
  /** The form it sends, where it stands outside of it (a sheet's footer). */
  form?: string | undefined;
  name?: string | undefined;
  value?: string | undefined;
  title?: string | undefined;
  ref?: ((button: HTMLButtonElement) => void) | undefined;
  "aria-label"?: string | undefined;
  "aria-describedby"?: string | undefined;
  "aria-expanded"?: boolean | undefined;
  "aria-controls"?: string | undefined;
  "aria-pressed"?: boolean | undefined;
}

// Attributes are written out, not spread: Solid's spread would be in the shop's first download for this alone.
export function Button(props: ButtonProps) {
  const press = (event: MouseEvent) => {
    // A busy button of type submit must not send its form again.
    if (props.busy) event.preventDefault();
    else props.onClick?.(event);
  };
  return (
    <button
      ref={(button) => props.ref?.(button)}
      type={props.type ?? "button"}
      form={props.form}
      name={props.name}
      // As a property, an absent value would read "undefined".
      attr:value={props.value}
      title={props.title}
      disabled={props.disabled}
      aria-label={props["aria-label"]}
      aria-describedby={props["aria-describedby"]}
      aria-expanded={props["aria-expanded"]}
      aria-controls={props["aria-controls"]}
      aria-pressed={props["aria-pressed"]}
      aria-busy={props.busy ? "true" : undefined}
      aria-disabled={props.busy ? "true" : undefined}
      class={buttonLook(props)}
      onClick={press}
    >
      <Show when={props.busy} fallback={<OptionalIcon icon={props.icon} />}>
        <Spinner class="shrink-0" />
      </Show>
      {props.children}
    </button>
  );
}
