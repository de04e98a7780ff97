import { useAction } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { localDate, localTime } from "../../../core/time/zone.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { changeProducerWindow } from "../../api/dates.ts";
import type { DistributionDetail } from "../../api/manage.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { toast } from "../../ui/toast-list.ts";
import { DayAndTime } from "../manage/day-and-time.tsx";

export interface ProducerWindowSheetProps {
  date: DistributionDetail;
  catalog: DistributionDetail["catalogs"][number];
  onClose: () => void;
}

/** EDT-3. A baker needs a day more: this farm's goods are ordered until an earlier hour than the rest. */
export function ProducerWindowSheet(props: ProducerWindowSheetProps) {
  const end = () => props.catalog.closesAt ?? props.date.closesAt;
  const [on, setOn] = createSignal(localDate(end(), props.date.timeZone));
  const [at, setAt] = createSignal(localTime(end(), props.date.timeZone));
  const saving = createAttempt(useAction(changeProducerWindow));
  const save = async (closes: { on: string; at: string } | null) => {
    if (!(await saving.run(props.date.id, props.catalog.producerId, closes))) return;
    toast({ text: () => t("dates.windowSaved"), tone: "good" });
    props.onClose();
  };
  const ready = () => /^\d{4}-\d{2}-\d{2}$/.test(on()) && at() !== "";
  return (
    <Sheet
      open
      onClose={props.onClose}
      title={t("dates.windowTitle", { name: props.catalog.producerName })}
      size="small"
      footer={
        <div class="grid gap-2">
          <Button
            size="large"
            full
            disabled={!ready()}
            busy={saving.pending()}
            onClick={() => save({ on: on(), at: at() })}
          >
            {t("dates.windowSave")}
          </Button>
          <Show when={props.catalog.closesAt !== null}>
            <Button tone="quiet" full onClick={() => save(null)}>
              {t("dates.windowNone")}
            </Button>
          </Show>
        </div>
      }
    >
      <div class="grid grid-cols-[minmax(0,1fr)] gap-4">
        <p class="text-soft">{t("dates.windowText")}</p>
        <DayAndTime
          groupLabel={t("dates.window")}
          label={t("dates.windowDay")}
          day={on()}
          time={at()}
          onDay={setOn}
          onTime={setAt}
        />
        <Show when={saving.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
      </div>
    </Sheet>
  );
}
