import type { ManagedDistribution } from "../../api/manage.ts";
import { type Phase, phaseOf } from "./phase.ts";

const states = ["today", "due", "open", "ahead", "past"] as const;
export type ListState = (typeof states)[number];

const stateOf: Record<Phase, ListState> = {
  today: "today",
  validating: "today",
  due: "due",
  open: "open",
  planned: "ahead",
  closed: "ahead",
  validated: "past",
  ended: "past",
  cancelled: "past",
};

/** Dates in the order in which a team needs them: what is to come with the nearest first, what is over with the latest first. */
export function byState(
  dates: readonly ManagedDistribution[],
  now: number,
): { state: ListState; dates: ManagedDistribution[] }[] {
  const groups = Map.groupBy(dates, (date) => {
    const state = stateOf[phaseOf(date, now)];
    // A date that was called off leaves the days ahead only once it has passed.
    return state === "past" && date.state === "cancelled" && now < date.pickupEndsAt ? "ahead" : state;
  });
  return states.flatMap((state) => {
    const found = groups.get(state) ?? [];
    const sorted = found.toSorted((one, other) => one.pickupStartsAt - other.pickupStartsAt);
    return found.length === 0 ? [] : [{ state, dates: state === "past" ? sorted.toReversed() : sorted }];
  });
}
