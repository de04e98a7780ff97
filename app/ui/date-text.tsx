import { formatAgo } from "../i18n/format-ago.ts";
import { formatDay, formatFull, formatLongDay, formatNear, formatSpan, formatTime } from "../i18n/format-time.ts";
import { t } from "../i18n/t.ts";
import { createNow } from "./clock.ts";

const forms = {
  /** "demain 18:00" */
  near: (at: number, now: number, zone: string) => formatNear(at, now, zone),
  /** "il y a 4 s" */
  ago: (at: number, now: number) => formatAgo(at, now),
  /** "dans 6 h 12" */
  left: (at: number, now: number) => t("common.left", { span: formatSpan(at - now) }),
  day: (at: number, _now: number, zone: string) => formatDay(at, zone),
  longDay: (at: number, _now: number, zone: string) => formatLongDay(at, zone),
  time: (at: number, _now: number, zone: string) => formatTime(at, zone),
} as const;

export interface DateTextProps {
  at: number;
  /** The market's IANA time zone. */
  zone: string;
  form?: keyof typeof forms | undefined;
  class?: string | undefined;
}

/** An instant in words that stay true while the page is open; the whole date when the pointer rests on it. */
export function DateText(props: DateTextProps) {
  const second = () => props.form === "ago" || props.form === "left";
  const now = createNow(second() ? "second" : "minute");
  return (
    <time dateTime={new Date(props.at).toISOString()} title={formatFull(props.at, props.zone)} class={props.class}>
      {forms[props.form ?? "near"](props.at, now(), props.zone)}
    </time>
  );
}
