import { For } from "solid-js";
import { classNames } from "./class-names.ts";

const tones = { green: "bg-green", leaf: "bg-leaf-2", carrot: "bg-carrot", beet: "bg-beet" } as const;

export interface ProgressSegment {
  /** From 0 to 1 of the whole bar. */
  share: number;
  tone: keyof typeof tones;
}

export interface ProgressBarProps {
  /** The whole said in words: "18 validés sur 30". */
  label: string;
  segments: readonly ProgressSegment[];
  size?: "small" | "medium" | undefined;
  class?: string | undefined;
}

const percent = (share: number) => `${Math.min(1, Math.max(0, share)) * 100}%`;

/** How far, in one or several states side by side. The first segment is what is done. */
export function ProgressBar(props: ProgressBarProps) {
  return (
    <div
      role="progressbar"
      aria-label={props.label}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow={Math.round((props.segments[0]?.share ?? 0) * 100)}
      aria-valuetext={props.label}
      class={classNames(
        "flex w-full overflow-hidden rounded-full bg-hair",
        props.size === "small" ? "h-1.5" : "h-2.5",
        props.class,
      )}
    >
      <For each={props.segments}>
        {(segment) => (
          <span
            class={classNames("block h-full transition-[width] duration-(--calm) ease-settle", tones[segment.tone])}
            style={{ width: percent(segment.share) }}
          />
        )}
      </For>
    </div>
  );
}
