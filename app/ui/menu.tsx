import { type JSX, Show } from "solid-js";
import { classNames } from "./class-names.ts";
import type { Icon } from "./icon.ts";
import { OptionalIcon } from "./optional-icon.tsx";
import { Popover, type PopoverProps } from "./popover.tsx";

export type MenuProps = PopoverProps;

/** A list of things to do or places to go, dropping from a button: MenuItem and MenuTitle. */
export function Menu(props: MenuProps) {
  return <Popover {...props} />;
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
