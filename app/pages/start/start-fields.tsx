import { For, Match, Switch } from "solid-js";
import { WEEKDAYS } from "../../../core/time/local-date.ts";
import { formatWeekday } from "../../i18n/format-weekday.ts";
import { t } from "../../i18n/t.ts";
import { ChoiceCards } from "../../ui/choice-cards.tsx";
import { CommuneInput } from "../../ui/commune-input.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { OrdersFields } from "./orders-fields.tsx";
import { COMPOSITIONS, KINDS, type StartDraft } from "./start-draft.ts";
import type { Step } from "./start-problems.ts";

export interface StartFieldsProps {
  step: Step;
  draft: StartDraft;
  onChange: (change: Partial<StartDraft>) => void;
  error: (field: keyof StartDraft) => string | undefined;
}

/** What one of the five questions asks. */
export function StartFields(props: StartFieldsProps) {
  return (
    <Switch>
      <Match when={props.step === "name"}>
        <TextInput
          label={t("setup.name")}
          hint={t("setup.nameHint")}
          value={props.draft.name}
          onInput={(name) => props.onChange({ name })}
          error={props.error("name")}
          autocomplete="organization"
          maxlength={120}
          required
        />
        <ChoiceCards
          label={t("setup.kind")}
          labelShown
          value={props.draft.kind}
          onChange={(kind) => props.onChange({ kind })}
          choices={KINDS.map((value) => ({
            value,
            title: t(`setup.kind.${value}`),
            text: t(`setup.kindText.${value}`),
          }))}
        />
      </Match>
      <Match when={props.step === "place"}>
        <CommuneInput
          label={t("setup.commune")}
          hint={t("setup.communeHint")}
          value={props.draft.place}
          onChange={(place) => props.onChange({ place })}
          error={props.error("place")}
          required
        />
        <TextInput
          label={t("setup.placeName")}
          hint={t("setup.placeNameHint")}
          value={props.draft.placeName}
          onInput={(placeName) => props.onChange({ placeName })}
          error={props.error("placeName")}
          maxlength={120}
          required
        />
      </Match>
      <Match when={props.step === "hours"}>
        <Select
          label={t("setup.weekday")}
          value={props.draft.weekday}
          onChange={(weekday) => props.onChange({ weekday })}
          options={WEEKDAYS.map((value) => ({ value, label: formatWeekday(value) }))}
        />
        <div class="grid grid-cols-2 items-start gap-3">
          <For each={["from", "to"] as const}>
            {(field) => (
              <TextInput
                label={t(`setup.${field}`)}
                type="time"
                value={props.draft[field]}
                onInput={(time) => props.onChange({ [field]: time })}
                error={props.error(field)}
                class="grid-cols-[minmax(0,1fr)]"
                required
              />
            )}
          </For>
        </div>
      </Match>
      <Match when={props.step === "composition"}>
        <ChoiceCards
          label={t("setup.q.composition")}
          value={props.draft.composition}
          onChange={(composition) => props.onChange({ composition })}
          choices={COMPOSITIONS.map((value) => ({
            value,
            title: t(`setup.composition.${value}`),
            text: (
              <>
                <span class="block">{t(`setup.compositionText.${value}`)}</span>
                <span class="mt-1 block">{t(`setup.compositionWant.${value}`)}</span>
              </>
            ),
          }))}
        />
      </Match>
      <Match when={props.step === "orders"}>
        <OrdersFields draft={props.draft} onChange={props.onChange} error={props.error} />
      </Match>
    </Switch>
  );
}
