import { useAction } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { pastedAddresses } from "../../../core/people/pasted-addresses.ts";
import { inviteProducers } from "../../api/catalogs.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { useSession } from "../../shell/session.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { Textarea } from "../../ui/textarea.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useMarket } from "../manage/market-rights.ts";

/** Farms that have no space yet, asked by mail to open one for this market. */
export function InviteProducersSheet(props: { open: boolean; onClose: () => void }) {
  const { slug } = useMarket();
  const session = useSession();
  const [pasted, setPasted] = createSignal("");
  const [message, setMessage] = createSignal("");
  const [wrong, setWrong] = createSignal<string>();
  const [left, setLeft] = createSignal<string>();
  const inviting = createAttempt(useAction(inviteProducers));
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setLeft(undefined);
    const read = pastedAddresses(pasted());
    if (read.unreadable.length > 0) return setWrong(t("linking.emailsWrong", { list: read.unreadable.join(", ") }));
    if (read.emails.length === 0) return setWrong(t("linking.emailsMissing"));
    const answered = await inviting.run(slug(), read.emails, message().trim());
    if (!answered) return;
    const { invited, alreadyIn, alreadyInvited } = answered.value;
    if (invited.length > 0) toast({ text: () => t("linking.inviteSent", { n: invited.length }), tone: "good" });
    // Who got none is named, and stays in the box to be looked at.
    const named = [
      alreadyIn.length > 0 && t("linking.inviteInside", { list: alreadyIn.join(", ") }),
      alreadyInvited.length > 0 && t("linking.inviteWaiting", { list: alreadyInvited.join(", ") }),
    ].filter((line) => line !== false);
    setPasted([...alreadyIn, ...alreadyInvited].join("\n"));
    if (named.length > 0) setLeft(named.join(" · "));
    else props.onClose();
  };
  return (
    <Sheet
      open={props.open}
      onClose={props.onClose}
      title={t("linking.inviteTitle")}
      size="small"
      footer={
        <Button type="submit" form="invite-producers" size="large" full busy={inviting.pending()}>
          {t("linking.inviteSend")}
        </Button>
      }
    >
      <form id="invite-producers" onSubmit={send} novalidate class="grid gap-5">
        <p class="text-soft">{t("linking.inviteText", { market: session.market(slug())?.name ?? "" })}</p>
        <Textarea
          label={t("linking.emails")}
          hint={t("linking.emailsHint")}
          rows={3}
          value={pasted()}
          onInput={(text) => {
            setWrong(undefined);
            setPasted(text);
          }}
          error={wrong()}
        />
        <Textarea
          label={t("linking.message")}
          hint={t("linking.messageHint")}
          optional
          rows={3}
          value={message()}
          onInput={setMessage}
          maxlength={1000}
        />
        <Show when={left()}>{(text) => <p class="rounded-m bg-apricot px-4 py-3">{text()}</p>}</Show>
        <Show when={inviting.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
      </form>
    </Sheet>
  );
}
