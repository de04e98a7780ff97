import { createMemo } from "solid-js";
import { t } from "../../i18n/t.ts";
import { ChipRow } from "../../ui/chip-row.tsx";
import { useBoard } from "../board-context.tsx";
import { type BasketFilter, basketFilters, passesFilter } from "./board-rows.ts";

/** The states of the day as filters, with how many there are of each. */
export function StateChips(props: { value: BasketFilter; onChange: (filter: BasketFilter) => void }) {
  const { roster } = useBoard();
  const counts = createMemo(() => {
    const rows = roster.rows();
    return basketFilters.map((filter) => rows.filter(({ look }) => passesFilter(look, filter)).length);
  });
  return (
    <ChipRow
      label={t("board.filters")}
      options={basketFilters.map((value, index) => ({
        value,
        label: t(`board.filter.${value}`),
        count: counts()[index],
      }))}
      chosen={[props.value]}
      onToggle={(value) => props.onChange(value === props.value ? "all" : value)}
    />
  );
}
