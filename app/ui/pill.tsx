import type { JSX } from "solid-js";
import { classNames } from "./class-names.ts";
import type { Icon } from "./icon.ts";
import { OptionalIcon } from "./optional-icon.tsx";

const tones = {
  leaf: "bg-leaf text-green-ink",
  warm: "bg-apricot text-carrot-ink",
  red: "bg-rose text-beet",
  ghost: "bg-hair text-soft",
  sky: "bg-sky text-sky-ink",
  sun: "bg-sun text-on-sun",
} as const;

export type PillTone = keyof typeof tones;

export interface PillProps {
  tone?: PillTone | undefined;
  icon?: Icon | undefined;
  class?: string | undefined;
  children: JSX.Element;
}

/** A state in one or two words. Colour never says it alone. */
export function Pill(props: PillProps) {
  return (
    <span
      class={classNames(
        "inline-flex min-h-7 items-center gap-1.5 rounded-full px-3 py-0.5 text-small leading-tight font-[600] whitespace-nowrap",
        tones[props.tone ?? "leaf"],
        props.class,
      )}
    >
      <OptionalIcon icon={props.icon} class="size-4 shrink-0" />
      {props.children}
    </span>
  );
}
