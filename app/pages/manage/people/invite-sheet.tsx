import { useAction } from "@solidjs/router";
import Send from "lucide-solid/icons/send";
import { createMemo, createSignal, Show } from "solid-js";
import { MOST_INVITED_AT_ONCE } from "../../../../core/contract/invitation.ts";
import { pastedAddresses } from "../../../../core/people/pasted-addresses.ts";
import { createAttempt } from "../../../api/create-attempt.ts";
import { type Invited, sendInvitations } from "../../../api/people.ts";
import { refusalText } from "../../../api/refusal-text.ts";
import { t } from "../../../i18n/t.ts";
import { Button } from "../../../ui/button.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { ErrorNotice } from "../../../ui/error-notice.tsx";
import { Segmented } from "../../../ui/segmented.tsx";
import { Sheet } from "../../../ui/sheet.tsx";
import { Textarea } from "../../../ui/textarea.tsx";
import { toast } from "../../../ui/toast-list.ts";
import { useMarket } from "../market-rights.ts";
import { RoleCards } from "../role-cards.tsx";
import { type RoleForm, roleFormOf, rolesOf } from "../role-choice.ts";

export interface InviteSheetProps {
  open: boolean;
  onClose: () => void;
  /** Which of both stands chosen when it opens. */
  kind: "member" | "producer";
}

/** One or many addresses, pasted from anywhere. What cannot be read stays in the box, with its reason. */
export function InviteSheet(props: InviteSheetProps) {
  const { slug } = useMarket();
  const [chosen, setChosen] = createSignal<"member" | "producer">();
  const kind = () => chosen() ?? props.kind;
  const [text, setText] = createSignal("");
  const [message, setMessage] = createSignal("");
  const [form, setForm] = createSignal<RoleForm>(roleFormOf([]));
  const [told, setTold] = createSignal<Invited>();
  const read = createMemo(() => pastedAddresses(text()));
  const sending = createAttempt(useAction(sendInvitations));
  const close = () => {
    setTold(undefined);
    sending.clear();
    props.onClose();
  };
  const send = async () => {
    const { emails, unreadable } = read();
    const now = emails.slice(0, MOST_INVITED_AT_ONCE);
    const wish = { kind: kind(), emails: now, roles: rolesOf(form()), message: message() };
    const sent = await sending.run(slug(), wish);
    if (!sent) return;
    const { value } = sent;
    setText([...unreadable, ...emails.slice(MOST_INVITED_AT_ONCE)].join("\n"));
    setTold(value);
    if (value.invited.length > 0) toast({ text: () => t("people.sent", { n: value.invited.length }), tone: "good" });
    const isAllSaid = value.alreadyIn.length + value.alreadyInvited.length === 0 && unreadable.length === 0;
    if (isAllSaid && emails.length <= MOST_INVITED_AT_ONCE) close();
  };
  return (
    <Sheet
      open={props.open}
      onClose={close}
      title={t("people.invite")}
      footer={
        <Button
          size="large"
          full
          icon={Send}
          busy={sending.pending()}
          disabled={read().emails.length === 0}
          onClick={send}
        >
          {read().emails.length === 0 ? t("people.send") : t("people.sendN", { n: read().emails.length })}
        </Button>
      }
    >
      <div class="grid gap-5">
        <Segmented
          label={t("people.whom")}
          options={[
            { value: "member", label: t("people.whom.member") },
            { value: "producer", label: t("people.whom.producer") },
          ]}
          value={kind()}
          onChange={setChosen}
        />
        <Textarea
          label={t("people.addresses")}
          hint={t(kind() === "producer" ? "people.addressesHintFarm" : "people.addressesHint")}
          name="addresses"
          rows={4}
          value={text()}
          onInput={(typed) => {
            setText(typed);
            setTold(undefined);
          }}
          error={
            read().unreadable.length > 0 && (told() || read().emails.length === 0)
              ? t("people.unreadable", { list: read().unreadable.join(", ") })
              : undefined
          }
        />
        <Show when={read().repeated.length > 0}>
          <p class="text-small text-soft">{t("people.repeated", { list: read().repeated.join(", ") })}</p>
        </Show>
        <Show when={told()}>{(answer) => <Told answer={answer()} />}</Show>
        <Show when={kind() === "member"}>
          <div class="grid gap-3">
            <h3 class="font-[620]">{t("people.asWhat")}</h3>
            <RoleCards
              value={form().choice}
              onChange={(choice) => setForm((before) => ({ ...before, choice }))}
              fixed={false}
            />
            <Show when={form().choice !== "admin"}>
              <Checkbox
                label={t("market.mayWrite")}
                checked={form().messages}
                onChange={(messages) => setForm((before) => ({ ...before, messages }))}
              />
            </Show>
          </div>
        </Show>
        <Textarea
          label={t("people.word")}
          optional
          name="message"
          rows={2}
          maxlength={1000}
          value={message()}
          onInput={setMessage}
        />
        <Show when={sending.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
      </div>
    </Sheet>
  );
}

/** What became of those who got no mail. */
function Told(props: { answer: Invited }) {
  return (
    <div role="status" class="grid gap-2 rounded-m bg-leaf p-4 empty:hidden">
      <Show when={props.answer.invited.length > 0}>
        <p>{t("people.sent", { n: props.answer.invited.length })}</p>
      </Show>
      <Show when={props.answer.alreadyIn.length > 0}>
        <p>{t("people.alreadyIn", { list: props.answer.alreadyIn.join(", ") })}</p>
      </Show>
      <Show when={props.answer.alreadyInvited.length > 0}>
        <p>{t("people.alreadyInvited", { list: props.answer.alreadyInvited.join(", ") })}</p>
      </Show>
    </div>
  );
}
