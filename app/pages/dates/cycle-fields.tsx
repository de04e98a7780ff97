import { createMemo, For, Show } from "solid-js";
import { MAX_CYCLE_DATES } from "../../../core/time/cycle.ts";
import { formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { marketTime } from "../../ui/clock.ts";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { narrow } from "../manage/day-and-time.tsx";
import type { PlanDraft } from "../manage/plan-draft.ts";
import { type CycleDraft, cyclePlanOf, type PreviewDay, previewOf, RHYTHMS } from "./cycle-draft.ts";

export interface CycleFieldsProps {
  draft: PlanDraft;
  cycle: CycleDraft;
  onCycle: (cycle: CycleDraft) => void;
  zone: string;
}

/** How often and until when, and every date that this makes: each can be left out. */
export function CycleFields(props: CycleFieldsProps) {
  const set = (change: Partial<CycleDraft>) => props.onCycle({ ...props.cycle, ...change });
  const days = createMemo(() => {
    const plan = cyclePlanOf(props.draft, props.cycle);
    return plan ? previewOf(plan, props.zone, marketTime()) : [];
  });
  const toggle = (day: PreviewDay, on: boolean) =>
    set({
      without: on ? props.cycle.without.filter((one) => one !== day.on) : [...props.cycle.without, day.on],
    });
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div class="grid gap-4 md:grid-cols-2 md:items-start">
        <Select
          label={t("dates.rhythm")}
          options={RHYTHMS.map((value) => ({ value, label: t(`dates.rhythm.${value}`) }))}
          value={props.cycle.rhythm}
          onChange={(rhythm) => set({ rhythm })}
        />
        <TextInput
          label={t("dates.until")}
          type="date"
          required
          value={props.cycle.until}
          onInput={(until) => set({ until })}
          class={narrow}
        />
      </div>
      <Checkbox
        label={t("dates.skipHolidays")}
        checked={props.cycle.skipHolidays}
        onChange={(skipHolidays) => set({ skipHolidays })}
      />
      <fieldset>
        <legend class="font-serif text-title-s font-[560]">{t("dates.preview")}</legend>
        <Show when={days().length > 0} fallback={<p class="py-2 text-carrot-ink">{t("dates.previewNone")}</p>}>
          <p class="text-small text-soft">{t("dates.previewHint")}</p>
          <div class="mt-2 grid max-h-96 gap-x-6 overflow-y-auto md:grid-cols-2">
            <For each={days()}>
              {(day) => (
                <Checkbox
                  label={formatLongDayOn(day.on)}
                  hint={day.holiday && t(`dates.holiday.${day.holiday}`)}
                  checked={day.ticked}
                  disabled={day.skipped}
                  onChange={(on) => toggle(day, on)}
                />
              )}
            </For>
          </div>
          <Show when={days().length >= MAX_CYCLE_DATES}>
            <p class="mt-2 text-small text-soft">{t("dates.previewMost", { n: MAX_CYCLE_DATES })}</p>
          </Show>
        </Show>
      </fieldset>
    </div>
  );
}
