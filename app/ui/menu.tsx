import { createUniqueId, type JSX, Show } from "solid-js";
import { classNames } from "./class-names.ts";
import type { Icon } from "./icon.ts";
import { OptionalIcon } from "./optional-icon.tsx";
import { rovingIndex } from "./roving-keys.ts";

export interface MenuProps {
  /** What the button opens, for readers: only where its face has no words of its own. */
  label?: string | undefined;
  /** The button's face. */
  trigger: JSX.Element;
  triggerClass?: string | undefined;
  children: JSX.Element;
  class?: string | undefined;
}

/** Between the button and the list, and from the window's edges. */
const gap = 8;

/** Under the button, kept inside the window; above it where there is more room. */
function place(list: HTMLElement, button: HTMLElement): void {
  const from = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = list;
  const left = Math.max(gap, Math.min(from.right - width, window.innerWidth - width - gap));
  const below = from.bottom + gap;
  const top = below + height > window.innerHeight ? Math.max(gap, from.top - gap - height) : below;
  list.style.left = `${from.left + width < window.innerWidth - gap ? from.left : left}px`;
  list.style.top = `${top}px`;
}

/** A list that drops from a button: a native popover, so Escape and a press elsewhere close it. Items are MenuItem. */
export function Menu(props: MenuProps) {
  const id = createUniqueId();
  let button: HTMLButtonElement | undefined;
  let list: HTMLDivElement | undefined;
  const items = () => [...(list?.querySelectorAll<HTMLElement>("[data-menu-item]") ?? [])];
  const toggled = (event: ToggleEvent) => {
    const open = event.newState === "open";
    button?.setAttribute("aria-expanded", String(open));
    if (open && list && button) {
      place(list, button);
      items()[0]?.focus({ preventScroll: true });
    }
  };
  const move = (event: KeyboardEvent) => {
    const all = items();
    const current = all.findIndex((item) => item.matches(":focus"));
    const next = rovingIndex(event.key, current, all.length);
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        popovertarget={id}
        aria-label={props.label}
        aria-expanded="false"
        class={classNames("inline-flex min-h-11 items-center rounded-[13px] hover:bg-hair", props.triggerClass)}
      >
        {props.trigger}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows are a convenience on top of Tab, the items act themselves */}
      <div
        ref={list}
        id={id}
        popover="auto"
        onToggle={toggled}
        onKeyDown={move}
        class={classNames(
          "menu fixed inset-auto m-0 max-h-[80dvh] w-max max-w-[calc(100vw-1rem)] min-w-60 overflow-y-auto rounded-l bg-card p-2 text-ink shadow-float ring-1 ring-line",
          props.class,
        )}
      >
        {props.children}
      </div>
    </>
  );
}

export interface MenuItemProps {
  icon?: Icon | undefined;
  /** Small, under the words. */
  note?: JSX.Element;
  href?: string | undefined;
  onClick?: (() => void) | undefined;
  /** Where one is now. */
  current?: boolean | undefined;
  tone?: "plain" | "danger" | undefined;
  children: JSX.Element;
}

export function MenuItem(props: MenuItemProps) {
  const look = () =>
    classNames(
      "flex min-h-12 w-full items-center gap-3 rounded-[14px] px-3 py-2 text-left font-[560] hover:bg-hair focus-visible:-outline-offset-2 aria-[current]:bg-leaf aria-[current]:text-green-ink",
      props.tone === "danger" && "text-beet",
    );
  const choose = (event: MouseEvent & { currentTarget: HTMLElement }) => {
    event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
    props.onClick?.();
  };
  return (
    <Show
      when={props.href}
      fallback={
        <button type="button" data-menu-item onClick={choose} class={look()}>
          <ItemParts {...props} />
        </button>
      }
    >
      {(href) => (
        <a
          href={href()}
          data-menu-item
          aria-current={props.current ? "page" : undefined}
          onClick={choose}
          class={look()}
        >
          <ItemParts {...props} />
        </a>
      )}
    </Show>
  );
}

function ItemParts(props: MenuItemProps) {
  return (
    <>
      <OptionalIcon icon={props.icon} />
      <span class="min-w-0 flex-1">
        <span class="block leading-tight">{props.children}</span>
        <Show when={props.note}>{(note) => <span class="block text-small font-[450] text-soft">{note()}</span>}</Show>
      </span>
    </>
  );
}

/** A title over a group of items. */
export function MenuTitle(props: { children: JSX.Element }) {
  return <p class="px-3 pt-2.5 pb-1 text-small font-[680] text-soft">{props.children}</p>;
}
