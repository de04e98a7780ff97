import { createEffect, on, onMount, Show } from "solid-js";
import { refusalText } from "../../api/refusal-text.ts";
import { rich } from "../../i18n/rich-text.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { DemoMailboxLink } from "./demo-mailbox-link.tsx";

export interface CodeStepProps {
  email: string;
  code: string;
  onCode: (code: string) => void;
  onSubmit: () => void;
  onResend: () => void;
  onBack: () => void;
  busy: boolean;
  error: unknown;
}

const digits = 6;

/** Six digits, filled in by the phone where it can; the last one sends them. */
export function CodeStep(props: CodeStepProps) {
  let form: HTMLFormElement | undefined;
  onMount(() => form?.querySelector("input")?.focus());
  createEffect(
    on(
      () => props.code,
      (code) => {
        if (code.length === digits) props.onSubmit();
      },
      { defer: true },
    ),
  );
  return (
    <form
      ref={form}
      class="grid gap-5"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <p>{rich("account.codeSent", { email: <b>{props.email}</b> })}</p>
      <TextInput
        label={t("account.code")}
        name="code"
        inputMode="numeric"
        autocomplete="one-time-code"
        maxlength={digits + 1}
        required
        value={props.code}
        onInput={(typed) => props.onCode(typed.replace(/\D/g, "").slice(0, digits))}
        error={props.error ? refusalText(props.error) : undefined}
      />
      <Button type="submit" size="large" busy={props.busy} disabled={props.code.length !== digits} full>
        {t("account.continue")}
      </Button>
      <div class="flex flex-wrap justify-between gap-2">
        <Button tone="quiet" size="small" onClick={props.onBack}>
          {t("account.otherEmail")}
        </Button>
        <Button tone="quiet" size="small" onClick={props.onResend}>
          {t("account.resend")}
        </Button>
      </div>
      <Show when={props.email}>{(email) => <DemoMailboxLink email={email()} />}</Show>
    </form>
  );
}
