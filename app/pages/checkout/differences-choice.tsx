import { t } from "../../i18n/t.ts";
import { Segmented } from "../../ui/segmented.tsx";
import type { DifferencesTo } from "./create-cart-page.ts";

export interface DifferencesChoiceProps {
  value: DifferencesTo;
  onChange: (value: DifferencesTo) => void;
}

/** Where small differences of the day go. */
export function DifferencesChoice(props: DifferencesChoiceProps) {
  const options = () => [
    { value: "card", label: t("checkout.toCard") } as const,
    { value: "credit", label: t("checkout.toCredit") } as const,
  ];
  return (
    <section aria-labelledby="differences" class="grid gap-2">
      <h2 id="differences" class="font-sans text-base font-[640]">
        {t("checkout.differences")}
      </h2>
      <Segmented label={t("checkout.differences")} options={options()} value={props.value} onChange={props.onChange} />
      <p class="text-small text-soft">{t(`checkout.differencesText.${props.value}`)}</p>
    </section>
  );
}
