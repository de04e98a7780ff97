import type { JSX } from "solid-js";
import { type ButtonLook, buttonLook } from "./button-look.ts";
import type { Icon } from "./icon.ts";
import { OptionalIcon } from "./optional-icon.tsx";

export interface ButtonLinkProps extends ButtonLook {
  href: string;
  children: JSX.Element;
  icon?: Icon | undefined;
  target?: "_blank" | "_self" | undefined;
  rel?: string | undefined;
  /** A file that this link saves, by the name it gets. */
  download?: string | undefined;
  "aria-label"?: string | undefined;
}

/** Goes somewhere, looks like a button. What does something is a Button. */
export function ButtonLink(props: ButtonLinkProps) {
  return (
    <a
      href={props.href}
      target={props.target}
      rel={props.rel}
      download={props.download}
      aria-label={props["aria-label"]}
      class={buttonLook(props)}
    >
      <OptionalIcon icon={props.icon} />
      {props.children}
    </a>
  );
}
