import { t } from "../../i18n/t.ts";
import { TextInput } from "../../ui/text-input.tsx";

export interface DayAndTimeProps {
  /** "Ouverture de la vente": the two fields together. */
  groupLabel: string;
  /** "Ouverture" */
  label: string;
  day: string;
  time: string;
  onDay: (day: string) => void;
  onTime: (time: string) => void;
  hint?: string | undefined;
  error?: string | undefined;
}

/** Date fields have a width of their own, which a phone does not always have. */
export const narrow = "grid-cols-[minmax(0,1fr)]";

/** One instant as people type it; what is wrong with it stands under the day. */
export function DayAndTime(props: DayAndTimeProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be narrower than what it holds in every browser
    <div
      role="group"
      aria-label={props.groupLabel}
      class="grid grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)] items-start gap-3 md:gap-4"
    >
      <TextInput
        label={props.label}
        type="date"
        required
        value={props.day}
        onInput={props.onDay}
        hint={props.hint}
        error={props.error}
        class={narrow}
      />
      <TextInput
        label={t("market.plan.time")}
        type="time"
        required
        value={props.time}
        onInput={props.onTime}
        class={narrow}
      />
    </div>
  );
}
