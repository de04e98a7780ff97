import { type JSX, Show } from "solid-js";
import { Card } from "./card.tsx";
import { classNames } from "./class-names.ts";

const tones = { green: "text-green", soft: "text-soft", carrot: "text-carrot-ink", beet: "text-beet" } as const;

export interface StatProps {
  label: JSX.Element;
  /** The figure: an Amount, a count. */
  value: JSX.Element;
  note?: JSX.Element;
  tone?: keyof typeof tones | undefined;
  class?: string | undefined;
}

/** One figure that matters, with what it means and how it moves. */
export function Stat(props: StatProps) {
  return (
    <Card class={props.class}>
      <p class="text-small text-soft">{props.label}</p>
      <p class="voice num mt-0.5 text-figure">{props.value}</p>
      <Show when={props.note}>
        {(note) => <p class={classNames("mt-0.5 text-small font-[600]", tones[props.tone ?? "green"])}>{note()}</p>}
      </Show>
    </Card>
  );
}
