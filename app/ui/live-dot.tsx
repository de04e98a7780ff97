import { Show } from "solid-js";
import { t } from "../i18n/t.ts";
import { classNames } from "./class-names.ts";

const states = { live: "bg-green", waiting: "bg-carrot", offline: "bg-soft" } as const;

/** A dot that breathes while data is arriving by itself. Say the state in words beside it, or let it say "en direct". */
export function LiveDot(props: { state?: keyof typeof states; label?: string; class?: string }) {
  const state = () => props.state ?? "live";
  return (
    <span class={classNames("inline-flex items-center gap-2", props.class)}>
      <span class="relative grid size-2.5 place-items-center" aria-hidden="true">
        <Show when={state() === "live"}>
          <span class="absolute size-2.5 animate-ping rounded-full bg-green opacity-60 [animation-duration:2s]" />
        </Show>
        <span class={classNames("relative size-2 rounded-full", states[state()])} />
      </span>
      <Show when={props.label !== ""}>{props.label ?? t("common.live")}</Show>
    </span>
  );
}
