import { isRefusedWith } from "../../api/api-refusal.ts";
import { invalidFields } from "../../api/invalid-fields.ts";
import { t } from "../../i18n/t.ts";
import { TextInput } from "../../ui/text-input.tsx";

export interface NewPasswordInputProps {
  value: string;
  onInput: (password: string) => void;
  /** Of the form: this field shows what concerns it. */
  error: unknown;
}

export function NewPasswordInput(props: NewPasswordInputProps) {
  const weak = () => isRefusedWith(props.error, "weak_password") || invalidFields(props.error).includes("password");
  return (
    <TextInput
      label={t("account.newPassword")}
      hint={t("account.newPasswordHint")}
      name="password"
      type="password"
      autocomplete="new-password"
      required
      value={props.value}
      onInput={props.onInput}
      error={weak() ? t("account.weakPassword") : undefined}
    />
  );
}
