import { type JSX, Show } from "solid-js";
import { classNames } from "./class-names.ts";
import type { Icon } from "./icon.ts";

export interface EmptyStateProps {
  title: string;
  /** What to do first, in a sentence. */
  text?: string | undefined;
  icon?: Icon | undefined;
  /** One button that does it. */
  action?: JSX.Element;
  class?: string | undefined;
}

/** Nothing here yet, and what to do about it. */
export function EmptyState(props: EmptyStateProps) {
  return (
    <div class={classNames("mx-auto grid max-w-md justify-items-center gap-2 px-5 py-10 text-center", props.class)}>
      <Show when={props.icon} keyed>
        {(Shown) => (
          <span class="mb-2 grid size-18 place-items-center rounded-[26px] bg-leaf text-green">
            <Shown class="size-8" aria-hidden="true" />
          </span>
        )}
      </Show>
      <h2 class="text-title-s">{props.title}</h2>
      <Show when={props.text}>{(text) => <p class="text-soft">{text()}</p>}</Show>
      <Show when={props.action}>{(action) => <div class="mt-4">{action()}</div>}</Show>
    </div>
  );
}
