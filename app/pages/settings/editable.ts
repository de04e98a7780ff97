import * as v from "valibot";
import { type MarketChange, type MarketSettings, marketChangeSchema } from "../../../core/contract/market-settings.ts";
import type { RichText } from "../../../core/contract/rich-text.ts";
import { richTextOf } from "../../../core/rich-text/plain-text.ts";

/** Every field of the settings with the value it has or would get. */
export type Editable = { [Field in keyof MarketChange]-?: Exclude<MarketChange[Field], undefined> };
export type Field = keyof Editable;

/** A text of before there were formatted ones is edited as one. */
const docOf = (doc: RichText | null, words: string) => doc ?? (words === "" ? null : richTextOf(words));

export const editableOf = (settings: MarketSettings): Editable => ({
  name: settings.name,
  tagline: settings.tagline,
  aboutDoc: docOf(settings.aboutDoc, settings.about),
  howItWorksDoc: docOf(settings.howItWorksDoc, settings.howItWorks),
  logoFileId: settings.logoFileId,
  coverFileId: settings.coverFileId,
  composition: settings.composition,
  placeName: settings.placeName,
  placeAddress: settings.placeAddress,
  commune: settings.commune,
  postcode: settings.postcode,
  lat: settings.lat,
  lon: settings.lon,
  placeHours: settings.placeHours,
  placeNotes: settings.placeNotes,
  contactName: settings.contactName,
  contactEmail: settings.contactEmail,
  contactPhone: settings.contactPhone,
  contactShown: settings.contactShown,
  externalUrl: settings.externalUrl,
  visibility: settings.visibility,
  registration: settings.registration,
  phoneRequired: settings.phoneRequired,
  addressRequired: settings.addressRequired,
  terms: settings.terms?.body ?? "",
  uncollectedText: settings.uncollectedText,
  weighedCharge: settings.weighedCharge,
  usualHours: settings.usualHours,
  timeZone: settings.timeZone,
});

/** Which fields the server would refuse as they stand: judged by its own schema, in one parse. */
export function wrongFields(change: MarketChange): string[] {
  const parsed = v.safeParse(marketChangeSchema, change);
  if (parsed.success) return [];
  return parsed.issues.map((issue) => String(issue.path?.[0]?.key ?? ""));
}

const keptSchema = v.looseObject({});
const keyOf = (slug: string, section: string) => `settings:${slug}:${section}`;

/** What was typed and not saved outlives a reload and a slip on "back"; the tab's own memory, gone with it. */
export function keepEdits(slug: string, section: string, edits: MarketChange): void {
  if (Object.keys(edits).length === 0) sessionStorage.removeItem(keyOf(slug, section));
  else sessionStorage.setItem(keyOf(slug, section), JSON.stringify(edits));
}

/** Only fields that would be taken as they were kept: a newer build may know others. */
export function keptEdits(slug: string, section: string): Partial<Editable> {
  try {
    const kept = v.parse(keptSchema, JSON.parse(sessionStorage.getItem(keyOf(slug, section)) ?? "{}"));
    const parsed = v.safeParse(marketChangeSchema, kept);
    if (parsed.success) return defined(parsed.output);
  } catch {
    // Not ours, or cut short: what is saved stands.
  }
  return {};
}

export const defined = (change: MarketChange): Partial<Editable> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
