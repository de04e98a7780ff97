import type { ManagedDistribution } from "../../api/manage.ts";
import { type Phase, phaseOf } from "./phase.ts";

/** In the order in which they are shown. */
export const LIST_STATES = ["today", "due", "open", "ahead", "past"] as const;
export type ListState = (typeof LIST_STATES)[number];

const stateOf: Record<Phase, ListState> = {
  today: "today",
  validating: "today",
  due: "due",
  open: "open",
  draft: "ahead",
  planned: "ahead",
  held: "ahead",
  closed: "ahead",
  validated: "past",
  ended: "past",
  cancelled: "past",
};

/** Dates as a team needs them: what is to come with the nearest first, what is over with the latest first. */
export function byState(dates: readonly ManagedDistribution[], now: number): Record<ListState, ManagedDistribution[]> {
  const groups = Map.groupBy(dates, (date) => {
    const state = stateOf[phaseOf(date, now)];
    // A date that was called off leaves the days ahead only once it has passed.
    return date.state === "cancelled" && now < date.pickupEndsAt ? "ahead" : state;
  });
  const of = (state: ListState) =>
    (groups.get(state) ?? []).toSorted((one, other) => one.pickupStartsAt - other.pickupStartsAt);
  return { today: of("today"), due: of("due"), open: of("open"), ahead: of("ahead"), past: of("past").toReversed() };
}
