import { createSignal, Match, Show, Switch } from "solid-js";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { resetPassword, sendResetCode, signInWithPassword } from "../../api/session.ts";
import { locale } from "../../i18n/locale.ts";
import { rich } from "../../i18n/rich-text.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { createSignedIn } from "./create-signed-in.ts";
import { DemoMailboxLink } from "./demo-mailbox-link.tsx";
import { EmailStep } from "./email-step.tsx";
import { NewPasswordInput } from "./new-password-input.tsx";

export interface PasswordResetProps {
  email: string;
  onEmail: (email: string) => void;
  onDone: () => void;
  onBack: () => void;
}

/** A new password against a code by mail; then one is signed in. */
export function PasswordReset(props: PasswordResetProps) {
  const signedIn = createSignedIn();
  const [sent, setSent] = createSignal(false);
  const [code, setCode] = createSignal("");
  const [password, setPassword] = createSignal("");
  const sending = createAttempt(async () => {
    await sendResetCode(props.email, locale());
    setSent(true);
  });
  const setting = createAttempt(async () => {
    await resetPassword(props.email, code(), password());
    await signInWithPassword(props.email, password());
    await signedIn();
    props.onDone();
  });
  return (
    <div class="grid gap-5">
      <Switch>
        <Match when={!sent()}>
          <p>{t("account.resetText")}</p>
          <EmailStep
            email={props.email}
            onEmail={props.onEmail}
            onSubmit={() => sending.run()}
            busy={sending.pending()}
            error={sending.error()}
          />
        </Match>
        <Match when={sent()}>
          <form
            class="grid gap-5"
            novalidate
            onSubmit={(event) => {
              event.preventDefault();
              setting.run();
            }}
          >
            <p>{rich("account.codeSent", { email: <b>{props.email}</b> })}</p>
            <TextInput
              label={t("account.code")}
              name="code"
              inputMode="numeric"
              autocomplete="one-time-code"
              required
              value={code()}
              onInput={(typed) => setCode(typed.replace(/\D/g, "").slice(0, 6))}
            />
            <NewPasswordInput value={password()} onInput={setPassword} error={setting.error()} />
            <Show when={setting.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
            <Button type="submit" size="large" busy={setting.pending()} full>
              {t("account.setPassword")}
            </Button>
            <DemoMailboxLink email={props.email} />
          </form>
        </Match>
      </Switch>
      <Button tone="quiet" size="small" class="justify-self-start" onClick={props.onBack}>
        {t("common.back")}
      </Button>
    </div>
  );
}
