import Check from "lucide-solid/icons/check";
import { Show } from "solid-js";
import { classNames } from "./class-names.ts";

const states = {
  todo: "bg-hair text-ink",
  /** The basket one is working on. */
  here: "bg-green text-on-green",
  done: "bg-leaf text-green-ink",
  look: "bg-card/60 text-carrot-ink",
} as const;

const sizes = {
  row: "size-12 rounded-[15px] text-title-s",
  head: "size-15 rounded-[20px] text-title",
} as const;

export interface NumberBadgeProps {
  number: number;
  state?: keyof typeof states | undefined;
  size?: keyof typeof sizes | undefined;
  /** Validated baskets show a tick where the number no longer matters. */
  tick?: boolean | undefined;
  class?: string | undefined;
}

/** A basket's number, which never changes. Numbers of four figures still fit. */
export function NumberBadge(props: NumberBadgeProps) {
  return (
    <span
      class={classNames(
        "voice num grid shrink-0 place-items-center",
        states[props.state ?? "todo"],
        sizes[props.size ?? "row"],
        props.number > 999 && "text-small",
        props.class,
      )}
    >
      <Show when={props.tick} fallback={props.number}>
        <Check class="size-5.5 stroke-[2.4]" aria-hidden="true" />
        <span class="sr-only">{props.number}</span>
      </Show>
    </span>
  );
}
