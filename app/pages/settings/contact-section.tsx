import { t } from "../../i18n/t.ts";
import type { SettingsDraft } from "./create-settings-draft.ts";
import { DraftLine, DraftTick } from "./draft-fields.tsx";
import { SettingsFrame } from "./settings-frame.tsx";

/** Whom people write to or call, and whether the public page says so. */
export function ContactSection(props: { draft: SettingsDraft }) {
  return (
    <SettingsFrame draft={props.draft}>
      <DraftLine
        draft={props.draft}
        field="contactName"
        label={t("settings.contactName")}
        most={80}
        autocomplete="name"
      />
      <DraftLine
        draft={props.draft}
        field="contactEmail"
        label={t("settings.contactEmail")}
        hint={t("settings.contactEmailHint")}
        most={254}
        type="email"
        autocomplete="email"
      />
      <DraftLine
        draft={props.draft}
        field="contactPhone"
        label={t("settings.contactPhone")}
        most={24}
        type="tel"
        autocomplete="tel"
      />
      <DraftTick
        draft={props.draft}
        field="contactShown"
        label={t("settings.contactShown")}
        hint={t("settings.contactShownHint")}
      />
      <DraftLine
        draft={props.draft}
        field="externalUrl"
        label={t("settings.externalUrl")}
        hint={t("settings.externalUrlHint")}
        most={300}
        type="url"
        inputMode="url"
      />
    </SettingsFrame>
  );
}
