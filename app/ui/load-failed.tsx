import { revalidate } from "@solidjs/router";
import LogIn from "lucide-solid/icons/log-in";
import { createSignal, Match, Show, Switch } from "solid-js";
import { isRefusedWith } from "../api/api-refusal.ts";
import { refusalText } from "../api/refusal-text.ts";
import { t } from "../i18n/t.ts";
import NotFound from "../shell/not-found.tsx";
import { ButtonLink } from "./button-link.tsx";
import { EmptyState } from "./empty-state.tsx";
import { ErrorNotice } from "./error-notice.tsx";
import { Page } from "./page.tsx";

export interface LoadFailedProps {
  /** Of a whole page; absent for a part of one. */
  title: string | undefined;
  error: unknown;
  reset: () => void;
}

const signInHref = () => `/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`;

/** In the place of what could not be loaded: why, and the way out of it. */
export default function LoadFailed(props: LoadFailedProps) {
  const [retrying, setRetrying] = createSignal(false);
  const retry = async () => {
    setRetrying(true);
    // The failed answers are still kept by the router: ask anew, then draw again whatever came.
    await revalidate();
    props.reset();
  };
  const notice = () => <ErrorNotice title={refusalText(props.error)} retry={retry} retrying={retrying()} />;
  return (
    <Show when={props.title} fallback={notice()}>
      {(title) => (
        <Switch
          fallback={
            <Page title={title()} width="read">
              {notice()}
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
