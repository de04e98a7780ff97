import * as v from "valibot";
import { chosenCommuneSchema } from "./place.ts";
import { usualHoursSchema } from "./usual-hours.ts";

export const marketKindSchema = v.picklist(["market", "collective", "producer_shop"]);
export const compositionSchema = v.picklist(["before", "during"]);
const placeNameSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120));

/** The five questions that make a market. */
export const createMarketSchema = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(120)),
  kind: v.optional(marketKindSchema, "market"),
  place: chosenCommuneSchema,
  placeName: placeNameSchema,
  placeAddress: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200)), ""),
  hours: usualHoursSchema,
  composition: compositionSchema,
});
export type CreateMarket = v.InferOutput<typeof createMarketSchema>;
export const marketCreatedSchema = v.object({ slug: v.string() });

/** What a new market has and has not yet, as facts; the first-steps list ticks itself off from them. */
export const firstStepsSchema = v.object({
  /** Somebody wrote what the market is, or set a picture. */
  described: v.boolean(),
  catalogs: v.number(),
  published: v.boolean(),
  /** The draft that waits to be published; null where there is none. */
  draftId: v.nullable(v.string()),
  /** The next date names its référent; also where no date is to come. */
  leadNamed: v.boolean(),
  /** Anybody beside who created it: invited or come by themselves. */
  notAlone: v.boolean(),
  payoutReady: v.boolean(),
});
export type FirstSteps = v.InferOutput<typeof firstStepsSchema>;
