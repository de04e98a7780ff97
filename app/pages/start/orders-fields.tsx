import { For } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { ordersSummary } from "./orders-summary.ts";
import type { StartDraft } from "./start-draft.ts";

export interface OrdersFieldsProps {
  draft: StartDraft;
  onChange: (change: Partial<StartDraft>) => void;
  error: (field: keyof StartDraft) => string | undefined;
}

const moments = [
  { days: "closesDays", at: "closesAt", label: "setup.closes" },
  { days: "opensDays", at: "opensAt", label: "setup.opens" },
] as const;
const MOST_DAYS = 14;

/** When orders close and open, counted back from the pickup; the sentence below says it with the names of days. */
export function OrdersFields(props: OrdersFieldsProps) {
  const days = Array.from({ length: MOST_DAYS + 1 }, (_, n) => String(n));
  return (
    <>
      <For each={moments}>
        {(moment) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be narrower than what it holds in every browser
          <div
            role="group"
            aria-label={t(moment.label)}
            class="grid grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)] items-start gap-3"
          >
            <Select
              label={t(moment.label)}
              value={props.draft[moment.days]}
              onChange={(value) => props.onChange({ [moment.days]: value })}
              options={days.map((value) => ({
                value,
                label: value === "0" ? t("setup.sameDay") : t("setup.daysBefore", { n: Number(value) }),
              }))}
            />
            <TextInput
              label={t("setup.at")}
              type="time"
              value={props.draft[moment.at]}
              onInput={(value) => props.onChange({ [moment.at]: value })}
              error={props.error(moment.at)}
              class="grid-cols-[minmax(0,1fr)]"
              required
            />
          </div>
        )}
      </For>
      <p role="status" class="rounded-m bg-leaf p-4">
        {ordersSummary(props.draft)}
      </p>
    </>
  );
}
