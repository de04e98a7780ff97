import { useLocation } from "@solidjs/router";
import { For } from "solid-js";
import { t } from "../i18n/t.ts";
import { classNames } from "../ui/class-names.ts";
import { isCurrent, type NavItem } from "./nav-item.ts";

/** The place's pages, on tablets and desks. */
export function TopBar(props: { nav: readonly NavItem[]; class?: string | undefined }) {
  const location = useLocation();
  return (
    <nav aria-label={t("shell.navigation")} class={classNames("swipe flex", props.class)}>
      <For each={props.nav}>
        {(item) => (
          <a
            href={item.href}
            aria-current={isCurrent(item, location.pathname) ? "page" : undefined}
            class="relative flex min-h-12 items-center px-3 text-small font-[600] whitespace-nowrap text-soft hover:text-ink focus-visible:-outline-offset-2 aria-[current]:text-ink aria-[current]:after:absolute aria-[current]:after:inset-x-3 aria-[current]:after:bottom-0 aria-[current]:after:h-[3px] aria-[current]:after:rounded-full aria-[current]:after:bg-green"
          >
            {item.label}
          </a>
        )}
      </For>
    </nav>
  );
}
