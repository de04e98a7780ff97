import { type Locale, locale, locales } from "../i18n/locale.ts";
import { switchLocale } from "../i18n/switch-locale.ts";
import { t } from "../i18n/t.ts";
import { Segmented } from "../ui/segmented.tsx";
import { toast } from "../ui/toast-list.ts";

/** Each language is called by its own name, for who cannot read the other. */
const names: Record<Locale, string> = { fr: "Français", en: "English" };

export function LanguageSwitch() {
  const choose = async (next: Locale) => {
    if (!(await switchLocale(next))) toast({ text: () => t("shell.languageFailed"), tone: "bad" });
  };
  return (
    <Segmented
      label={t("shell.language")}
      options={locales.map((value) => ({ value, label: names[value] }))}
      value={locale()}
      onChange={choose}
    />
  );
}
