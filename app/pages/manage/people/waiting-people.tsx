import { createAsync, useAction } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { createAttempt } from "../../../api/create-attempt.ts";
import { loadInvitations, renewInvitation, type WaitingInvitation, withdrawInvitation } from "../../../api/people.ts";
import { refusalText } from "../../../api/refusal-text.ts";
import { formatAgo } from "../../../i18n/format-ago.ts";
import { t } from "../../../i18n/t.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { createNow } from "../../../ui/clock.ts";
import { ErrorNotice } from "../../../ui/error-notice.tsx";
import { Pill } from "../../../ui/pill.tsx";
import { SectionTitle } from "../../../ui/section-title.tsx";
import { toast } from "../../../ui/toast-list.ts";
import { useMarket } from "../market-rights.ts";
import { JoinRequests } from "./join-requests.tsx";

/** Invitations shown before "all of them": a club of two hundred must not bury its members. */
const SHOWN = 5;

/** Who asks to come in, and who was asked and has not come yet. Nothing of it where nobody waits. */
export function WaitingPeople() {
  const { slug } = useMarket();
  const invitations = createAsync(() => loadInvitations(slug()));
  const [all, setAll] = createSignal(false);
  const shown = () => (all() ? (invitations() ?? []) : (invitations() ?? []).slice(0, SHOWN));
  return (
    <>
      <JoinRequests />
      <Show when={(invitations() ?? []).length > 0}>
        <section aria-labelledby="invitations" class="grid gap-3">
          <SectionTitle id="invitations" title={t("people.waiting", { n: invitations()?.length ?? 0 })} />
          <ul class="grid gap-2.5">
            <For each={shown()}>{(one) => <InvitationCard invitation={one} />}</For>
          </ul>
          <Show when={(invitations() ?? []).length > SHOWN && !all()}>
            <Button tone="quiet" size="small" class="justify-self-start" onClick={() => setAll(true)}>
              {t("people.showAll")}
            </Button>
          </Show>
        </section>
      </Show>
    </>
  );
}

function InvitationCard(props: { invitation: WaitingInvitation }) {
  const { slug } = useMarket();
  const now = createNow("minute");
  const renewing = createAttempt(useAction(renewInvitation));
  const withdrawing = createAttempt(useAction(withdrawInvitation));
  const again = async () => {
    const { email } = props.invitation;
    if (await renewing.run(slug(), props.invitation.id))
      toast({ text: () => t("people.resent", { email }), tone: "good" });
  };
  return (
    <Card as="li" class="grid gap-2.5 p-4!" padded={false}>
      <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p class="min-w-0 font-[620] break-all">{props.invitation.email}</p>
        <Pill tone={props.invitation.state === "open" ? "ghost" : "warm"}>
          {t(
            props.invitation.state === "expired"
              ? "people.state.expired"
              : props.invitation.kind === "producer"
                ? "people.whom.producer"
                : "people.state.open",
          )}
        </Pill>
      </div>
      <p class="text-small text-soft">
        {t("people.sentBy", { name: props.invitation.invitedByName })} · {formatAgo(props.invitation.lastSentAt, now())}
      </p>
      <Show when={renewing.error() ?? withdrawing.error()}>
        {(error) => <ErrorNotice title={refusalText(error())} />}
      </Show>
      <div class="flex flex-wrap gap-2">
        <Button tone="secondary" size="small" busy={renewing.pending()} onClick={again}>
          {t("people.resend")}
        </Button>
        <Button
          tone="quiet"
          size="small"
          busy={withdrawing.pending()}
          onClick={() => withdrawing.run(slug(), props.invitation.id)}
        >
          {t("people.withdraw")}
        </Button>
      </div>
    </Card>
  );
}
