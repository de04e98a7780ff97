import { createAsync, useAction, useParams } from "@solidjs/router";
import MailX from "lucide-solid/icons/mail-x";
import { Show } from "solid-js";
import { isRefusedWith } from "../../api/api-refusal.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { loadUnsubscription, subscribeAgain, unsubscribe } from "../../api/people.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";

/** Behind the last line of a mail. A visit ends nothing: mail scanners open every link. */
export default function UnsubscribePage() {
  return (
    <LoadBoundary title={t("people.mails")} skeleton={<PageSkeleton />}>
      <Loaded />
    </LoadBoundary>
  );
}

function Loaded() {
  const params = useParams<{ token: string }>();
  const ending = createAttempt(useAction(unsubscribe));
  const again = createAttempt(useAction(subscribeAgain));
  const found = createAsync(async () => {
    try {
      return await loadUnsubscription(params.token);
    } catch (error) {
      if (isRefusedWith(error, "not_found")) return null;
      throw error;
    }
  });
  return (
    <Show when={found() !== undefined}>
      <Page title={found()?.market.name ?? t("people.mails")} width="read">
        <Show
          when={found()}
          fallback={
            <EmptyState
              icon={MailX}
              title={t("people.noLink")}
              text={t("people.noLinkText")}
              action={<ButtonLink href="/account">{t("shell.nav.account")}</ButtonLink>}
            />
          }
        >
          {(what) => (
            <div class="grid max-w-md gap-5">
              <p class="text-lead" role="status">
                {t(what().off ? `people.off.${what().kind}` : `people.on.${what().kind}`, { name: what().market.name })}
              </p>
              <Show when={ending.error() ?? again.error()}>
                {(error) => <ErrorNotice title={refusalText(error())} />}
              </Show>
              <Show
                when={what().off}
                fallback={
                  <Button size="large" full busy={ending.pending()} onClick={() => ending.run(params.token)}>
                    {t("people.stop")}
                  </Button>
                }
              >
                <Button tone="secondary" full busy={again.pending()} onClick={() => again.run(params.token)}>
                  {t("people.stopUndo")}
                </Button>
              </Show>
              <p class="text-small text-soft">{t("people.staysMember")}</p>
            </div>
          )}
        </Show>
      </Page>
    </Show>
  );
}
