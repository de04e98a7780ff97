import type { LocalDate } from "../time/local-date.ts";
import { addDays, instantOf, localDate, localTime } from "../time/zone.ts";

/** What time itself tells people about one date, each once. The opening is told by the opening itself. */
export const NOTICES = [
  "closing_reminder",
  "pickup_reminder",
  "duty_reminder",
  "not_collected",
  "validation_lead",
  "validation_lead_again",
  "validation_admins",
  "validation_producers",
] as const;
export type Notice = (typeof NOTICES)[number];

export type NoticeDate = {
  readonly opensAt: number;
  readonly closesAt: number;
  /** Opened for good; null = it never was, and nobody is told to hurry. */
  readonly openedAt: number | null;
  readonly pickupOn: LocalDate;
  readonly pickupStartsAt: number;
  readonly pickupEndsAt: number;
  readonly cancelledAt: number | null;
  readonly validatedAt: number | null;
  readonly draft: boolean;
  readonly timeZone: string;
  /** Baskets that were not cancelled. */
  readonly baskets: number;
  /** Of them those that were handed over. */
  readonly collected: number;
};

const DAY_MS = 86_400_000;
/** So long before the end who has not come is still told in time. */
const NOT_COLLECTED_MS = 15 * 60_000;
/** "The evening before", on the market's clocks. */
const EVENING = "18:00";
const REMINDED_DAYS_BEFORE = 2;
const VALIDATION_DAYS = {
  validation_lead: 0,
  validation_lead_again: 1,
  validation_admins: 3,
  validation_producers: 7,
} as const;

/** NOT-1. The same time of day, so many calendar days on, whatever the clocks do between. */
const daysFrom = (at: number, days: number, zone: string): number =>
  instantOf(addDays(localDate(at, zone), days), localTime(at, zone), zone);

/** NOT-1. When the evening before a pickup begins. */
export const eveningBefore = (pickupOn: LocalDate, zone: string): number =>
  instantOf(addDays(pickupOn, -1), EVENING, zone);

/** NOT-1 … NOT-4, COL-5. What is due now and would still help; what was done already is the caller's to know. */
export function dueNotices(date: NoticeDate, now: number): Notice[] {
  if (date.draft || date.cancelledAt !== null) return [];
  return NOTICES.filter((notice) => {
    const { from, until } = stretchOf(notice, date);
    return from <= now && now < until;
  });
}

/** From when a notice is sent, and from when on it is of no use any more. */
function stretchOf(notice: Notice, date: NoticeDate): { from: number; until: number } {
  const never = { from: Number.POSITIVE_INFINITY, until: Number.POSITIVE_INFINITY };
  switch (notice) {
    case "closing_reminder": {
      const from = daysFrom(date.closesAt, -REMINDED_DAYS_BEFORE, date.timeZone);
      // NOT-2: hard on the heels of the opening mail it would say the same again.
      if (date.openedAt === null || from < date.openedAt + DAY_MS) return never;
      return { from, until: date.closesAt };
    }
    case "pickup_reminder":
    case "duty_reminder":
      return { from: eveningBefore(date.pickupOn, date.timeZone), until: date.pickupStartsAt };
    case "not_collected":
      // UNC-3: where the team notes no hand-overs, everybody would seem not to have come.
      return date.collected === 0 || date.validatedAt !== null
        ? never
        : { from: date.pickupEndsAt - NOT_COLLECTED_MS, until: date.pickupEndsAt };
    case "validation_lead":
    case "validation_lead_again":
    case "validation_admins":
    case "validation_producers":
      if (date.validatedAt !== null || date.baskets === 0) return never;
      return {
        from: daysFrom(date.pickupEndsAt, VALIDATION_DAYS[notice], date.timeZone),
        until: Number.POSITIVE_INFINITY,
      };
  }
}
