import * as v from "valibot";
import { type CycleHours, cycleWindows } from "../time/cycle.ts";
import { WEEKDAYS } from "../time/local-date.ts";
import { localTimeSchema } from "./values.ts";

const relativeSchema = v.object({
  daysBefore: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(28)),
  at: localTimeSchema,
});

/** The day and hours that a market's new dates begin with, in its own local time (column `market.usual_hours`). */
export const usualHoursSchema = v.pipe(
  v.object({
    weekday: v.picklist(WEEKDAYS),
    pickup: v.strictTuple([localTimeSchema, localTimeSchema]),
    opens: relativeSchema,
    closes: relativeSchema,
  }),
  v.check((hours) => areInOrder(hours), "orders open, close, and then the pickup begins"),
);
export type UsualHours = v.InferOutput<typeof usualHoursSchema>;

/** What a market said of its usual hours; null where it never did, or in a shape that this build does not know. */
export function usualHoursOf(column: unknown): UsualHours | null {
  const parsed = v.safeParse(usualHoursSchema, column);
  return parsed.success ? parsed.output : null;
}

/** MKT-2. Judged on a day without a clock change. */
export function areInOrder(hours: CycleHours): boolean {
  const { opensAt, closesAt, pickupStartsAt, pickupEndsAt } = cycleWindows(hours, "2026-06-17", "UTC");
  return opensAt < closesAt && closesAt <= pickupStartsAt && pickupStartsAt < pickupEndsAt;
}
