import * as v from "valibot";
import { instantSchema, nameSchema } from "./values.ts";

const taskSchema = v.picklist(["prepare", "welcome"]);

export const dayPassWishSchema = v.object({ task: taskSchema });

/** The links of one date that still open, for who made them to show. */
export const dayPassListSchema = v.object({
  passes: v.array(
    v.object({
      id: v.string(),
      task: taskSchema,
      url: v.string(),
      expiresAt: instantSchema,
      /** First names of who came by it. */
      people: v.array(v.string()),
    }),
  ),
});
export type DayPass = v.InferOutput<typeof dayPassListSchema>["passes"][number];

/** What a link is good for, for who holds it. */
export const dayPassSchema = v.object({
  marketName: v.string(),
  placeName: v.string(),
  pickupOn: v.string(),
  task: taskSchema,
});
export const dayPassEntrySchema = v.object({ firstName: v.optional(nameSchema) });
export const dayPassEnteredSchema = v.object({ distributionId: v.string() });
