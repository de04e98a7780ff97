import type { PlanDistribution } from "../../../core/contract/manage.ts";
import { addDays, daysBetween, type LocalDate, nextWeekday } from "../../../core/time/local-date.ts";
import { instantOf, localDate, localTime } from "../../../core/time/zone.ts";
import type { ManagedDistribution } from "../../api/manage.ts";
import { capOf } from "../dates/cap-of.ts";

/** A date as it is being planned: what the fields hold, in the market's own local time. */
export interface PlanDraft {
  pickupOn: string;
  pickupFrom: string;
  pickupTo: string;
  opensOn: string;
  opensTime: string;
  closesOn: string;
  closesTime: string;
  placeName: string;
  catalogIds: string[];
  /** Empty: nobody yet. */
  leadUserId: string;
  /** As typed; empty: as many baskets as come. */
  cap: string;
  note: string;
  /** Only the team sees it until it is published. */
  asDraft: boolean;
}

export interface DraftGround {
  zone: string;
  placeName: string;
  catalogIds: string[];
  now: number;
}

const week = 7;
const firstHabits = {
  pickupFrom: "10:00",
  pickupTo: "12:30",
  opensTime: "08:00",
  closesTime: "20:00",
  opensBefore: 5,
  closesBefore: 2,
};

/** The next date, as the last one was: a week later, the same hours before it. Without any: a Saturday, as most markets. */
export function draftAfter(last: ManagedDistribution | undefined, ground: DraftGround): PlanDraft {
  const today = localDate(ground.now, ground.zone);
  const habits = last ? habitsOf(last) : firstHabits;
  const following = last ? addDays(last.pickupOn, week) : nextWeekday(addDays(today, week), "saturday");
  const late = daysBetween(following, today);
  // After a pause: the same day of the week, from tomorrow on.
  const pickupOn = late >= 0 ? addDays(following, week * (Math.floor(late / week) + 1)) : following;
  return {
    pickupOn,
    pickupFrom: habits.pickupFrom,
    pickupTo: habits.pickupTo,
    opensOn: addDays(pickupOn, -habits.opensBefore),
    opensTime: habits.opensTime,
    closesOn: addDays(pickupOn, -habits.closesBefore),
    closesTime: habits.closesTime,
    placeName: last?.placeName ?? ground.placeName,
    catalogIds: ground.catalogIds,
    leadUserId: last?.lead?.userId ?? "",
    cap: last?.basketCap == null ? "" : String(last.basketCap),
    note: "",
    asDraft: false,
  };
}

function habitsOf(date: ManagedDistribution): typeof firstHabits {
  const zone = date.timeZone;
  const daysBefore = (at: number) => daysBetween(localDate(at, zone), date.pickupOn);
  return {
    pickupFrom: localTime(date.pickupStartsAt, zone),
    pickupTo: localTime(date.pickupEndsAt, zone),
    opensTime: localTime(date.opensAt, zone),
    closesTime: localTime(date.closesAt, zone),
    opensBefore: daysBefore(date.opensAt),
    closesBefore: daysBefore(date.closesAt),
  };
}

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Opening and closing keep their distance when the day of the pickup moves. */
export function withPickupOn(draft: PlanDraft, pickupOn: LocalDate): PlanDraft {
  if (!isDate(pickupOn) || !isDate(draft.pickupOn)) return { ...draft, pickupOn };
  const days = daysBetween(draft.pickupOn, pickupOn);
  const moved = (on: string) => (isDate(on) ? addDays(on, days) : on);
  return { ...draft, pickupOn, opensOn: moved(draft.opensOn), closesOn: moved(draft.closesOn) };
}

export type DraftField = "pickupOn" | "pickupTo" | "opensOn" | "closesOn" | "placeName" | "catalogIds" | "cap";
export type DraftError =
  | "dateMissing"
  | "timeMissing"
  | "pickupPast"
  | "pickupEmpty"
  | "closesBeforeOpening"
  | "closesAfterPickup"
  | "closesPast"
  | "placeMissing"
  | "catalogMissing"
  | "capWrong";
export type DraftErrors = Partial<Record<DraftField, DraftError>>;

/** What the server would refuse, said at the field before it is asked (DIS-1). */
export function draftErrors(draft: PlanDraft, { zone, now }: Pick<DraftGround, "zone" | "now">): DraftErrors {
  const errors: DraftErrors = {};
  if (draft.placeName.trim() === "") errors.placeName = "placeMissing";
  // A draft may wait for its farms.
  if (draft.catalogIds.length === 0 && !draft.asDraft) errors.catalogIds = "catalogMissing";
  if (capOf(draft.cap) === undefined) errors.cap = "capWrong";
  if (!isDate(draft.pickupOn)) errors.pickupOn = "dateMissing";
  if (draft.pickupFrom === "" || draft.pickupTo === "") errors.pickupTo = "timeMissing";
  if (!isDate(draft.opensOn)) errors.opensOn = "dateMissing";
  else if (draft.opensTime === "") errors.opensOn = "timeMissing";
  if (!isDate(draft.closesOn)) errors.closesOn = "dateMissing";
  else if (draft.closesTime === "") errors.closesOn = "timeMissing";
  if (errors.pickupOn || errors.pickupTo || errors.opensOn || errors.closesOn) return errors;

  const pickupStartsAt = instantOf(draft.pickupOn, draft.pickupFrom, zone);
  const pickupEndsAt = instantOf(draft.pickupOn, draft.pickupTo, zone);
  const opensAt = instantOf(draft.opensOn, draft.opensTime, zone);
  const closesAt = instantOf(draft.closesOn, draft.closesTime, zone);
  if (pickupEndsAt <= pickupStartsAt) errors.pickupTo = "pickupEmpty";
  else if (pickupEndsAt <= now) errors.pickupOn = "pickupPast";
  if (closesAt <= opensAt) errors.closesOn = "closesBeforeOpening";
  else if (closesAt > pickupEndsAt) errors.closesOn = "closesAfterPickup";
  else if (closesAt <= now) errors.closesOn = "closesPast";
  return errors;
}

/** As the API takes it. */
export function planOf({ leadUserId, cap, note, asDraft, ...draft }: PlanDraft): PlanDistribution {
  const plan = {
    ...draft,
    placeName: draft.placeName.trim(),
    basketCap: capOf(cap) ?? null,
    note: note.trim(),
    draft: asDraft,
  };
  return leadUserId === "" ? plan : { ...plan, leadUserId };
}
