import { createAsync, Navigate, useParams } from "@solidjs/router";
import LogIn from "lucide-solid/icons/log-in";
import QrCodeIcon from "lucide-solid/icons/qr-code";
import { type JSX, Match, Show, Switch } from "solid-js";
import { isRefusedWith } from "../../api/api-refusal.ts";
import { loadCodedBasket } from "../../api/orders.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { useSession } from "../../shell/session.tsx";
import { createSignInHref } from "../../shell/sign-in-href.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";

/** Behind the QR code of a basket. It says nothing by itself: only its customer and the team of its day are led on. */
export default function CodePage() {
  const session = useSession();
  const signInHref = createSignInHref();
  return (
    <Show when={session.state() !== "loading"} fallback={<PageSkeleton />}>
      <Show
        when={session.user()}
        fallback={
          <Neutral
            more={t("orders.codeSignIn")}
            action={
              <ButtonLink href={signInHref()} icon={LogIn}>
                {t("shell.signIn")}
              </ButtonLink>
            }
          />
        }
      >
        <LoadBoundary title={t("orders.codeTitle")} skeleton={<PageSkeleton />}>
          <Led />
        </LoadBoundary>
      </Show>
    </Show>
  );
}

function Led() {
  const params = useParams<{ code: string }>();
  const found = createAsync(async () => {
    try {
      return await loadCodedBasket(params.code);
    } catch (error) {
      if (isRefusedWith(error, "not_found") || isRefusedWith(error, "bad_input")) return null;
      throw error;
    }
  });
  const own = () => {
    const one = found();
    return one?.kind === "own" ? one : undefined;
  };
  const board = () => {
    const one = found();
    return one?.kind === "board" ? one : undefined;
  };
  return (
    <Switch>
      <Match when={own()}>{(one) => <Navigate href={`/orders/${one().basketId}`} />}</Match>
      <Match when={board()}>{(one) => <Navigate href={`/board/${one().distributionId}/${one().number}`} />}</Match>
      <Match when={found() === null}>
        <Neutral more={t("orders.codeNotYours")} action={<ButtonLink href="/orders">{t("orders.title")}</ButtonLink>} />
      </Match>
    </Switch>
  );
}

function Neutral(props: { more: string; action: JSX.Element }) {
  return (
    <Page title={t("orders.codeTitle")} width="read">
      <EmptyState icon={QrCodeIcon} title={t("orders.codeText")} text={props.more} action={props.action} />
    </Page>
  );
}
