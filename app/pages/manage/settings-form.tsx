import { useAction } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import type { MarketPage } from "../../../core/contract/market.ts";
import { isRefusedWith } from "../../api/api-refusal.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { invalidFields } from "../../api/invalid-fields.ts";
import { changeMarket, type MarketChange } from "../../api/manage.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { useSession } from "../../shell/session.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { Textarea } from "../../ui/textarea.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useMarket } from "./market-rights.ts";

type Field = keyof MarketChange;
const fields = ["name", "tagline", "about", "howItWorks", "uncollectedText", "placeName", "placeAddress"] as const;
/** As the API bounds them (marketChangeSchema). */
const longest = {
  name: 120,
  tagline: 200,
  about: 5000,
  howItWorks: 5000,
  uncollectedText: 1000,
  placeName: 120,
  placeAddress: 200,
} as const satisfies Record<Field, number>;
const shortest: Partial<Record<Field, number>> = { name: 2, placeName: 1 };

/** Texts and place. Only what was changed is sent; what was typed stays where saving failed. */
export function SettingsForm(props: { market: MarketPage }) {
  const { slug } = useMarket();
  const session = useSession();
  const saving = createAttempt(useAction(changeMarket));
  const [typed, setTyped] = createSignal<MarketChange>({});
  const value = (field: Field) => typed()[field] ?? props.market[field];
  const type = (field: Field) => (text: string) => {
    saving.clear();
    setTyped((before) => ({ ...before, [field]: text }));
  };
  const changed = () =>
    Object.fromEntries(
      fields.filter((field) => value(field) !== props.market[field]).map((field) => [field, value(field)]),
    );
  const touched = () => Object.keys(changed()).length > 0;
  const wrong = (field: Field) => {
    const short = value(field).trim().length < (shortest[field] ?? 0);
    return short || invalidFields(saving.error()).includes(field)
      ? t("market.set.wrong", { n: longest[field] })
      : undefined;
  };
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (fields.some((field) => wrong(field))) return;
    const renamed = value("name") !== props.market.name;
    if (!(await saving.run(slug(), changed()))) return;
    setTyped({});
    toast({ text: () => t("common.saved"), tone: "good" });
    // The shell shows the market's name from the session.
    if (renamed) await session.refetch();
  };
  const line = (field: Field, hint?: string) => (
    <TextInput
      label={t(`market.set.${field}`)}
      name={field}
      hint={hint}
      maxlength={longest[field]}
      value={value(field)}
      onInput={type(field)}
      error={wrong(field)}
    />
  );
  const text = (field: Field, hint: string) => (
    <Textarea
      label={t(`market.set.${field}`)}
      name={field}
      hint={hint}
      maxlength={longest[field]}
      value={value(field)}
      onInput={type(field)}
      error={wrong(field)}
    />
  );
  return (
    <form onSubmit={save} novalidate class="grid max-w-prose content-start gap-8">
      <fieldset class="grid gap-5">
        <legend class="mb-3 font-serif text-title-s font-[560]">{t("market.set.texts")}</legend>
        {line("name")}
        {line("tagline", t("market.set.taglineHint"))}
        {text("about", t("market.set.aboutHint"))}
        {text("howItWorks", t("market.set.howItWorksHint"))}
        {text("uncollectedText", t("market.set.uncollectedTextHint"))}
      </fieldset>
      <fieldset class="grid gap-5">
        <legend class="mb-3 font-serif text-title-s font-[560]">{t("market.set.place")}</legend>
        {line("placeName", t("market.set.placeNameHint"))}
        {line("placeAddress")}
      </fieldset>
      <Show when={saving.error() && !isRefusedWith(saving.error(), "bad_input")}>
        <ErrorNotice title={refusalText(saving.error())} text={t("market.plan.kept")} />
      </Show>
      <div class="flex flex-wrap items-center gap-3">
        <Button type="submit" size="large" busy={saving.pending()} disabled={!touched()}>
          {t("common.save")}
        </Button>
        <Show when={touched()}>
          <Button tone="quiet" onClick={() => setTyped({})}>
            {t("market.set.undo")}
          </Button>
        </Show>
      </div>
    </form>
  );
}
