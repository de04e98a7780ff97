import { t } from "../../i18n/t.ts";
import { ChoiceCards } from "./choice-cards.tsx";
import type { SettingsDraft } from "./create-settings-draft.ts";
import { DraftText } from "./draft-fields.tsx";
import { SettingsFrame } from "./settings-frame.tsx";
import { UsualHoursFields } from "./usual-hours-fields.tsx";

/** How baskets are made, what is charged first, what becomes of a basket left behind, and the hours of new dates. */
export function SalesSection(props: { draft: SettingsDraft }) {
  return (
    <SettingsFrame draft={props.draft}>
      <ChoiceCards
        legend={t("settings.composition")}
        value={props.draft.value("composition")}
        onChange={(value) => props.draft.set("composition", value)}
        options={[
          { value: "before", label: t("settings.before"), text: t("settings.beforeText") },
          { value: "during", label: t("settings.during"), text: t("settings.duringText") },
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
        legend={t("settings.weighedCharge")}
        value={props.draft.value("weighedCharge")}
        onChange={(value) => props.draft.set("weighedCharge", value)}
        options={[
          { value: "maximum", label: t("settings.maximum"), text: t("settings.maximumText") },
          { value: "estimate", label: t("settings.estimate"), text: t("settings.estimateText") },
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
