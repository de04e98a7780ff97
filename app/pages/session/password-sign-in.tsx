import { createSignal, Match, Show, Switch } from "solid-js";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { signInWithPassword } from "../../api/session.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { createSignedIn } from "./create-signed-in.ts";
import { PasswordReset } from "./password-reset.tsx";

/** Mail and password, and the way to a new one. */
export function PasswordSignIn(props: { onDone: () => void }) {
  const signedIn = createSignedIn();
  const [email, setEmail] = createSignal("");
  const [password, setPassword] = createSignal("");
  const [resetting, setResetting] = createSignal(false);
  const entering = createAttempt(async () => {
    await signInWithPassword(email(), password());
    await signedIn();
    props.onDone();
  });
  return (
    <Switch>
      <Match when={resetting()}>
        <PasswordReset email={email()} onEmail={setEmail} onDone={props.onDone} onBack={() => setResetting(false)} />
      </Match>
      <Match when={!resetting()}>
        <form
          class="grid gap-5"
          novalidate
          onSubmit={(event) => {
            event.preventDefault();
            entering.run();
          }}
        >
          <TextInput
            label={t("account.email")}
            name="email"
            type="email"
            inputMode="email"
            autocomplete="username"
            autocapitalize="none"
            required
            value={email()}
            onInput={setEmail}
          />
          <TextInput
            label={t("account.password")}
            name="password"
            type="password"
            autocomplete="current-password"
            required
            value={password()}
            onInput={setPassword}
          />
          <Show when={entering.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
          <Button type="submit" size="large" busy={entering.pending()} full>
            {t("account.signIn")}
          </Button>
          <Button tone="quiet" size="small" class="justify-self-start" onClick={() => setResetting(true)}>
            {t("account.forgotten")}
          </Button>
        </form>
      </Match>
    </Switch>
  );
}
