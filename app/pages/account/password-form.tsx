import { useAction } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { changePassword } from "../../api/account.ts";
import { isRefusedWith } from "../../api/api-refusal.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { useSession } from "../../shell/session.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { toast } from "../../ui/toast-list.ts";
import { NewPasswordInput } from "../session/new-password-input.tsx";

/** A password is optional: the code by mail always works. */
export function PasswordForm(props: { hasPassword: boolean }) {
  const session = useSession();
  const change = useAction(changePassword);
  const [open, setOpen] = createSignal(false);
  const [current, setCurrent] = createSignal("");
  const [password, setPassword] = createSignal("");
  const saving = createAttempt(async () => {
    await change(password(), props.hasPassword ? current() : undefined);
    await session.refetch();
    setCurrent("");
    setPassword("");
    setOpen(false);
    toast({ text: () => t("account.passwordSaved"), tone: "good" });
  });
  return (
    <section aria-labelledby="password">
      <SectionTitle id="password" title={t("account.password")} class="mb-2" />
      <p class="mb-4 text-soft">{t(props.hasPassword ? "account.hasPassword" : "account.noPassword")}</p>
      <Show
        when={open()}
        fallback={
          <Button tone="secondary" onClick={() => setOpen(true)}>
            {t(props.hasPassword ? "account.changePassword" : "account.setPassword")}
          </Button>
        }
      >
        <form
          class="grid max-w-md gap-5"
          novalidate
          onSubmit={(event) => {
            event.preventDefault();
            saving.run();
          }}
        >
          <Show when={props.hasPassword}>
            <TextInput
              label={t("account.currentPassword")}
              name="current"
              type="password"
              autocomplete="current-password"
              required
              value={current()}
              onInput={setCurrent}
              error={isRefusedWith(saving.error(), "wrong_credentials") ? t("account.currentPasswordWrong") : undefined}
            />
          </Show>
          <NewPasswordInput value={password()} onInput={setPassword} error={saving.error()} />
          <Show when={saving.error() && !isRefusedWith(saving.error(), "wrong_credentials", "bad_input")}>
            <ErrorNotice title={refusalText(saving.error())} />
          </Show>
          <div class="flex flex-wrap gap-3">
            <Button type="submit" busy={saving.pending()}>
              {t("common.save")}
            </Button>
            <Button tone="quiet" onClick={() => setOpen(false)}>
              {t("common.cancel")}
            </Button>
          </div>
        </form>
      </Show>
    </section>
  );
}
