import { dayParts } from "../../i18n/format-day-parts.ts";
import { classNames } from "../../ui/class-names.ts";

const tones = {
  plain: "bg-hair text-ink",
  leaf: "bg-leaf text-green-ink",
  warm: "bg-apricot text-carrot-ink",
  sun: "bg-sun text-on-sun",
  sky: "bg-sky text-sky-ink",
} as const;

export interface DateTileProps {
  /** A local date, "2026-11-21". */
  on: string;
  tone?: keyof typeof tones | undefined;
  class?: string | undefined;
}

/** A leaf of the calendar at the head of a row. The row's own words say the date in full. */
export function DateTile(props: DateTileProps) {
  const parts = () => dayParts(props.on);
  return (
    <span
      aria-hidden="true"
      class={classNames(
        "grid w-13 shrink-0 justify-items-center rounded-[15px] py-1.5",
        tones[props.tone ?? "plain"],
        props.class,
      )}
    >
      <span class="text-micro font-[600]">{parts().weekday}</span>
      <span class="voice num text-title-s leading-none">{parts().day}</span>
      <span class="text-micro font-[600]">{parts().month}</span>
    </span>
  );
}
