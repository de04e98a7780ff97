import { Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";

export interface ManyBarProps {
  count: number;
  busy: boolean;
  onYes: () => void;
  onNo: () => void;
  onNone: () => void;
}

/** For the ticked dates, at the foot of the screen where the thumb is: one touch answers them all. */
export function ManyBar(props: ManyBarProps) {
  return (
    <Show when={props.count > 0}>
      <section
        aria-label={t("answers.ticked", { n: props.count })}
        class="sticky bottom-20 z-10 mx-auto grid w-full max-w-xl gap-2 rounded-l bg-card p-3 shadow-card ring-1 ring-line md:bottom-6"
      >
        <div class="flex items-center justify-between gap-3 pl-1">
          <p class="font-[620]">{t("answers.ticked", { n: props.count })}</p>
          <Button tone="quiet" size="small" onClick={props.onNone}>
            {t("answers.untick")}
          </Button>
        </div>
        <div class="grid grid-cols-2 gap-2">
          <Button onClick={props.onYes} busy={props.busy}>
            {t("producer.yes")}
          </Button>
          <Button tone="secondary" onClick={props.onNo} busy={props.busy}>
            {t("producer.no")}
          </Button>
        </div>
      </section>
    </Show>
  );
}
