import Mail from "lucide-solid/icons/mail";
import { Show } from "solid-js";
import { isRefusedWith } from "../../api/api-refusal.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { TextInput } from "../../ui/text-input.tsx";

export interface EmailStepProps {
  email: string;
  onEmail: (email: string) => void;
  onSubmit: () => void;
  busy: boolean;
  error: unknown;
}

export function EmailStep(props: EmailStepProps) {
  return (
    <form
      class="grid gap-5"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <TextInput
        label={t("account.email")}
        hint={t("account.emailHint")}
        name="email"
        type="email"
        inputMode="email"
        autocomplete="email"
        autocapitalize="none"
        required
        value={props.email}
        onInput={props.onEmail}
        error={isRefusedWith(props.error, "bad_input") ? t("account.emailWrong") : undefined}
      />
      <Show when={props.error && !isRefusedWith(props.error, "bad_input")}>
        <ErrorNotice title={refusalText(props.error)} />
      </Show>
      <Button type="submit" size="large" icon={Mail} busy={props.busy} full>
        {t("account.sendCode")}
      </Button>
    </form>
  );
}
