import { createMemo, Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { CommuneInput } from "../../ui/commune-input.tsx";
import { PlaceMap } from "../../ui/place-map.tsx";
import { Select } from "../../ui/select.tsx";
import type { SettingsDraft } from "./create-settings-draft.ts";
import { DraftLine, DraftText } from "./draft-fields.tsx";
import { SettingsFrame } from "./settings-frame.tsx";
import { timeZones } from "./time-zones.ts";

/** Where people come: name, address, pin, hours, how to get in; and on which clocks. */
export function PlaceSection(props: { draft: SettingsDraft }) {
  const point = createMemo(() => {
    const [lat, lon] = [props.draft.value("lat"), props.draft.value("lon")];
    return lat === null || lon === null ? null : { lat, lon };
  });
  const commune = () => {
    const name = props.draft.value("commune");
    return name === "" ? null : { commune: name, postcode: props.draft.value("postcode"), point: null };
  };
  const planned = () => props.draft.settings().plannedDates;
  return (
    <SettingsFrame draft={props.draft}>
      <DraftLine
        draft={props.draft}
        field="placeName"
        label={t("settings.placeName")}
        hint={t("settings.placeNameHint")}
        most={120}
      />
      <DraftLine draft={props.draft} field="placeAddress" label={t("settings.placeAddress")} most={200} />
      <CommuneInput
        label={t("settings.commune")}
        value={commune()}
        onChange={(chosen) => {
          if (chosen === null) return;
          // Another commune is another place: its middle is where the pin begins.
          props.draft.put({
            commune: chosen.commune,
            postcode: chosen.postcode,
            ...(chosen.point !== null && { lat: chosen.point.lat, lon: chosen.point.lon }),
          });
        }}
        error={props.draft.wrong("commune") ? t("settings.wrong") : undefined}
      />
      <div class="grid gap-2">
        <PlaceMap
          label={t("settings.map")}
          hint={t("settings.mapHint")}
          tiles={props.draft.settings().tiles}
          point={point()}
          onMove={(moved) => props.draft.put({ lat: moved.lat, lon: moved.lon })}
        />
        <Show when={point()}>
          <Button
            tone="quiet"
            size="small"
            class="justify-self-start"
            onClick={() => props.draft.put({ lat: null, lon: null })}
          >
            {t("settings.noPin")}
          </Button>
        </Show>
      </div>
      <DraftLine
        draft={props.draft}
        field="placeHours"
        label={t("settings.placeHours")}
        hint={t("settings.placeHoursHint")}
        most={200}
      />
      <DraftText
        draft={props.draft}
        field="placeNotes"
        label={t("settings.placeNotes")}
        hint={t("settings.placeNotesHint")}
        most={500}
      />
      <Select
        label={t("settings.timeZone")}
        hint={planned() > 0 ? t("settings.timeZoneKeeps", { n: planned() }) : t("settings.timeZoneHint")}
        options={timeZones(props.draft.value("timeZone")).map((zone) => ({
          value: zone,
          label: zone.replaceAll("_", " "),
        }))}
        value={props.draft.value("timeZone")}
        onChange={(zone) => props.draft.set("timeZone", zone)}
      />
    </SettingsFrame>
  );
}
