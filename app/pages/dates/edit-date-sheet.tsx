import { useAction } from "@solidjs/router";
import { createEffect, createSignal, on, Show } from "solid-js";
import { createAttempt } from "../../api/create-attempt.ts";
import { editDate } from "../../api/dates.ts";
import type { ManagedDistribution } from "../../api/manage.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { Textarea } from "../../ui/textarea.tsx";
import { toast } from "../../ui/toast-list.ts";
import { DayAndTime, narrow } from "../manage/day-and-time.tsx";
import { capOf } from "./cap-of.ts";
import { type EditDraft, editDraftOf, editOf, movesPickup, withDay } from "./edit-draft.ts";

/** Hours, place, cap and word of a date; it says before saving whom that moves. */
export function EditDateSheet(props: { date: ManagedDistribution; open: boolean; onClose: () => void }) {
  const [draft, setDraft] = createSignal<EditDraft>(editDraftOf(props.date));
  const [tried, setTried] = createSignal(false);
  const saving = createAttempt(useAction(editDate));
  // Each opening begins with the date as it stands then.
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (!open) return;
        setDraft(editDraftOf(props.date));
        setTried(false);
        saving.clear();
      },
    ),
  );
  const set = (change: Partial<EditDraft>) => setDraft({ ...draft(), ...change });
  const moves = () => props.date.baskets > 0 && movesPickup(props.date, draft());
  const save = async () => {
    setTried(true);
    const edit = editOf(draft());
    if (!edit) return;
    const saved = await saving.run(props.date.id, edit);
    if (!saved) return;
    const { dates, asked, left } = saved.value;
    const words = () => [
      t("dates.edited", { n: dates }),
      ...(asked > 0 ? [t("dates.asked", { n: asked })] : []),
      ...(left > 0 ? [t("dates.editedLeft", { n: left })] : []),
    ];
    toast({ text: () => words().join(" · "), tone: "good" });
    props.onClose();
  };
  const dayHint = (on: string) => (/^\d{4}-\d{2}-\d{2}$/.test(on) ? formatLongDayOn(on) : undefined);
  return (
    <Sheet
      open={props.open}
      onClose={props.onClose}
      title={t("dates.editTitle")}
      size="large"
      footer={
        <Button size="large" full busy={saving.pending()} onClick={save}>
          {t("dates.save")}
        </Button>
      }
    >
      <div class="grid grid-cols-[minmax(0,1fr)] gap-6">
        <Show when={props.date.cycleId !== null}>
          <div class="grid gap-2">
            <Segmented
              label={t("dates.scope")}
              value={draft().scope}
              options={(["one", "following"] as const).map((value) => ({ value, label: t(`dates.scope.${value}`) }))}
              onChange={(scope) => set(scope === "following" ? { scope, pickupOn: props.date.pickupOn } : { scope })}
            />
            <Show when={draft().scope === "following"}>
              <p class="text-small text-soft">{t("dates.scopeHint")}</p>
            </Show>
          </div>
        </Show>
        <fieldset class="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4 md:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_minmax(0,1fr)] md:items-start">
          <legend class="mb-3 font-serif text-title-s font-[560]">{t("market.plan.pickup")}</legend>
          <TextInput
            label={t("market.plan.day")}
            type="date"
            required
            disabled={draft().scope === "following"}
            value={draft().pickupOn}
            onInput={(on) => setDraft(withDay(draft(), on))}
            hint={dayHint(draft().pickupOn)}
            class={narrow}
          />
          <div class="grid grid-cols-2 gap-3 md:contents">
            <TextInput
              label={t("market.plan.from")}
              type="time"
              required
              value={draft().pickupFrom}
              onInput={(pickupFrom) => set({ pickupFrom })}
              class={narrow}
            />
            <TextInput
              label={t("market.plan.to")}
              type="time"
              required
              value={draft().pickupTo}
              onInput={(pickupTo) => set({ pickupTo })}
              class={narrow}
            />
          </div>
        </fieldset>
        <fieldset class="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4 md:grid-cols-2 md:items-start">
          <legend class="mb-3 font-serif text-title-s font-[560]">{t("market.plan.sale")}</legend>
          <DayAndTime
            groupLabel={t("market.plan.opens")}
            label={t("market.plan.opensOn")}
            day={draft().opensOn}
            time={draft().opensTime}
            onDay={(opensOn) => set({ opensOn })}
            onTime={(opensTime) => set({ opensTime })}
            hint={dayHint(draft().opensOn)}
          />
          <DayAndTime
            groupLabel={t("market.plan.closes")}
            label={t("market.plan.closesOn")}
            day={draft().closesOn}
            time={draft().closesTime}
            onDay={(closesOn) => set({ closesOn })}
            onTime={(closesTime) => set({ closesTime })}
            hint={dayHint(draft().closesOn)}
          />
        </fieldset>
        <div class="grid gap-4 md:grid-cols-2 md:items-start">
          <TextInput
            label={t("market.plan.place")}
            required
            maxlength="120"
            value={draft().placeName}
            onInput={(placeName) => set({ placeName })}
            error={tried() && draft().placeName.trim() === "" ? t("market.plan.placeMissing") : undefined}
          />
          <TextInput
            label={t("dates.cap")}
            hint={t("dates.capHint")}
            inputMode="numeric"
            value={draft().cap}
            onInput={(cap) => set({ cap })}
            error={tried() && capOf(draft().cap) === undefined ? t("dates.capWrong") : undefined}
          />
        </div>
        <Textarea
          label={t("dates.note")}
          hint={t("dates.noteHint")}
          maxlength="500"
          rows={2}
          value={draft().note}
          onInput={(note) => set({ note })}
        />
        <Show when={moves()}>
          <Card tone="warm" role="status" class="grid gap-1.5">
            <p class="font-[640] text-carrot-ink">{t("dates.moveTitle", { n: props.date.baskets })}</p>
            <p class="text-small">{t("dates.moveText")}</p>
          </Card>
        </Show>
        <Show when={tried() && !editOf(draft())}>
          <ErrorNotice title={t("market.plan.dateMissing")} />
        </Show>
        <Show when={saving.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
      </div>
    </Sheet>
  );
}
