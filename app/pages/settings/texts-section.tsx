import { t } from "../../i18n/t.ts";
import { PictureInput } from "../../ui/picture-input.tsx";
import { RichTextEditor } from "../../ui/rich-text-editor.tsx";
import type { SettingsDraft } from "./create-settings-draft.ts";
import { DraftLine } from "./draft-fields.tsx";
import { SettingsFrame } from "./settings-frame.tsx";

/** What the public page says and shows. */
export function TextsSection(props: { draft: SettingsDraft }) {
  const owner = () => ({ kind: "market" as const, slug: props.draft.slug() });
  const editor = (field: "aboutDoc" | "howItWorksDoc", label: string, hint: string) => (
    <RichTextEditor
      label={label}
      hint={hint}
      value={props.draft.value(field) ?? undefined}
      version={props.draft.version()}
      error={props.draft.wrong(field) ? t("settings.wrong") : undefined}
      onChange={(doc) => {
        props.draft.block(field, doc === undefined);
        if (doc !== undefined) props.draft.set(field, doc);
      }}
    />
  );
  return (
    <SettingsFrame draft={props.draft}>
      <DraftLine draft={props.draft} field="name" label={t("settings.name")} most={120} />
      <DraftLine
        draft={props.draft}
        field="tagline"
        label={t("settings.tagline")}
        hint={t("settings.taglineHint")}
        most={200}
      />
      {editor("aboutDoc", t("settings.about"), t("settings.aboutHint"))}
      {editor("howItWorksDoc", t("settings.howItWorks"), t("settings.howItWorksHint"))}
      <PictureInput
        owner={owner()}
        value={props.draft.value("logoFileId")}
        onChange={(id) => props.draft.set("logoFileId", id)}
        aspect={1}
        label={t("settings.logo")}
        hint={t("settings.logoHint")}
      />
      <PictureInput
        owner={owner()}
        value={props.draft.value("coverFileId")}
        onChange={(id) => props.draft.set("coverFileId", id)}
        aspect={3}
        label={t("settings.cover")}
        hint={t("settings.coverHint")}
      />
    </SettingsFrame>
  );
}
