import type { PlanCycle } from "../../../core/contract/dates.ts";
import { type CyclePlan, cycleDays, isWindow, type PlannedDay } from "../../../core/distribution/cycle-plan.ts";
import type { CycleDays } from "../../../core/time/cycle.ts";
import { addDays, daysBetween, type Weekday, weekday } from "../../../core/time/local-date.ts";
import type { PlanDraft } from "../manage/plan-draft.ts";

export const RHYTHMS = ["w1", "w2", "w3", "m1", "m2", "m3", "m4", "m5"] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** What is asked of a cycle beside the hours and farms of its first date. */
export interface CycleDraft {
  rhythm: Rhythm;
  until: string;
  skipHolidays: boolean;
  without: string[];
}

/** A season of thirteen weeks from the first date on. */
export const cycleDraftFrom = (draft: PlanDraft): CycleDraft => ({
  rhythm: "w1",
  until: isDate(draft.pickupOn) ? addDays(draft.pickupOn, 7 * 12) : "",
  skipHolidays: true,
  without: [],
});

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The rule that the first date and the rhythm make: its weekday, its hours, counted back from the pickup. */
export function cyclePlanOf(draft: PlanDraft, cycle: CycleDraft): CyclePlan | undefined {
  const complete = [draft.pickupOn, draft.opensOn, draft.closesOn, cycle.until].every(isDate);
  const timed = [draft.pickupFrom, draft.pickupTo, draft.opensTime, draft.closesTime].every((time) => time !== "");
  if (!complete || !timed) return undefined;
  const before = (on: string) => Math.max(0, daysBetween(on, draft.pickupOn));
  return {
    days: daysOf(cycle, weekday(draft.pickupOn), draft.pickupOn),
    hours: {
      pickup: [draft.pickupFrom, draft.pickupTo],
      opens: { daysBefore: before(draft.opensOn), at: draft.opensTime },
      closes: { daysBefore: before(draft.closesOn), at: draft.closesTime },
    },
    skipHolidays: cycle.skipHolidays,
    without: cycle.without,
  };
}

function daysOf({ rhythm, until }: CycleDraft, day: Weekday, from: string): CycleDays {
  const span = { weekday: day, from, to: until };
  const n = Number(rhythm.slice(1));
  return rhythm.startsWith("w") ? { every: "week", weeks: n, ...span } : { every: "month", nth: n, ...span };
}

export type PreviewDay = PlannedDay & { ticked: boolean; skipped: boolean };

/** CYC-5, CYC-6. Every day of the rule that can still be ordered for; holidays and unticked ones are shown and left out. */
export const previewOf = (plan: CyclePlan, zone: string, now: number): PreviewDay[] =>
  cycleDays(plan, zone)
    .filter((day) => day.closesAt > now && isWindow(day))
    .map((day) => {
      const skipped = plan.skipHolidays && day.holiday !== undefined;
      return { ...day, skipped, ticked: !skipped && !plan.without.includes(day.on) };
    });

/** As the API takes it. */
export function cycleOf(plan: CyclePlan, draft: PlanDraft, basketCap: number | null): PlanCycle {
  return {
    days: plan.days as PlanCycle["days"],
    hours: {
      pickup: [plan.hours.pickup[0], plan.hours.pickup[1]],
      opens: { ...plan.hours.opens },
      closes: { ...plan.hours.closes },
    },
    placeName: draft.placeName.trim(),
    skipHolidays: plan.skipHolidays,
    without: [...plan.without],
    basketCap,
    note: draft.note.trim(),
    catalogIds: draft.catalogIds,
    draft: draft.asDraft,
    ...(draft.leadUserId === "" ? {} : { leadUserId: draft.leadUserId }),
  };
}
