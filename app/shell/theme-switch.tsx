import { t } from "../i18n/t.ts";
import { Segmented } from "../ui/segmented.tsx";
import { chooseTheme, themeChoice, themeChoices } from "./theme.ts";

export function ThemeSwitch() {
  return (
    <Segmented
      label={t("shell.theme")}
      options={themeChoices.map((value) => ({ value, label: t(`shell.theme.${value}`) }))}
      value={themeChoice()}
      onChange={chooseTheme}
    />
  );
}
