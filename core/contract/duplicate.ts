import * as v from "valibot";

/** A second market like this one, under its own name. */
export const duplicateMarketSchema = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(120)),
  /** Whether the catalogs linked here are linked there, too. */
  withCatalogs: v.boolean(),
});
export type DuplicateMarket = v.InferOutput<typeof duplicateMarketSchema>;
