import { createSignal, onMount, Show } from "solid-js";
import { isRefusedWith } from "../../api/api-refusal.ts";
import { invalidFields } from "../../api/invalid-fields.ts";
import { refusalText } from "../../api/refusal-text.ts";
import type { Newcomer } from "../../api/session.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { TextInput, type TextInputProps } from "../../ui/text-input.tsx";

export interface NameStepProps {
  onSubmit: (newcomer: Newcomer) => void;
  busy: boolean;
  error: unknown;
}

/** Whose basket it is, and how to reach them on the day. */
export function NameStep(props: NameStepProps) {
  const [typed, setTyped] = createSignal<Newcomer>({ firstName: "", lastName: "", phone: "" });
  const [tried, setTried] = createSignal(false);
  let form: HTMLFormElement | undefined;
  onMount(() => form?.querySelector("input")?.focus());
  const missing = (field: keyof Newcomer) => typed()[field].trim() === "";
  const wrong = (field: keyof Newcomer) =>
    (tried() && missing(field)) || invalidFields(props.error).includes(field) ? t(`account.${field}Wrong`) : undefined;
  const Fact = (
    fact: Pick<TextInputProps, "hint" | "type" | "inputMode" | "autocomplete"> & { name: keyof Newcomer },
  ) => (
    <TextInput
      label={t(`account.${fact.name}`)}
      name={fact.name}
      required
      hint={fact.hint}
      type={fact.type}
      inputMode={fact.inputMode}
      autocomplete={fact.autocomplete}
      value={typed()[fact.name]}
      onInput={(text) => setTyped((before) => ({ ...before, [fact.name]: text }))}
      error={wrong(fact.name)}
    />
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!missing("firstName") && !missing("lastName") && !missing("phone")) props.onSubmit(typed());
  };
  return (
    <form ref={form} class="grid gap-5" novalidate onSubmit={submit}>
      <p>{t("account.newHere")}</p>
      <div class="grid gap-5 sm:grid-cols-2">
        <Fact name="firstName" autocomplete="given-name" />
        <Fact name="lastName" autocomplete="family-name" />
      </div>
      <Fact name="phone" hint={t("account.phoneHint")} type="tel" inputMode="tel" autocomplete="tel" />
      <Show when={props.error && !isRefusedWith(props.error, "bad_input")}>
        <ErrorNotice title={refusalText(props.error)} />
      </Show>
      <Button type="submit" size="large" busy={props.busy} full>
        {t("account.continue")}
      </Button>
    </form>
  );
}
