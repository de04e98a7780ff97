import type { EditDate } from "../../../core/contract/dates.ts";
import { isMoved } from "../../../core/distribution/decide-edit.ts";
import { addDays, daysBetween } from "../../../core/time/local-date.ts";
import { instantOf, localDate, localTime } from "../../../core/time/zone.ts";
import type { ManagedDistribution } from "../../api/manage.ts";
import { capOf } from "./cap-of.ts";

/** What the fields of a date's edit hold; the cap as it is typed. */
export type EditDraft = Omit<EditDate, "basketCap"> & { cap: string };

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** A date as it stands, on the market's clocks. */
export function editDraftOf(date: ManagedDistribution): EditDraft {
  const on = (at: number) => localDate(at, date.timeZone);
  const time = (at: number) => localTime(at, date.timeZone);
  return {
    pickupOn: date.pickupOn,
    pickupFrom: time(date.pickupStartsAt),
    pickupTo: time(date.pickupEndsAt),
    opensOn: on(date.opensAt),
    opensTime: time(date.opensAt),
    closesOn: on(date.closesAt),
    closesTime: time(date.closesAt),
    placeName: date.placeName,
    note: date.note,
    cap: date.basketCap === null ? "" : String(date.basketCap),
    scope: "one",
  };
}

/** Another day of the pickup takes the order window with it. */
export function withDay(draft: EditDraft, pickupOn: string): EditDraft {
  if (!isDate(pickupOn) || !isDate(draft.pickupOn)) return { ...draft, pickupOn };
  const days = daysBetween(draft.pickupOn, pickupOn);
  return { ...draft, pickupOn, opensOn: addDays(draft.opensOn, days), closesOn: addDays(draft.closesOn, days) };
}

/** As the API takes it; undefined while something cannot be read. */
export function editOf({ cap, ...draft }: EditDraft): EditDate | undefined {
  const basketCap = capOf(cap);
  const complete = [draft.pickupOn, draft.opensOn, draft.closesOn].every(isDate) && draft.placeName.trim() !== "";
  const timed = [draft.pickupFrom, draft.pickupTo, draft.opensTime, draft.closesTime].every((time) => time !== "");
  return basketCap === undefined || !complete || !timed ? undefined : { ...draft, basketCap };
}

/** DIS-9. Whether saving asks the people who ordered. */
export function movesPickup(date: ManagedDistribution, draft: EditDraft): boolean {
  if (!isDate(draft.pickupOn) || draft.pickupFrom === "" || draft.pickupTo === "") return false;
  const after = {
    opensAt: date.opensAt,
    closesAt: date.closesAt,
    pickupStartsAt: instantOf(draft.pickupOn, draft.pickupFrom, date.timeZone),
    pickupEndsAt: instantOf(draft.pickupOn, draft.pickupTo, date.timeZone),
    placeName: draft.placeName,
  };
  return isMoved(date, after);
}
