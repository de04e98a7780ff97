import { type JSX, Show } from "solid-js";
import { classNames } from "../../ui/class-names.ts";

/** The few amounts that sum a page up. On a phone lines of one card, so that no amount is too long for its place. */
export function Figures(props: { children: JSX.Element; class?: string | undefined }) {
  return (
    <dl
      class={classNames(
        "grid gap-y-3.5 rounded-l bg-card p-5 shadow-card md:auto-cols-fr md:grid-flow-col md:gap-x-8 md:p-6",
        props.class,
      )}
    >
      {props.children}
    </dl>
  );
}

const tones = { green: "text-green", soft: "text-soft", carrot: "text-carrot-ink" } as const;

export interface FigureProps {
  label: string;
  note?: string | undefined;
  tone?: keyof typeof tones | undefined;
  /** The amount or count. */
  children: JSX.Element;
}

export function Figure(props: FigureProps) {
  return (
    <div class="max-md:grid max-md:grid-cols-[1fr_auto] max-md:items-baseline max-md:gap-x-4">
      <dt class="text-small text-soft">{props.label}</dt>
      <dd class="contents">
        <span class="voice num text-title max-md:text-right md:block lg:text-figure">{props.children}</span>
        <Show when={props.note}>
          {(note) => (
            <span
              class={classNames(
                "block text-small font-[600] max-md:col-span-2 max-md:text-right",
                tones[props.tone ?? "green"],
              )}
            >
              {note()}
            </span>
          )}
        </Show>
      </dd>
    </div>
  );
}
