import type { ChosenCommune } from "../../../core/contract/place.ts";
import { WEEKDAYS, type Weekday } from "../../../core/time/local-date.ts";
import type { NewMarket } from "../../api/setup.ts";

export const KINDS = ["market", "collective", "producer_shop"] as const;
export const COMPOSITIONS = ["during", "before"] as const;

/** The answers as they stand on the screen: text as typed, kept on this device until the market exists. */
export interface StartDraft {
  name: string;
  kind: (typeof KINDS)[number];
  place: ChosenCommune | null;
  placeName: string;
  weekday: Weekday;
  from: string;
  to: string;
  composition: (typeof COMPOSITIONS)[number];
  closesDays: string;
  closesAt: string;
  opensDays: string;
  opensAt: string;
}

/** What most markets do; whoever does otherwise changes it here or later. */
export const emptyDraft: StartDraft = {
  name: "",
  kind: "market",
  place: null,
  placeName: "",
  weekday: "saturday",
  from: "10:00",
  to: "12:00",
  composition: "during",
  closesDays: "2",
  closesAt: "20:00",
  opensDays: "6",
  opensAt: "08:00",
};

const usualHours = (draft: StartDraft): NewMarket["hours"] => ({
  weekday: draft.weekday,
  pickup: [draft.from, draft.to],
  opens: { daysBefore: Number(draft.opensDays), at: draft.opensAt },
  closes: { daysBefore: Number(draft.closesDays), at: draft.closesAt },
});

/** The request that makes the market; undefined while the commune is not chosen. */
export const newMarketOf = (draft: StartDraft): NewMarket | undefined =>
  draft.place === null
    ? undefined
    : {
        name: draft.name,
        kind: draft.kind,
        place: draft.place,
        placeName: draft.placeName,
        hours: usualHours(draft),
        composition: draft.composition,
      };

/** A draft that this device kept; what it does not know of it falls back to the default. */
export function parseDraft(text: string | null): StartDraft {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? "{}");
  } catch {
    return emptyDraft;
  }
  if (typeof kept !== "object" || kept === null) return emptyDraft;
  const values = new Map<string, unknown>(Object.entries(kept));
  const typed = (field: keyof StartDraft, otherwise: string): string => {
    const value = values.get(field);
    return typeof value === "string" ? value : otherwise;
  };
  const oneOf = <Value extends string>(field: keyof StartDraft, all: readonly Value[], otherwise: Value): Value =>
    all.find((one) => one === values.get(field)) ?? otherwise;
  return {
    name: typed("name", ""),
    kind: oneOf("kind", KINDS, emptyDraft.kind),
    place: placeOf(values.get("place")),
    placeName: typed("placeName", ""),
    weekday: oneOf("weekday", WEEKDAYS, emptyDraft.weekday),
    from: typed("from", emptyDraft.from),
    to: typed("to", emptyDraft.to),
    composition: oneOf("composition", COMPOSITIONS, emptyDraft.composition),
    closesDays: typed("closesDays", emptyDraft.closesDays),
    closesAt: typed("closesAt", emptyDraft.closesAt),
    opensDays: typed("opensDays", emptyDraft.opensDays),
    opensAt: typed("opensAt", emptyDraft.opensAt),
  };
}

function placeOf(value: unknown): ChosenCommune | null {
  if (typeof value !== "object" || value === null || !("commune" in value) || !("postcode" in value)) return null;
  const { commune, postcode } = value;
  if (typeof commune !== "string" || typeof postcode !== "string") return null;
  return { commune, postcode, point: "point" in value ? pointOf(value.point) : null };
}

function pointOf(value: unknown): ChosenCommune["point"] {
  if (typeof value !== "object" || value === null || !("lat" in value) || !("lon" in value)) return null;
  const { lat, lon } = value;
  return typeof lat === "number" && typeof lon === "number" ? { lat, lon } : null;
}
