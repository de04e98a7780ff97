import * as v from "valibot";

/** Where somebody lives, as far as they say it; empty text = not said. */
export const addressSchema = v.object({
  address: v.pipe(v.string(), v.trim(), v.maxLength(300)),
  commune: v.pipe(v.string(), v.trim(), v.maxLength(80)),
  postcode: v.pipe(v.string(), v.regex(/^(\d{5})?$/)),
});
export type Address = v.InferOutput<typeof addressSchema>;
