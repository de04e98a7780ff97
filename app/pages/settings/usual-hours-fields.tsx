import { createSignal, Show } from "solid-js";
import type { UsualHours } from "../../../core/contract/usual-hours.ts";
import { WEEKDAYS, type Weekday } from "../../../core/time/local-date.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { FieldNotes } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";

/** What most markets do; a start that is easily changed. */
const FIRST: UsualHours = {
  weekday: "saturday",
  pickup: ["10:00", "12:00"],
  opens: { daysBefore: 6, at: "08:00" },
  closes: { daysBefore: 2, at: "20:00" },
};

const days = (): { value: Weekday; label: string }[] =>
  WEEKDAYS.map((value) => ({ value, label: t(`settings.${value}`) }));

/** The weekday and hours that a new date begins with. */
export function UsualHoursFields(props: {
  value: UsualHours | null;
  onChange: (hours: UsualHours | null) => void;
  error: string | undefined;
}) {
  const [takenOut, setTakenOut] = createSignal<UsualHours | null>(null);
  const time = (label: string, value: string, put: (text: string) => void) => (
    <TextInput label={label} type="time" required value={value} onInput={put} />
  );
  const before = (label: string, which: "opens" | "closes", hours: UsualHours) => (
    <div class="grid grid-cols-2 items-start gap-3">
      <TextInput
        label={label}
        type="number"
        inputMode="numeric"
        min={0}
        max={60}
        suffix={t("settings.daysBefore")}
        value={String(hours[which].daysBefore)}
        onInput={(text) =>
          props.onChange({ ...hours, [which]: { ...hours[which], daysBefore: text === "" ? 0 : Number(text) } })
        }
      />
      {time(t("settings.at"), hours[which].at, (at) => props.onChange({ ...hours, [which]: { ...hours[which], at } }))}
    </div>
  );
  return (
    <fieldset class="grid gap-4">
      <legend class="mb-1 font-[620]">{t("settings.usualHours")}</legend>
      <p class="-mt-2 text-small text-soft">{t("settings.usualHoursHint")}</p>
      <Show
        when={props.value}
        fallback={
          <Button
            tone="secondary"
            class="justify-self-start"
            onClick={() => {
              props.onChange(takenOut() ?? FIRST);
              setTakenOut(null);
            }}
          >
            {takenOut() === null ? t("settings.giveHours") : t("settings.hoursBack")}
          </Button>
        }
      >
        {(hours) => (
          <>
            <Select
              label={t("settings.weekday")}
              options={days()}
              value={hours().weekday}
              onChange={(weekday) => props.onChange({ ...hours(), weekday })}
            />
            <div class="grid grid-cols-2 items-start gap-3">
              {time(t("settings.pickupFrom"), hours().pickup[0], (from) =>
                props.onChange({ ...hours(), pickup: [from, hours().pickup[1]] }),
              )}
              {time(t("settings.pickupTo"), hours().pickup[1], (to) =>
                props.onChange({ ...hours(), pickup: [hours().pickup[0], to] }),
              )}
            </div>
            {before(t("settings.opens"), "opens", hours())}
            {before(t("settings.closes"), "closes", hours())}
            <Button
              tone="quiet"
              size="small"
              class="justify-self-start"
              onClick={() => {
                setTakenOut(hours());
                props.onChange(null);
              }}
            >
              {t("settings.noHours")}
            </Button>
          </>
        )}
      </Show>
      <FieldNotes id="usual-hours" hint={undefined} error={props.error} />
    </fieldset>
  );
}
