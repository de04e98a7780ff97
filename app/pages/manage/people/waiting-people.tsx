import { createAsync, useAction } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { createAttempt } from "../../../api/create-attempt.ts";
import {
  decideRequests,
  type JoinRequest,
  loadInvitations,
  loadRequests,
  renewInvitation,
  type WaitingInvitation,
  withdrawInvitation,
} from "../../../api/people.ts";
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

/** Invitations shown before "all of them": a club of two hundred must not bury its members. */
const SHOWN = 5;

/** Who asks to come in, and who was asked and has not come yet. Nothing of it where nobody waits. */
export function WaitingPeople() {
  const { slug } = useMarket();
  const requests = createAsync(() => loadRequests(slug()));
  const invitations = createAsync(() => loadInvitations(slug()));
  const [all, setAll] = createSignal(false);
  const shown = () => (all() ? (invitations() ?? []) : (invitations() ?? []).slice(0, SHOWN));
  return (
    <>
      <Show when={(requests() ?? []).length > 0}>
        <section aria-labelledby="requests" class="grid gap-3">
          <SectionTitle id="requests" title={t("people.requests")} />
          <ul class="grid gap-2.5">
            <For each={requests()}>{(one) => <RequestCard request={one} />}</For>
          </ul>
        </section>
      </Show>
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

function RequestCard(props: { request: JoinRequest }) {
  const { slug } = useMarket();
  const now = createNow("minute");
  const deciding = createAttempt(useAction(decideRequests));
  const decide = async (accepted: boolean) => {
    const { id, name } = props.request;
    if (await deciding.run(slug(), [id], accepted))
      toast({ text: () => t(accepted ? "people.accepted" : "people.declined", { name }), tone: "good" });
  };
  return (
    <Card as="li" tone="warm" class="grid gap-3">
      <div>
        <p class="font-[620]">{props.request.name}</p>
        <p class="text-small text-soft">
          {props.request.email} · {formatAgo(props.request.askedAt, now())}
        </p>
      </div>
      <Show when={props.request.message}>
        <p class="whitespace-pre-line">{props.request.message}</p>
      </Show>
      <Show when={deciding.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
      <div class="flex flex-wrap gap-2">
        <Button busy={deciding.pending()} onClick={() => decide(true)}>
          {t("people.accept")}
        </Button>
        <Button tone="secondary" busy={deciding.pending()} onClick={() => decide(false)}>
          {t("people.decline")}
        </Button>
      </div>
    </Card>
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
