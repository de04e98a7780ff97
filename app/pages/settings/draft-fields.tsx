import { t } from "../../i18n/t.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { TextInput, type TextInputProps } from "../../ui/text-input.tsx";
import { Textarea } from "../../ui/textarea.tsx";
import type { SettingsDraft } from "./create-settings-draft.ts";
import type { Editable } from "./editable.ts";

type FieldsOf<Value> = { [F in keyof Editable]: Editable[F] extends Value ? F : never }[keyof Editable];
type TextField = Exclude<FieldsOf<string>, "visibility" | "registration" | "composition" | "weighedCharge">;

interface DraftFieldProps {
  draft: SettingsDraft;
  field: TextField;
  label: string;
  hint?: string;
  /** As the API bounds it (marketChangeSchema). */
  most: number;
}

/** One line of the settings, tied to its draft. */
export function DraftLine(props: DraftFieldProps & Pick<TextInputProps, "type" | "inputMode" | "autocomplete">) {
  return (
    <TextInput
      label={props.label}
      hint={props.hint}
      name={props.field}
      type={props.type}
      inputMode={props.inputMode}
      autocomplete={props.autocomplete ?? "off"}
      maxlength={props.most}
      value={props.draft.value(props.field)}
      onInput={(text) => props.draft.set(props.field, text)}
      error={props.draft.wrong(props.field) ? t("settings.wrong") : undefined}
    />
  );
}

export function DraftText(props: DraftFieldProps & { rows?: number }) {
  return (
    <Textarea
      label={props.label}
      hint={props.hint}
      name={props.field}
      rows={props.rows}
      maxlength={props.most}
      value={props.draft.value(props.field)}
      onInput={(text) => props.draft.set(props.field, text)}
      error={props.draft.wrong(props.field) ? t("settings.wrong") : undefined}
    />
  );
}

export function DraftTick(props: { draft: SettingsDraft; field: FieldsOf<boolean>; label: string; hint?: string }) {
  return (
    <Checkbox
      label={props.label}
      hint={props.hint}
      name={props.field}
      checked={props.draft.value(props.field)}
      onChange={(checked) => props.draft.set(props.field, checked)}
    />
  );
}
