import { revalidate } from "@solidjs/router";
import LogIn from "lucide-solid/icons/log-in";
import { createSignal, ErrorBoundary, type JSX, Match, Show, Suspense, Switch } from "solid-js";
import { isRefusedWith } from "../api/api-refusal.ts";
import { refusalText } from "../api/refusal-text.ts";
import { t } from "../i18n/t.ts";
import NotFound from "../shell/not-found.tsx";
import { ButtonLink } from "./button-link.tsx";
import { EmptyState } from "./empty-state.tsx";
import { ErrorNotice } from "./error-notice.tsx";
import { Page } from "./page.tsx";

export interface LoadBoundaryProps {
  /** Of a whole page: its name where it could not be loaded. Without it, a part of a page that has its own heading. */
  title?: string | undefined;
  /** What stands here until the data is there, at its final size. */
  skeleton: JSX.Element;
  children: JSX.Element;
}

/** Around whatever reads a query: a skeleton first, then the content or, in its place, what went wrong and a way out. */
export function LoadBoundary(props: LoadBoundaryProps) {
  return (
    <ErrorBoundary fallback={(error, reset) => <LoadFailed title={props.title} error={error} reset={reset} />}>
      <Suspense fallback={props.skeleton}>{props.children}</Suspense>
    </ErrorBoundary>
  );
}

function LoadFailed(props: { title: string | undefined; error: unknown; reset: () => void }) {
  const [retrying, setRetrying] = createSignal(false);
  const retry = async () => {
    setRetrying(true);
    // The failed answers are still kept by the router: ask anew, then draw again whatever came.
    await revalidate();
    props.reset();
  };
  const said = () => <ErrorNotice title={refusalText(props.error)} retry={retry} retrying={retrying()} />;
  return (
    <Show when={props.title} fallback={said()}>
      {(title) => (
        <Switch
          fallback={
            <Page title={title()} width="read">
              {said()}
            </Page>
          }
        >
          <Match when={isRefusedWith(props.error, "not_found", "forbidden")}>
            <NotFound />
          </Match>
          <Match when={isRefusedWith(props.error, "sign_in_required")}>
            <Page title={title()} width="read">
              <EmptyState
                icon={LogIn}
                title={refusalText(props.error)}
                action={<ButtonLink href={signInHref()}>{t("shell.signIn")}</ButtonLink>}
              />
            </Page>
          </Match>
        </Switch>
      )}
    </Show>
  );
}

const signInHref = () => `/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`;
