import { t } from "../../i18n/t.ts";
import { ChoiceCards } from "../../ui/choice-cards.tsx";
import type { SettingsDraft } from "./create-settings-draft.ts";
import { DraftText } from "./draft-fields.tsx";
import { SettingsFrame } from "./settings-frame.tsx";
import { UsualHoursFields } from "./usual-hours-fields.tsx";

/** How baskets are made, what is charged first, what becomes of a basket left behind, and the hours of new dates. */
export function SalesSection(props: { draft: SettingsDraft }) {
  return (
    <SettingsFrame draft={props.draft}>
      <ChoiceCards
        label={t("settings.composition")}
        labelShown
        value={props.draft.value("composition")}
        onChange={(value) => props.draft.set("composition", value)}
        choices={[
          { value: "before", title: t("settings.before"), text: t("settings.beforeText") },
          { value: "during", title: t("settings.during"), text: t("settings.duringText") },
        ]}
      />
      <UsualHoursFields
        value={props.draft.value("usualHours")}
        onChange={(hours) =>
          props.draft.set(
            "usualHours",
            hours === null ? null : { ...hours, pickup: [hours.pickup[0], hours.pickup[1]] },
          )
        }
        error={props.draft.wrong("usualHours") ? t("settings.wrong") : undefined}
      />
      <ChoiceCards
        label={t("settings.weighedCharge")}
        labelShown
        value={props.draft.value("weighedCharge")}
        onChange={(value) => props.draft.set("weighedCharge", value)}
        choices={[
          { value: "maximum", title: t("settings.maximum"), text: t("settings.maximumText") },
          { value: "estimate", title: t("settings.estimate"), text: t("settings.estimateText") },
        ]}
      />
      <DraftText
        draft={props.draft}
        field="uncollectedText"
        label={t("settings.uncollected")}
        hint={t("settings.uncollectedHint")}
        most={1000}
      />
    </SettingsFrame>
  );
}
