import * as v from "valibot";
import { instantSchema } from "./values.ts";

export const trialMadeSchema = v.object({ distributionId: v.string() });

/** The trials of a market that are still there, newest first. */
export const trialListSchema = v.object({
  trials: v.array(
    v.object({
      distributionId: v.string(),
      madeAt: instantSchema,
      /** When it is thrown away. */
      endsAt: instantSchema,
      /** First name of who made it. */
      madeBy: v.nullable(v.string()),
      baskets: v.number(),
      validated: v.number(),
      /** Its board was closed. */
      over: v.boolean(),
      /** Whether who asks may throw it away. */
      mine: v.boolean(),
    }),
  ),
});
export type Trial = v.InferOutput<typeof trialListSchema>["trials"][number];
