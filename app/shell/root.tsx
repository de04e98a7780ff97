import { ErrorBoundary, type JSX, Suspense } from "solid-js";
import { t } from "../i18n/t.ts";
import { ToastRegion } from "../ui/toast-region.tsx";
import { CrashPage } from "./crash-page.tsx";
import { PageSkeleton } from "./page-skeleton.tsx";
import { ResetOnNavigation } from "./reset-on-navigation.tsx";
import { RouteFocus } from "./route-focus.tsx";
import { type SessionInfo, SessionProvider } from "./session.tsx";

export interface RootProps {
  loadSession: () => Promise<SessionInfo>;
  children?: JSX.Element;
}

/** Around every page, also those that draw their own frame (board, paper). */
export function Root(props: RootProps) {
  return (
    <SessionProvider load={props.loadSession}>
      <a
        href="#content"
        // With a target the router leaves the click to the browser, which moves focus as well as the page.
        target="_self"
        class="fixed top-2 left-2 z-50 -translate-y-20 rounded-m bg-green px-5 py-3 font-[640] text-on-green focus:translate-y-0"
      >
        {t("shell.skip")}
      </a>
      <ErrorBoundary
        fallback={(error, reset) => (
          <ResetOnNavigation reset={reset}>
            <main id="content" tabindex="-1" class="outline-none">
              <CrashPage error={error} />
            </main>
          </ResetOnNavigation>
        )}
      >
        <Suspense fallback={<PageSkeleton />}>{props.children}</Suspense>
      </ErrorBoundary>
      <ToastRegion />
      <RouteFocus />
    </SessionProvider>
  );
}
