import { IF_MISSING, type IfMissing } from "../../../core/line/if-missing.ts";
import { t } from "../../i18n/t.ts";
import { Select } from "../../ui/select.tsx";

/** What to do about a good that does not come: asked once for the whole order, before it is paid. */
export function IfMissingChoice(props: { value: IfMissing; onChange: (wish: IfMissing) => void }) {
  return (
    <Select
      label={t("checkout.ifMissing")}
      hint={t(`checkout.ifMissingHint.${props.value}`)}
      options={IF_MISSING.map((value) => ({ value, label: t(`checkout.ifMissing.${value}`) }))}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
