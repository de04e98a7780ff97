import { createSignal, createUniqueId, type JSX, Show } from "solid-js";
import { classNames } from "./class-names.ts";
import { rovingIndex } from "./roving-keys.ts";

export interface PopoverProps {
  /** What the button opens, for readers: only where its face has no words of its own. */
  label?: string | undefined;
  /** The button's face. */
  trigger: JSX.Element;
  triggerClass?: string | undefined;
  /** Made when it first opens. */
  children: JSX.Element;
  class?: string | undefined;
}

/** Between the button and the list, and from the window's edges. */
const gap = 8;
const pixels = (length: number) => `${Math.max(gap, length)}px`;

/** The list hangs from the corner of the button that has more room before it, so its own size need not be known. */
function place(list: HTMLElement, button: HTMLElement): void {
  const from = button.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const rightHalf = from.left + from.right > width;
  const lowerHalf = from.top + from.bottom > height;
  list.style.left = rightHalf ? "auto" : pixels(from.left);
  list.style.right = rightHalf ? pixels(width - from.right) : "auto";
  list.style.top = lowerHalf ? "auto" : pixels(from.bottom + gap);
  list.style.bottom = lowerHalf ? pixels(height - from.top + gap) : "auto";
}

/** What drops from a button: native, so Escape and a press elsewhere close it. Its arrows walk along `[data-menu-item]`. */
export function Popover(props: PopoverProps) {
  const id = createUniqueId();
  const [open, setOpen] = createSignal(false);
  const [made, setMade] = createSignal(false);
  let button: HTMLButtonElement | undefined;
  let list: HTMLDivElement | undefined;
  const opening = (event: ToggleEvent) => {
    if (event.newState !== "open" || !list || !button) return;
    place(list, button);
    setMade(true);
  };
  const move = (event: KeyboardEvent) => {
    const items = [...(list?.querySelectorAll<HTMLElement>("[data-menu-item]") ?? [])];
    const next = rovingIndex(
      event.key,
      items.findIndex((item) => item.matches(":focus")),
      items.length,
    );
    if (next === undefined || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    items[next]?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        popovertarget={id}
        aria-label={props.label}
        aria-expanded={open()}
        class={classNames("inline-flex min-h-11 items-center rounded-[13px] hover:bg-hair", props.triggerClass)}
      >
        {props.trigger}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows are a convenience on top of Tab, items act themselves */}
      <div
        ref={list}
        id={id}
        popover="auto"
        on:beforetoggle={opening}
        on:toggle={(event) => setOpen(event.newState === "open")}
        onKeyDown={move}
        class={classNames(
          "menu fixed m-0 max-h-[80dvh] w-max max-w-[calc(100vw-1rem)] min-w-60 overflow-y-auto rounded-l bg-card p-2 text-ink shadow-float ring-1 ring-line",
          props.class,
        )}
      >
        <Show when={made()}>{props.children}</Show>
      </div>
    </>
  );
}
