import { useAction } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { isRefusedWith } from "../../api/api-refusal.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { addHouseholdLogin } from "../../api/household.ts";
import { invalidFields } from "../../api/invalid-fields.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { toast } from "../../ui/toast-list.ts";

/** One more address for the household: whose it is, and where its code is sent. */
export function HouseholdForm(props: { onDone: () => void }) {
  const [name, setName] = createSignal("");
  const [email, setEmail] = createSignal("");
  const adding = createAttempt(useAction(addHouseholdLogin));
  const add = async () => {
    if (!(await adding.run(name(), email()))) return;
    toast({ text: () => t("people.householdAdded", { name: name() }), tone: "good" });
    props.onDone();
  };
  const emailError = () => {
    const error = adding.error();
    if (isRefusedWith(error, "address_taken")) return refusalText(error);
    return invalidFields(error).includes("email") ? t("account.emailWrong") : undefined;
  };
  return (
    <form
      class="grid max-w-md gap-5"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextInput
        label={t("account.firstName")}
        name="name"
        autocomplete="off"
        required
        value={name()}
        onInput={setName}
        error={invalidFields(adding.error()).includes("name") ? t("people.householdNameWrong") : undefined}
      />
      <TextInput
        label={t("people.householdEmail")}
        hint={t("people.householdEmailHint")}
        name="email"
        type="email"
        inputMode="email"
        autocomplete="off"
        required
        value={email()}
        onInput={setEmail}
        error={emailError()}
      />
      <Show when={adding.error() && !isRefusedWith(adding.error(), "address_taken", "bad_input")}>
        <ErrorNotice title={refusalText(adding.error())} />
      </Show>
      <div class="flex flex-wrap gap-3">
        <Button type="submit" busy={adding.pending()}>
          {t("people.householdAddNow")}
        </Button>
        <Button tone="quiet" onClick={() => props.onDone()}>
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  );
}
