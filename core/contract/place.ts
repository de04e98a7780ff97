import * as v from "valibot";

export const pointSchema = v.object({
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
});

export const communeSchema = v.object({
  code: v.string(),
  name: v.string(),
  postcodes: v.array(v.string()),
  point: v.nullable(pointSchema),
  population: v.number(),
});
export const communeListSchema = v.object({ communes: v.array(communeSchema) });

/** A commune as somebody chose it: which of its postcodes, and roughly where. */
export const chosenCommuneSchema = v.object({
  commune: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  postcode: v.pipe(v.string(), v.regex(/^\d{5}$/)),
  point: v.nullable(pointSchema),
});
export type ChosenCommune = v.InferOutput<typeof chosenCommuneSchema>;
