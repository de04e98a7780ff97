import { localDate } from "../../../core/time/zone.ts";
import type { ManagedDistribution } from "../../api/manage.ts";
import { saleStateAt } from "../../api/sale-state-at.ts";

/** Where a date stands in its team's week. */
export type Phase =
  | "draft"
  | "planned"
  /** Its opening has come and waits for validations (DIS-6). */
  | "held"
  | "open"
  | "closed"
  | "today"
  | "validating"
  | "validated"
  /** Ended and still to be validated: it counts against the market (DIS-1). */
  | "due"
  /** Ended without a basket: nothing to validate. */
  | "ended"
  | "cancelled";

/** Worked out on the screen, so that a page left open moves on with the market's clock. */
export function phaseOf(date: ManagedDistribution, now: number): Phase {
  if (date.state === "cancelled") return "cancelled";
  if (date.state === "draft") return "draft";
  if (date.validatedAt !== null) return "validated";
  if (date.frozen) return "validating";
  if (localDate(now, date.timeZone) === date.pickupOn) return "today";
  if (now >= date.pickupEndsAt) return date.baskets > 0 ? "due" : "ended";
  return pickupState(date, now);
}

function pickupState(date: ManagedDistribution, now: number): "planned" | "held" | "open" | "closed" {
  const state = saleStateAt(date, now);
  if (state === "planned") return date.held && now >= date.opensAt ? "held" : "planned";
  return state === "open" ? "open" : "closed";
}
