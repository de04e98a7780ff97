import { useAction } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import type { ProducerRole } from "../../../core/people/capability.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { inviteToFarm } from "../../api/farm.ts";
import { invalidFields } from "../../api/invalid-fields.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useProducer } from "../producer/producer-rights.ts";
import { FarmRoles } from "./farm-roles.tsx";

/** Somebody asked by mail into a producer's team. */
export function InviteSheet(props: { open: boolean; onClose: () => void }) {
  const { slug } = useProducer();
  const [email, setEmail] = createSignal("");
  const [role, setRole] = createSignal<ProducerRole>("editor");
  const [told, setTold] = createSignal<"alreadyIn" | "alreadyInvited">();
  const inviting = createAttempt(useAction(inviteToFarm));
  const malformed = () => invalidFields(inviting.error()).length > 0;
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setTold(undefined);
    const address = email().trim();
    if (address === "") return;
    const answered = await inviting.run(slug(), [address], role());
    if (!answered) return;
    const { alreadyIn, alreadyInvited } = answered.value;
    if (alreadyIn.length > 0) setTold("alreadyIn");
    else if (alreadyInvited.length > 0) setTold("alreadyInvited");
    else {
      toast({ text: () => t("farm.invited", { email: address }), tone: "good" });
      setEmail("");
      props.onClose();
    }
  };
  const wrong = () => {
    const what = told();
    if (what) return t(`farm.${what}`);
    return malformed() ? t("farm.inviteEmailWrong") : undefined;
  };
  return (
    <Sheet
      open={props.open}
      onClose={props.onClose}
      title={t("farm.invite")}
      size="small"
      footer={
        <Button type="submit" form="invite-to-farm" size="large" full busy={inviting.pending()}>
          {t("farm.inviteSend")}
        </Button>
      }
    >
      <form id="invite-to-farm" onSubmit={send} novalidate class="grid gap-5">
        <TextInput
          label={t("farm.inviteEmail")}
          type="email"
          autocomplete="off"
          value={email()}
          onInput={(text) => {
            inviting.clear();
            setTold(undefined);
            setEmail(text);
          }}
          error={wrong()}
        />
        <FarmRoles value={role()} onChange={setRole} />
        <Show when={!malformed() && inviting.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
      </form>
    </Sheet>
  );
}
