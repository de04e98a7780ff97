import { Show } from "solid-js";
import type { Icon } from "./icon.ts";

/** The icon beside words, where there is one. */
export function OptionalIcon(props: { icon: Icon | undefined; class?: string }) {
  return (
    <Show when={props.icon} keyed>
      {(Shown) => <Shown class={props.class ?? "size-5 shrink-0"} aria-hidden="true" />}
    </Show>
  );
}
