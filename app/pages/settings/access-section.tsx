import { Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { ChoiceCards } from "../../ui/choice-cards.tsx";
import { DateText } from "../../ui/date-text.tsx";
import type { SettingsDraft } from "./create-settings-draft.ts";
import { DraftText, DraftTick } from "./draft-fields.tsx";
import { SettingsFrame } from "./settings-frame.tsx";

/** Who finds the market, how one becomes a member, and what is asked of who orders. */
export function AccessSection(props: { draft: SettingsDraft }) {
  return (
    <SettingsFrame draft={props.draft}>
      <ChoiceCards
        label={t("settings.visibility")}
        labelShown
        value={props.draft.value("visibility")}
        onChange={(value) => props.draft.set("visibility", value)}
        choices={[
          { value: "public", title: t("settings.public"), text: t("settings.publicText") },
          { value: "link", title: t("settings.byLink"), text: t("settings.byLinkText") },
          { value: "private", title: t("settings.private"), text: t("settings.privateText") },
        ]}
      />
      <ChoiceCards
        label={t("settings.registration")}
        labelShown
        value={props.draft.value("registration")}
        onChange={(value) => props.draft.set("registration", value)}
        choices={[
          { value: "open", title: t("settings.open"), text: t("settings.openText") },
          { value: "request", title: t("settings.request"), text: t("settings.requestText") },
          { value: "closed", title: t("settings.closed"), text: t("settings.closedText") },
        ]}
      />
      <fieldset class="grid gap-1">
        <legend class="mb-2 font-[620]">{t("settings.asked")}</legend>
        <DraftTick draft={props.draft} field="phoneRequired" label={t("settings.phoneRequired")} />
        <DraftTick draft={props.draft} field="addressRequired" label={t("settings.addressRequired")} />
      </fieldset>
      <div class="grid gap-2">
        <DraftText
          draft={props.draft}
          field="terms"
          label={t("settings.terms")}
          hint={t("settings.termsHint")}
          most={20000}
          rows={8}
        />
        <Show when={props.draft.settings().terms}>
          {(terms) => (
            <p class="text-small text-soft">
              {t("settings.termsVersion", { version: terms().version, n: terms().accepted })}{" "}
              <DateText at={terms().at} zone={props.draft.settings().timeZone} />
            </p>
          )}
        </Show>
      </div>
    </SettingsFrame>
  );
}
