import { useLocation } from "@solidjs/router";
import Ellipsis from "lucide-solid/icons/ellipsis";
import { For, type JSX, lazy, Show, Suspense } from "solid-js";
import { t } from "../i18n/t.ts";
import { classNames } from "../ui/class-names.ts";
import type { Icon } from "../ui/icon.ts";
import { OptionalIcon } from "../ui/optional-icon.tsx";
import { Popover } from "../ui/popover.tsx";
import { isCurrent, type NavItem } from "./nav-item.ts";

const NavMenu = lazy(() => import("./nav-menu.tsx"));

/** A thumb finds four places; what is beyond goes behind "Plus". */
const mostItems = 4;

/** The place's pages on a phone, under the thumb. */
export function BottomBar(props: { nav: readonly NavItem[] }) {
  const location = useLocation();
  const shown = () => (props.nav.length > mostItems ? props.nav.slice(0, mostItems - 1) : props.nav);
  const rest = () => props.nav.slice(shown().length);
  const restCurrent = () => rest().some((item) => isCurrent(item, location.pathname));
  return (
    <Show when={props.nav.length > 1}>
      <nav
        data-bottom-bar
        aria-label={t("shell.navigation")}
        class="fixed inset-x-0 bottom-0 z-30 grid h-(--foot) auto-cols-fr grid-flow-col border-t border-line bg-card pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
      >
        <For each={shown()}>
          {(item) => (
            <a
              href={item.href}
              aria-current={isCurrent(item, location.pathname) ? "page" : undefined}
              class={classNames(slot, "focus-visible:-outline-offset-4")}
            >
              <Face icon={item.icon} current={isCurrent(item, location.pathname)}>
                {item.short ?? item.label}
              </Face>
            </a>
          )}
        </For>
        <Show when={rest().length > 0}>
          <Popover
            triggerClass={classNames(slot, "w-full rounded-none!")}
            trigger={
              <Face icon={Ellipsis} current={restCurrent()}>
                {t("shell.nav.more")}
              </Face>
            }
          >
            <Suspense>
              <NavMenu items={rest()} />
            </Suspense>
          </Popover>
        </Show>
      </nav>
    </Show>
  );
}

const slot = "grid place-content-center justify-items-center";

function Face(props: { icon: Icon; current: boolean; children: JSX.Element }) {
  return (
    <span class={classNames("grid justify-items-center gap-0.5", props.current ? "text-green" : "text-soft")}>
      <span
        class={classNames(
          "grid h-8 w-15 place-items-center rounded-full transition-colors duration-(--quick)",
          props.current && "bg-leaf",
        )}
      >
        <OptionalIcon icon={props.icon} class="size-5.5" />
      </span>
      <span class="text-small leading-tight font-[560] tracking-[-0.015em]">{props.children}</span>
    </span>
  );
}
