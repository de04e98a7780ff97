import { ErrorBoundary, type JSX, Show, Suspense } from "solid-js";
import { t } from "../i18n/t.ts";
import { AccountMenu } from "./account-menu.tsx";
import { Band } from "./band.tsx";
import { BottomBar } from "./bottom-bar.tsx";
import { CrashPage } from "./crash-page.tsx";
import { Mark } from "./mark.tsx";
import type { NavItem } from "./nav-item.ts";
import { PageSkeleton } from "./page-skeleton.tsx";
import { PlaceMenu } from "./place-menu.tsx";
import type { Space } from "./place-name.tsx";
import { ResetOnNavigation } from "./reset-on-navigation.tsx";
import { TopBar } from "./top-bar.tsx";

export interface ShellProps {
  place: Space;
  /** Whose space: the market's or the farm's name. */
  name?: string | undefined;
  nav: readonly NavItem[];
  /** Beside the person's menu: "?" where people work. */
  aside?: JSX.Element;
  children: JSX.Element;
}

/** The frame around the pages of one place: where one is, where one can go, who one is. */
export function Shell(props: ShellProps) {
  return (
    <div class="flex min-h-dvh flex-col pb-(--foot)">
      <header class="sticky top-0 z-30 border-b border-line bg-paper/92 backdrop-blur-md print:hidden">
        <Band />
        <div class="mx-auto flex h-16 max-w-6xl items-center gap-1 px-3 md:gap-3 md:px-8">
          <a href="/" class="flex min-h-11 items-center gap-2 rounded-[13px] px-2" aria-label={t("shell.home")}>
            <Mark />
            <span class="voice text-title-s max-sm:sr-only">{t("shell.name")}</span>
          </a>
          <PlaceMenu place={props.place} name={props.name} />
          <Show when={props.place === "shopping"} fallback={<span class="flex-1" />}>
            <TopBar nav={props.nav} class="flex-1 justify-end max-md:invisible" />
          </Show>
          {props.aside}
          <AccountMenu />
        </div>
        <Show when={props.place !== "shopping"}>
          <TopBar nav={props.nav} class="mx-auto max-w-6xl px-5 max-md:hidden" />
        </Show>
      </header>
      <main id="content" tabindex="-1" class="flex-1 outline-none">
        <ErrorBoundary
          fallback={(error, reset) => (
            <ResetOnNavigation reset={reset}>
              <CrashPage error={error} />
            </ResetOnNavigation>
          )}
        >
          <Suspense fallback={<PageSkeleton />}>{props.children}</Suspense>
        </ErrorBoundary>
      </main>
      <BottomBar nav={props.nav} />
    </div>
  );
}
