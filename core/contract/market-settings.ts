import * as v from "valibot";
import { REGISTRATIONS, VISIBILITIES } from "../market/visibility.ts";
import { richTextSchema } from "./rich-text.ts";
import { usualHoursSchema } from "./usual-hours.ts";
import { emailSchema, idSchema, instantSchema, phoneSchema } from "./values.ts";

const text = (most: number, least = 0) => v.pipe(v.string(), v.trim(), v.minLength(least), v.maxLength(most));
const latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));

/** A zone that this runtime knows, in the city's name and not as an offset: offsets know no clock changes. */
const timeZoneSchema = v.pipe(
  v.string(),
  v.maxLength(60),
  v.regex(/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+$/),
  v.check((zone) => {
    try {
      new Intl.DateTimeFormat("en", { timeZone: zone });
      return true;
    } catch {
      return false;
    }
  }),
);

const webAddressSchema = v.pipe(v.string(), v.trim(), v.maxLength(300), v.regex(/^(?:https?:\/\/[^\s/]+\S*)?$/i));

/** What an admin may set; only what is named changes. Shown longest lengths: LONGEST below. */
export const marketChangeSchema = v.partial(
  v.object({
    name: text(120, 2),
    tagline: text(200),
    aboutDoc: v.nullable(richTextSchema),
    howItWorksDoc: v.nullable(richTextSchema),
    logoFileId: v.nullable(idSchema),
    coverFileId: v.nullable(idSchema),
    composition: v.picklist(["before", "during"]),
    placeName: text(120, 1),
    placeAddress: text(200),
    commune: text(80, 1),
    postcode: text(10, 4),
    lat: v.nullable(latitude),
    lon: v.nullable(longitude),
    placeHours: text(200),
    placeNotes: text(500),
    contactName: text(80),
    contactEmail: emailSchema,
    contactPhone: v.union([v.literal(""), phoneSchema]),
    contactShown: v.boolean(),
    externalUrl: webAddressSchema,
    visibility: v.picklist(VISIBILITIES),
    registration: v.picklist(REGISTRATIONS),
    phoneRequired: v.boolean(),
    addressRequired: v.boolean(),
    /** Another text is a new version; the former ones stay with who agreed to them. Empty = nothing to agree to. */
    terms: text(20_000),
    uncollectedText: text(1000),
    weighedCharge: v.picklist(["maximum", "estimate"]),
    usualHours: v.nullable(usualHoursSchema),
    timeZone: timeZoneSchema,
  }),
);
export type MarketChange = v.InferOutput<typeof marketChangeSchema>;

/** Everything that the settings pages show. */
export const marketSettingsSchema = v.object({
  slug: v.string(),
  name: v.string(),
  tagline: v.string(),
  about: v.string(),
  howItWorks: v.string(),
  aboutDoc: v.nullable(richTextSchema),
  howItWorksDoc: v.nullable(richTextSchema),
  logoFileId: v.nullable(v.string()),
  coverFileId: v.nullable(v.string()),
  composition: v.picklist(["before", "during"]),
  placeName: v.string(),
  placeAddress: v.string(),
  commune: v.string(),
  postcode: v.string(),
  lat: v.nullable(v.number()),
  lon: v.nullable(v.number()),
  placeHours: v.string(),
  placeNotes: v.string(),
  contactName: v.string(),
  contactEmail: v.string(),
  contactPhone: v.string(),
  contactShown: v.boolean(),
  externalUrl: v.string(),
  visibility: v.picklist(VISIBILITIES),
  registration: v.picklist(REGISTRATIONS),
  phoneRequired: v.boolean(),
  addressRequired: v.boolean(),
  uncollectedText: v.string(),
  weighedCharge: v.picklist(["maximum", "estimate"]),
  usualHours: v.nullable(usualHoursSchema),
  timeZone: v.string(),
  /** The version that stands, and how many people agreed to it; null = none was ever written. */
  terms: v.nullable(v.object({ version: v.number(), body: v.string(), at: instantSchema, accepted: v.number() })),
  /** Dates planned and not over: their instants stay when the zone changes. */
  plannedDates: v.number(),
  /** Where map tiles come from (Leaflet's form); empty = a plain ground. */
  tiles: v.string(),
});
export type MarketSettings = v.InferOutput<typeof marketSettingsSchema>;

/** The terms as they stand, for who is asked to agree. */
export const termsSchema = v.object({ version: v.number(), body: v.string(), at: instantSchema });
