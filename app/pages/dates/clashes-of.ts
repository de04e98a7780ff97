import { dateClashes } from "../../../core/distribution/date-clashes.ts";
import { instantOf } from "../../../core/time/zone.ts";
import type { ManagedDistribution } from "../../api/manage.ts";
import { formatHours, formatLongDayOn } from "../../i18n/format-time.ts";

interface Typed {
  pickupOn: string;
  pickupFrom: string;
  pickupTo: string;
  placeName: string;
}

/** DIS-10. The market's dates that one which is being typed would meet, in words. */
export function clashesOf(typed: Typed, dates: readonly ManagedDistribution[], zone: string, own = "") {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed.pickupOn) || typed.pickupFrom === "" || typed.pickupTo === "") return [];
  const date = {
    id: own,
    pickupOn: typed.pickupOn,
    pickupStartsAt: instantOf(typed.pickupOn, typed.pickupFrom, zone),
    pickupEndsAt: instantOf(typed.pickupOn, typed.pickupTo, zone),
    placeName: typed.placeName,
  };
  const others = dates.map((one) => ({ ...one, cancelled: one.state === "cancelled" }));
  return dateClashes(date, others).flatMap(({ id, kind }) => {
    const other = dates.find((one) => one.id === id);
    if (other === undefined) return [];
    const hours = formatHours(other.pickupStartsAt, other.pickupEndsAt, other.timeZone);
    return [{ kind, when: `${formatLongDayOn(other.pickupOn)}, ${hours}, ${other.placeName}` }];
  });
}
