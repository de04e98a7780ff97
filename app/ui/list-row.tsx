import { type JSX, Match, Show, Switch } from "solid-js";
import { classNames } from "./class-names.ts";

const tones = {
  plain: "",
  /** Waits for somebody. */
  warm: "bg-apricot",
  /** Somebody is on it. */
  raised: "bg-card shadow-card",
  leaf: "bg-leaf",
  done: "",
} as const;

export interface ListRowProps {
  /** At the left: NumberBadge, Picture, Avatar. */
  lead?: JSX.Element;
  title: JSX.Element;
  sub?: JSX.Element;
  /** Between the words and the figures: Faces, a Pill. */
  mark?: JSX.Element;
  /** At the right, lined up: an Amount and a note under it. */
  trail?: JSX.Element;
  tone?: keyof typeof tones | undefined;
  /** With one of these the whole row is a link or a button. */
  href?: string | undefined;
  onClick?: (() => void) | undefined;
  class?: string | undefined;
}

/** One thing of a list: who or what, what about it, how much. */
export function ListRow(props: ListRowProps) {
  const acts = () => props.href !== undefined || props.onClick !== undefined;
  const look = () =>
    classNames(
      "flex min-h-18 w-full items-center gap-3 rounded-[18px] px-2.5 py-2.5 text-left transition-[background-color,scale] duration-(--quick)",
      tones[props.tone ?? "plain"],
      acts() && "active:scale-[0.99]",
      acts() && (props.tone ?? "plain") === "plain" && "hover:bg-hair",
      props.class,
    );
  return (
    <Switch
      fallback={
        <div class={look()}>
          <RowParts {...props} />
        </div>
      }
    >
      <Match when={props.href !== undefined}>
        <a href={props.href} class={look()}>
          <RowParts {...props} />
        </a>
      </Match>
      <Match when={props.onClick}>
        <button type="button" onClick={() => props.onClick?.()} class={look()}>
          <RowParts {...props} />
        </button>
      </Match>
    </Switch>
  );
}

function RowParts(props: ListRowProps) {
  return (
    <>
      {props.lead}
      {/* The mark goes under the words where a phone is too narrow for both: a name is never cut short for it. */}
      <span class="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-2 gap-y-1">
        <span class="min-w-0 flex-[1_1_6rem]">
          <span
            class={classNames(
              "line-clamp-2 leading-snug",
              props.tone === "done" ? "font-[500] text-soft" : "font-[620]",
            )}
          >
            {props.title}
          </span>
          <Show when={props.sub}>{(sub) => <span class="block text-small text-soft">{sub()}</span>}</Show>
        </span>
        {props.mark}
      </span>
      <Show when={props.trail}>
        {(trail) => (
          <span class={classNames("num shrink-0 text-right leading-snug", props.tone === "done" && "text-soft")}>
            {trail()}
          </span>
        )}
      </Show>
    </>
  );
}
