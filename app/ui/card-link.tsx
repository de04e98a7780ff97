import type { JSX } from "solid-js";
import { classNames } from "./class-names.ts";

export interface CardLinkProps {
  href: string;
  padded?: boolean | undefined;
  "aria-label"?: string | undefined;
  class?: string | undefined;
  children: JSX.Element;
}

/** A card that is one big link: market, producer, distribution. No other control may stand inside. */
export function CardLink(props: CardLinkProps) {
  return (
    <a
      href={props.href}
      aria-label={props["aria-label"]}
      class={classNames(
        "block overflow-hidden rounded-l bg-card shadow-card transition-[translate,box-shadow] duration-(--calm) ease-settle hover:-translate-y-0.5 hover:shadow-float",
        props.padded !== false && "p-5",
        props.class,
      )}
    >
      {props.children}
    </a>
  );
}
