import CircleAlert from "lucide-solid/icons/circle-alert";
import { createMemo, createSignal, For, Show } from "solid-js";
import { isRefusedWith } from "../../api/api-refusal.ts";
import type { ManagedCatalog, ManagedDistribution, Member } from "../../api/manage.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { marketTime } from "../../ui/clock.ts";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { Textarea } from "../../ui/textarea.tsx";
import { clashesOf } from "../dates/clashes-of.ts";
import { type CycleDraft, cycleDraftFrom } from "../dates/cycle-draft.ts";
import { CycleFields } from "../dates/cycle-fields.tsx";
import { CatalogChoice } from "./catalog-choice.tsx";
import { DayAndTime, narrow } from "./day-and-time.tsx";
import { type DraftField, draftErrors, type PlanDraft, withPickupOn } from "./plan-draft.ts";

export interface DateFieldsProps {
  /** The form's, for the button that sends it from the sheet's footer. */
  id: string;
  draft: PlanDraft;
  onDraft: (draft: PlanDraft) => void;
  onPlan: (draft: PlanDraft) => void;
  /** Why the server would not. */
  error: unknown;
  /** What makes it many dates; undefined: one alone. */
  cycle: CycleDraft | undefined;
  onCycle: (cycle: CycleDraft | undefined) => void;
  /** The market's other dates, which a new one may meet. */
  dates: readonly ManagedDistribution[];
  /** The market's. */
  zone: string;
  catalogs: readonly ManagedCatalog[];
  members: readonly Member[];
}

/** A date, its sale, its place and people; what is wrong is said at its field once it was tried. */
export function DateFields(props: DateFieldsProps) {
  const [tried, setTried] = createSignal(false);
  const errors = createMemo(() => (tried() ? draftErrors(props.draft, { zone: props.zone, now: marketTime() }) : {}));
  const set = (change: Partial<PlanDraft>) => props.onDraft({ ...props.draft, ...change });
  const wrong = (field: DraftField) => {
    const error = errors()[field];
    if (error) return t(`market.plan.${error}`);
    // The server's own reading of the dates stands where its check is shown.
    return field === "closesOn" && isRefusedWith(props.error, "bad_window") ? refusalText(props.error) : undefined;
  };
  const clashes = createMemo(() => clashesOf(props.draft, props.dates, props.zone));
  const dayOf = (on: string) => (/^\d{4}-\d{2}-\d{2}$/.test(on) ? formatLongDayOn(on) : undefined);
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(errors()).length === 0) props.onPlan(props.draft);
    else event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
  return (
    <form id={props.id} onSubmit={submit} novalidate class="grid grid-cols-[minmax(0,1fr)] gap-6">
      <Segmented
        label={t("dates.kind")}
        value={props.cycle === undefined ? "one" : "cycle"}
        options={(["one", "cycle"] as const).map((value) => ({ value, label: t(`dates.kind.${value}`) }))}
        onChange={(kind) => props.onCycle(kind === "cycle" ? cycleDraftFrom(props.draft) : undefined)}
      />
      <fieldset class="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4 md:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_minmax(0,1fr)] md:items-start">
        <legend class="mb-3 font-serif text-title-s font-[560]">{t("market.plan.pickup")}</legend>
        <TextInput
          label={t("market.plan.day")}
          type="date"
          required
          value={props.draft.pickupOn}
          onInput={(on) => props.onDraft(withPickupOn(props.draft, on))}
          hint={dayOf(props.draft.pickupOn)}
          error={wrong("pickupOn")}
          class={narrow}
        />

        <div class="grid grid-cols-2 gap-3 md:contents">
          <TextInput
            label={t("market.plan.from")}
            type="time"
            required
            value={props.draft.pickupFrom}
            onInput={(pickupFrom) => set({ pickupFrom })}
            class={narrow}
          />
          <TextInput
            label={t("market.plan.to")}
            type="time"
            required
            value={props.draft.pickupTo}
            onInput={(pickupTo) => set({ pickupTo })}
            error={wrong("pickupTo")}
            class={narrow}
          />
        </div>
      </fieldset>
      <For each={clashes()}>
        {(clash) => (
          <p role="status" class="flex items-start gap-2.5 rounded-m bg-apricot p-4 text-small text-carrot-ink">
            <CircleAlert class="size-5.5 shrink-0" aria-hidden="true" />
            {t(`dates.clash.${clash.kind}`, { when: clash.when })}
          </p>
        )}
      </For>
      <fieldset class="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4 md:grid-cols-2 md:items-start">
        <legend class="mb-3 font-serif text-title-s font-[560]">{t("market.plan.sale")}</legend>
        <DayAndTime
          groupLabel={t("market.plan.opens")}
          label={t("market.plan.opensOn")}
          day={props.draft.opensOn}
          time={props.draft.opensTime}
          onDay={(opensOn) => set({ opensOn })}
          onTime={(opensTime) => set({ opensTime })}
          hint={dayOf(props.draft.opensOn)}
          error={wrong("opensOn")}
        />
        <DayAndTime
          groupLabel={t("market.plan.closes")}
          label={t("market.plan.closesOn")}
          day={props.draft.closesOn}
          time={props.draft.closesTime}
          onDay={(closesOn) => set({ closesOn })}
          onTime={(closesTime) => set({ closesTime })}
          hint={dayOf(props.draft.closesOn)}
          error={wrong("closesOn")}
        />
      </fieldset>
      <Show when={props.cycle}>
        {(cycle) => <CycleFields draft={props.draft} cycle={cycle()} onCycle={props.onCycle} zone={props.zone} />}
      </Show>
      <div class="grid gap-4 md:grid-cols-2 md:items-start">
        <TextInput
          label={t("market.plan.place")}
          required
          maxlength="120"
          value={props.draft.placeName}
          onInput={(placeName) => set({ placeName })}
          error={wrong("placeName")}
        />
        <Select
          label={t("market.plan.lead")}
          hint={t("market.plan.leadHint")}
          options={[
            { value: "", label: t("market.plan.noLead") },
            ...props.members.map((one) => ({ value: one.userId, label: `${one.firstName} ${one.lastName}`.trim() })),
          ]}
          value={props.draft.leadUserId}
          onChange={(leadUserId) => set({ leadUserId })}
        />
        <TextInput
          label={t("dates.cap")}
          hint={t("dates.capHint")}
          inputMode="numeric"
          value={props.draft.cap}
          onInput={(cap) => set({ cap })}
          error={wrong("cap")}
        />
        <Textarea
          label={t("dates.note")}
          hint={t("dates.noteHint")}
          maxlength="500"
          rows={2}
          value={props.draft.note}
          onInput={(note) => set({ note })}
        />
      </div>
      <CatalogChoice
        catalogs={props.catalogs}
        chosen={props.draft.catalogIds}
        onChange={(catalogIds) => set({ catalogIds })}
        error={wrong("catalogIds")}
      />
      <Checkbox
        label={t("dates.asDraft")}
        hint={t("dates.asDraftHint")}
        checked={props.draft.asDraft}
        onChange={(asDraft) => set({ asDraft })}
      />
      <Show when={props.error && !isRefusedWith(props.error, "bad_window")}>
        <ErrorNotice title={refusalText(props.error)} text={t("market.plan.kept")} />
      </Show>
    </form>
  );
}
