import { createSignal, Show } from "solid-js";
import { isRefusedWith } from "../../api/api-refusal.ts";
import { changeAccount } from "../../api/change-account.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { invalidFields } from "../../api/invalid-fields.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { type Locale, locales } from "../../i18n/locale.ts";
import { t } from "../../i18n/t.ts";
import { type SessionUser, useSession } from "../../shell/session.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput, type TextInputProps } from "../../ui/text-input.tsx";
import { toast } from "../../ui/toast-list.ts";

type Field = "firstName" | "lastName" | "phone";
type Typed = Record<Field, string> & { locale: Locale };

const languages: Record<Locale, string> = { fr: "Français", en: "English" };

/** Name, phone and the language of mails. */
export function PersonForm(props: { user: SessionUser }) {
  const session = useSession();
  const [changed, setChanged] = createSignal<Partial<Typed>>({});
  const typed = (): Typed => ({
    firstName: props.user.firstName,
    lastName: props.user.lastName,
    phone: props.user.phone,
    locale: props.user.locale,
    ...changed(),
  });
  const saving = createAttempt(async () => {
    const { phone, ...rest } = typed();
    await changeAccount(phone === "" ? rest : { ...rest, phone });
    await session.refetch();
    setChanged({});
    toast({ text: () => t("account.saved"), tone: "good" });
  });
  const Fact = (fact: Pick<TextInputProps, "type" | "inputMode" | "autocomplete"> & { name: Field }) => (
    <TextInput
      label={t(`account.${fact.name}`)}
      name={fact.name}
      required
      type={fact.type}
      inputMode={fact.inputMode}
      autocomplete={fact.autocomplete}
      value={typed()[fact.name]}
      onInput={(text) => setChanged((before) => ({ ...before, [fact.name]: text }))}
      error={invalidFields(saving.error()).includes(fact.name) ? t(`account.${fact.name}Wrong`) : undefined}
    />
  );
  return (
    <section aria-labelledby="person">
      <SectionTitle id="person" title={t("account.person")} class="mb-4" />
      <form
        class="grid gap-5"
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          saving.run();
        }}
      >
        <div class="grid gap-5 sm:grid-cols-2">
          <Fact name="firstName" autocomplete="given-name" />
          <Fact name="lastName" autocomplete="family-name" />
        </div>
        <div class="grid gap-5 sm:grid-cols-2">
          <Fact name="phone" type="tel" inputMode="tel" autocomplete="tel" />
          <Select
            label={t("account.mailLanguage")}
            options={locales.map((value) => ({ value, label: languages[value] }))}
            value={typed().locale}
            onChange={(locale) => setChanged((before) => ({ ...before, locale }))}
          />
        </div>
        <Show when={saving.error() && !isRefusedWith(saving.error(), "bad_input")}>
          <ErrorNotice title={refusalText(saving.error())} />
        </Show>
        <Button type="submit" busy={saving.pending()} class="justify-self-start">
          {t("common.save")}
        </Button>
      </form>
    </section>
  );
}
