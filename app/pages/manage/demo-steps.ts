import type { Settlement } from "../../../core/contract/manage.ts";
import { recapAt } from "../../../core/time/window.ts";
import { instantOf } from "../../../core/time/zone.ts";
import type { ManagedDistribution } from "../../api/manage.ts";

export const DEMO_STEPS = ["saleEnd", "pickup", "payday", "nextDay"] as const;
export type DemoStep = (typeof DEMO_STEPS)[number];

const minute = 60_000;
const day = 24 * 60 * minute;
/** After the night's work of that day is done. */
const officeOpens = "09:00";

/** Where each button of the demo's clock leads; undefined: there is nothing of the kind ahead. */
export function demoSteps(
  dates: readonly ManagedDistribution[],
  settlements: readonly Settlement[],
  now: number,
): Record<DemoStep, number | undefined> {
  const standing = dates.filter((date) => date.state !== "cancelled");
  const zone = dates[0]?.timeZone;
  const after = (instants: readonly number[]) => instants.filter((at) => at > now).toSorted((a, b) => a - b)[0];
  const paydays =
    zone === undefined
      ? []
      : settlements.filter(({ status }) => status !== "paid").map(({ payOn }) => instantOf(payOn, officeOpens, zone));
  return {
    // A minute past the last payment that may have been begun in time: the recaps have left (WIN-3).
    saleEnd: after(standing.filter((date) => date.opensAt <= now).map((date) => recapAt(date.closesAt) + minute)),
    pickup: after(standing.map((date) => date.pickupStartsAt)),
    payday: after(paydays),
    nextDay: now + day,
  };
}
