import { type JSX, Show } from "solid-js";
import { classNames } from "./class-names.ts";

export interface SectionTitleProps {
  title: JSX.Element;
  /** At the right: a count, a link, a state. */
  aside?: JSX.Element;
  /** Small capitals for groups in a long list (producers on the board), a heading's voice elsewhere. */
  look?: "voice" | "label" | undefined;
  /** Ties a section to its title: `<section aria-labelledby="…">`. */
  id?: string | undefined;
  class?: string | undefined;
}

export function SectionTitle(props: SectionTitleProps) {
  return (
    <div class={classNames("flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1", props.class)}>
      <h2
        id={props.id}
        class={
          props.look === "label"
            ? "font-sans text-small font-[680] tracking-[0.02em] text-soft uppercase"
            : "text-title-s"
        }
      >
        {props.title}
      </h2>
      <Show when={props.aside}>{(aside) => <div class="shrink-0 text-small text-soft">{aside()}</div>}</Show>
    </div>
  );
}
