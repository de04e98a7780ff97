import { TextInput } from "../../ui/text-input.tsx";

export interface DayAndTimeProps {
  dayLabel: string;
  timeLabel: string;
  day: string;
  time: string;
  onDay: (day: string) => void;
  onTime: (time: string) => void;
  hint?: string | undefined;
  error?: string | undefined;
}

/** One instant as people type it; what is wrong with it stands under the day. */
export function DayAndTime(props: DayAndTimeProps) {
  return (
    <div class="grid grid-cols-[1.5fr_1fr] items-start gap-4">
      <TextInput
        label={props.dayLabel}
        type="date"
        required
        value={props.day}
        onInput={props.onDay}
        hint={props.hint}
        error={props.error}
      />
      <TextInput label={props.timeLabel} type="time" required value={props.time} onInput={props.onTime} />
    </div>
  );
}
