import { createAsync, useNavigate, useParams } from "@solidjs/router";
import MailX from "lucide-solid/icons/mail-x";
import { createSignal, Show } from "solid-js";
import { isRefusedWith } from "../../api/api-refusal.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { acceptInvitation, type Invitation, loadInvitation } from "../../api/people.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { useSession } from "../../shell/session.tsx";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";
import { Scene } from "../../ui/scene.tsx";
import { CodeSignIn } from "../session/code-sign-in.tsx";
import { createSignedIn } from "../session/create-signed-in.ts";
import { addressInHash } from "./address-in-hash.ts";
import { placeAfter } from "./place-after.ts";

/** The page behind an invitation's link: one button for who is signed in, a code by mail first for who is not. */
export default function InvitationPage() {
  return (
    <LoadBoundary title={t("people.invitation")} skeleton={<PageSkeleton />}>
      <Loaded />
    </LoadBoundary>
  );
}

function Loaded() {
  const params = useParams<{ token: string }>();
  const invitation = createAsync(async () => {
    try {
      return await loadInvitation(params.token);
    } catch (error) {
      // A link that ended, or one that was cut short on its way into the address bar.
      if (isRefusedWith(error, "invitation_ended") || isRefusedWith(error, "bad_input")) return null;
      throw error;
    }
  });
  return (
    <Show when={invitation() !== undefined}>
      <Show when={invitation()} fallback={<Ended />}>
        {(found) => <Welcome token={params.token} invitation={found()} />}
      </Show>
    </Show>
  );
}

function Ended() {
  return (
    <Page title={t("people.invitation")} width="read">
      <EmptyState
        icon={MailX}
        title={t("people.ended")}
        text={t("people.endedText")}
        action={<ButtonLink href="/">{t("people.toMarkets")}</ButtonLink>}
      />
    </Page>
  );
}

function Welcome(props: { token: string; invitation: Invitation }) {
  const session = useSession();
  const navigate = useNavigate();
  const signedIn = createSignedIn();
  const [signing, setSigning] = createSignal(false);
  const owner = () => props.invitation.market ?? props.invitation.producer;
  const kind = () =>
    props.invitation.kind === "member" && props.invitation.roles.length > 0 ? "team" : props.invitation.kind;
  const accepting = createAttempt(async () => {
    // A farm's space is opened on its own page, which accepts the invitation with it.
    if (props.invitation.kind === "producer") {
      navigate(`/producer/new?invitation=${props.token}`);
      return;
    }
    const accepted = await acceptInvitation(props.token);
    await signedIn();
    navigate(placeAfter(accepted), { replace: true });
  });
  const known = () => session.user()?.firstName;
  return (
    <Page
      title={owner()?.name ?? ""}
      over={t("people.invitedBy", { name: props.invitation.invitedByName })}
      width="read"
    >
      <div class="grid max-w-md gap-6">
        <Show when={owner()}>
          {(its) => (
            <div class="overflow-hidden rounded-l">
              <Scene scene={its().scene} size="card" eager />
            </div>
          )}
        </Show>
        <p class="text-lead">{t(`people.invites.${kind()}`, { name: owner()?.name ?? "" })}</p>
        <Show when={props.invitation.message}>
          <blockquote class="border-l-3 border-green pl-4 whitespace-pre-line">{props.invitation.message}</blockquote>
        </Show>
        <Show when={accepting.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
        <Show
          when={known() && !signing()}
          fallback={
            <CodeSignIn
              email={addressInHash(location.hash)}
              onStart={() => setSigning(true)}
              onDone={() => void accepting.run()}
            />
          }
        >
          <Button size="large" full busy={accepting.pending()} onClick={() => accepting.run()}>
            {t(props.invitation.kind === "producer" ? "people.openSpace" : "people.join")}
          </Button>
          <p class="text-small text-soft">{t("people.as", { email: session.user()?.email ?? "" })}</p>
        </Show>
      </div>
    </Page>
  );
}
