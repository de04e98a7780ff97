import * as v from "valibot";
import { distributionCardSchema } from "./market.ts";
import { idSchema } from "./values.ts";

/** What one can put one's name down for; the référent is named. */
export const taskKindSchema = v.picklist(["prepare", "welcome"]);

/** A market's own tasks; one without a name is called by its kind. */
export const marketTasksSchema = v.object({
  tasks: v.pipe(
    v.array(
      v.object({
        id: v.optional(idSchema),
        kind: taskKindSchema,
        name: v.pipe(v.string(), v.trim(), v.maxLength(80)),
        wanted: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
      }),
    ),
    v.maxLength(20),
  ),
});
export type MarketTasks = v.InferOutput<typeof marketTasksSchema>;

export const dayTaskSchema = v.object({
  /** A task of the market's, or a kind where it has none of its own. */
  id: v.string(),
  kind: taskKindSchema,
  name: v.string(),
  wanted: v.number(),
  left: v.number(),
  mine: v.boolean(),
  /** First names and initials of who has it. */
  people: v.array(v.string()),
});

/** "Donner un coup de main": the dates to come, and what each still needs. */
export const helpSchema = v.object({
  market: v.object({ slug: v.string(), name: v.string() }),
  mayHelp: v.boolean(),
  dates: v.array(
    v.object({
      distribution: distributionCardSchema,
      lead: v.nullable(v.string()),
      tasks: v.array(dayTaskSchema),
    }),
  ),
});
export type Help = v.InferOutput<typeof helpSchema>;
export type HelpDate = Help["dates"][number];

export const signUpSchema = v.object({ taskId: v.union([idSchema, taskKindSchema]) });
