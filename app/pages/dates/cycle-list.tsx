import { createAsync, useAction } from "@solidjs/router";
import Repeat from "lucide-solid/icons/repeat";
import { createSignal, For, Show } from "solid-js";
import { createAttempt } from "../../api/create-attempt.ts";
import { type Cycle, endCycle, loadCycles } from "../../api/dates.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { toast } from "../../ui/toast-list.ts";
import { narrow } from "../manage/day-and-time.tsx";
import { useMarket } from "../manage/market-rights.ts";
import type { Rhythm } from "./cycle-draft.ts";

const rhythmOf = ({ days }: Cycle): Rhythm => (days.every === "week" ? `w${days.weeks}` : `m${days.nth}`);

/** The rules behind the dates: how often, until when; each can go on longer or end. */
export function CycleList() {
  const { slug } = useMarket();
  const cycles = createAsync(() => loadCycles(slug()));
  const [asked, setAsked] = createSignal<Cycle>();
  return (
    <Show when={(cycles()?.length ?? 0) > 0}>
      <section aria-labelledby="cycles" class="grid gap-2">
        <SectionTitle id="cycles" title={t("dates.cycles")} />
        <ul>
          <For each={cycles()}>
            {(cycle) => (
              <li class="flex min-h-16 flex-wrap items-center gap-x-4 gap-y-2 border-b border-hair py-2.5">
                <Repeat class="size-6 shrink-0 text-green" aria-hidden="true" />
                <span class="min-w-0 flex-1 basis-52">
                  <span class="block font-[620]">
                    {t(`dates.rhythm.${rhythmOf(cycle)}`)} · {t(`dates.day.${cycle.days.weekday}`)}
                  </span>
                  <span class="block text-small text-soft">
                    {t("dates.cycleDates", { n: cycle.dates })}
                    {" · "}
                    {t("dates.cycleUntil", { day: formatLongDayOn(cycle.days.to) })}
                  </span>
                </span>
                <Button tone="secondary" size="small" onClick={() => setAsked(cycle)}>
                  {t("dates.cycleChange")}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </section>
      <Show when={asked()} keyed>
        {(cycle) => <CycleEndSheet cycle={cycle} onClose={() => setAsked(undefined)} />}
      </Show>
    </Show>
  );
}

function CycleEndSheet(props: { cycle: Cycle; onClose: () => void }) {
  const [to, setTo] = createSignal(props.cycle.days.to);
  const ending = createAttempt(useAction(endCycle));
  const isDay = () => /^\d{4}-\d{2}-\d{2}$/.test(to());
  const end = async () => {
    if (!isDay()) return;
    const ended = await ending.run(props.cycle.id, to());
    if (!ended) return;
    const { added, removed, kept } = ended.value;
    const words = () =>
      [
        added > 0 ? t("dates.cycleAdded", { n: added }) : "",
        removed > 0 ? t("dates.cycleRemoved", { n: removed }) : "",
        kept > 0 ? t("dates.cycleKept", { n: kept }) : "",
      ].filter((one) => one !== "");
    if (words().length > 0) toast({ text: () => words().join(" · "), tone: "good" });
    props.onClose();
  };
  return (
    <Sheet
      open
      onClose={props.onClose}
      title={t("dates.cycleChange")}
      size="small"
      footer={
        <Button size="large" full busy={ending.pending()} onClick={end}>
          {t("dates.cycleEndDo")}
        </Button>
      }
    >
      <div class="grid grid-cols-[minmax(0,1fr)] gap-4">
        <TextInput
          label={t("dates.until")}
          type="date"
          required
          value={to()}
          onInput={setTo}
          hint={isDay() ? formatLongDayOn(to()) : undefined}
          error={isDay() ? undefined : t("market.plan.dateMissing")}
          class={narrow}
        />
        <p class="text-small text-soft">{t("dates.cycleEndText")}</p>
        <Show when={ending.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
      </div>
    </Sheet>
  );
}
