import * as v from "valibot";
import type { Bps } from "../money/bps.ts";
import type { Cents } from "../money/cents.ts";
import type { Grams } from "../quantity/grams.ts";
import type { Milli } from "../quantity/milli.ts";

// Bounds are far above any market's numbers and far below what integers hold exactly.
const whole = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max));

export const idSchema = v.pipe(v.string(), v.uuid());
export const slugSchema = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/));
export const emailSchema = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(254), v.email());
/** One mail address as the schema reads it; undefined where the text is none. */
export function emailOf(text: string): string | undefined {
  const read = v.safeParse(emailSchema, text);
  return read.success ? read.output : undefined;
}
export const nameSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));
export const phoneSchema = v.pipe(v.string(), v.trim(), v.regex(/^\+?[0-9 .()-]{6,24}$/));
export const localeSchema = v.picklist(["fr", "en"]);
export const dateSchema = v.pipe(v.string(), v.isoDate());
/** "18:30" on a market's own clock. */
export const localTimeSchema = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
export const instantSchema = whole(8_640_000_000_000_000);
export const bodySchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(5000));

/** In answers a branded integer is just an integer; the type keeps its brand. */
const branded = <T extends number>() =>
  v.pipe(
    v.number(),
    v.integer(),
    v.transform((n) => n as T),
  );
export const cents = branded<Cents>();
export const milli = branded<Milli>();
export const grams = branded<Grams>();
export const bps = branded<Bps>();
export const quantityMilliSchema = v.pipe(
  whole(100_000_000),
  v.minValue(1),
  v.transform((n) => n as Milli),
);
