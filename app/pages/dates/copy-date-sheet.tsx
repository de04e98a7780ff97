import { useAction, useNavigate } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { addDays } from "../../../core/time/local-date.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { copyDate } from "../../api/dates.ts";
import type { ManagedDistribution } from "../../api/manage.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { toast } from "../../ui/toast-list.ts";
import { narrow } from "../manage/day-and-time.tsx";
import { useMarket } from "../manage/market-rights.ts";

/** The same date once more: one asks only for its day. */
export function CopyDateSheet(props: { date: ManagedDistribution; open: boolean; onClose: () => void }) {
  const { href } = useMarket();
  const navigate = useNavigate();
  const [day, setDay] = createSignal(addDays(props.date.pickupOn, 7));
  const [draft, setDraft] = createSignal(false);
  const copying = createAttempt(useAction(copyDate));
  const isDay = () => /^\d{4}-\d{2}-\d{2}$/.test(day());
  const copy = async () => {
    if (!isDay()) return;
    const made = await copying.run(props.date.id, day(), draft());
    if (!made) return;
    toast({ text: () => t("dates.copied"), tone: "good" });
    props.onClose();
    navigate(href(`/distributions/${made.value}`));
  };
  return (
    <Sheet
      open={props.open}
      onClose={props.onClose}
      title={t("dates.copyTitle")}
      size="small"
      footer={
        <Button size="large" full busy={copying.pending()} onClick={copy}>
          {t("dates.copyDo")}
        </Button>
      }
    >
      <div class="grid grid-cols-[minmax(0,1fr)] gap-4">
        <p class="text-soft">{t("dates.copyText")}</p>
        <TextInput
          label={t("dates.copyDay")}
          type="date"
          required
          value={day()}
          onInput={setDay}
          hint={isDay() ? formatLongDayOn(day()) : undefined}
          error={isDay() ? undefined : t("market.plan.dateMissing")}
          class={narrow}
        />
        <Checkbox label={t("dates.asDraft")} hint={t("dates.asDraftHint")} checked={draft()} onChange={setDraft} />
        <Show when={copying.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
      </div>
    </Sheet>
  );
}
