import { REASONS, type Reason } from "../../../core/line/reason.ts";
import { t } from "../../i18n/t.ts";
import { ChipRow } from "../../ui/chip-row.tsx";

/** A basket that nobody came for is the référent's decision, not one of a line. */
const offered = REASONS.filter((reason) => reason !== "not_collected");

/** Why a line differs: told to the customer, written in the journal. */
export function ReasonChips(props: { value: Reason | undefined; onChange: (reason: Reason | null) => void }) {
  return (
    <ChipRow
      label={t("board.why")}
      options={offered.map((value) => ({ value, label: t(`board.reason.${value}`) }))}
      chosen={props.value === undefined ? [] : [props.value]}
      onToggle={(reason) => props.onChange(reason === props.value ? null : reason)}
      class="flex-wrap"
    />
  );
}
