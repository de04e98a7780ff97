import { useLocation, useParams } from "@solidjs/router";
import LogIn from "lucide-solid/icons/log-in";
import { Show, Suspense } from "solid-js";
import { t } from "../i18n/t.ts";
import { part } from "../page-route.ts";
import { useSession } from "../shell/session.tsx";
import { ButtonLink } from "../ui/button-link.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { Page } from "../ui/page.tsx";

const KeptList = part(() => import("./kept/kept-list.tsx"), "offline", "board");

/** The board is for people of the market; the way back leads here. */
export function SignInFirst() {
  const session = useSession();
  const location = useLocation();
  const params = useParams<{ distributionId: string }>();
  const href = () => `/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`;
  return (
    <Page title={t("board.title")} width="read">
      <main id="content">
        <Show
          when={session.state() !== "failed"}
          fallback={
            <ErrorNotice
              title={t("shell.unreachable")}
              text={t("board.unreachable")}
              retry={() => void session.refetch()}
            />
          }
        >
          <EmptyState
            title={t("board.signInFirst")}
            text={t("board.signInFirstText")}
            action={
              <ButtonLink href={href()} icon={LogIn}>
                {t("shell.signIn")}
              </ButtonLink>
            }
          />
        </Show>
        {/* Whoever was signed out while the network was away finds what they typed. */}
        <Suspense>
          <KeptList distributionId={params.distributionId} userId={null} />
        </Suspense>
      </main>
    </Page>
  );
}
