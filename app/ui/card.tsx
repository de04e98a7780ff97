import { type JSX, Match, Switch } from "solid-js";
import { classNames } from "./class-names.ts";

const tones = {
  plain: "bg-card shadow-card",
  flat: "bg-card ring-inset ring-1 ring-line",
  leaf: "bg-leaf",
  warm: "bg-apricot",
} as const;

export interface CardProps {
  as?: "div" | "section" | "article" | "li" | undefined;
  tone?: keyof typeof tones | undefined;
  /** Off where a picture reaches the edges. */
  padded?: boolean | undefined;
  "aria-labelledby"?: string | undefined;
  /** On a plain card only: something that is announced when it appears. */
  role?: "status" | "alert" | "note" | undefined;
  class?: string | undefined;
  children: JSX.Element;
}

export function Card(props: CardProps) {
  const look = () =>
    classNames(
      "block overflow-hidden rounded-l",
      tones[props.tone ?? "plain"],
      props.padded !== false && "p-5",
      props.class,
    );
  const labelled = () => props["aria-labelledby"];
  return (
    <Switch
      fallback={
        <div role={props.role} class={look()}>
          {props.children}
        </div>
      }
    >
      <Match when={props.as === "section"}>
        <section aria-labelledby={labelled()} class={look()}>
          {props.children}
        </section>
      </Match>
      <Match when={props.as === "article"}>
        <article aria-labelledby={labelled()} class={look()}>
          {props.children}
        </article>
      </Match>
      <Match when={props.as === "li"}>
        <li class={look()}>{props.children}</li>
      </Match>
    </Switch>
  );
}
