import fc from "fast-check";
import { expect, it } from "vitest";
import { holds } from "../testing/holds.ts";
import { addDays, daysBetween, weekday } from "../time/local-date.ts";
import { localDate } from "../time/zone.ts";
import vectors from "../vectors/payout.json";
import { payoutDates, payoutDatesOf } from "./payout-dates.ts";

it.each(vectors.cases)(
  "PAY-1, PAY-2 $validatedOn is paid on $paidOn ($source)",
  ({ validatedOn, availableOn, paidOn }) => {
    expect(payoutDatesOf(validatedOn)).toEqual({ validatedOn, availableOn, payOn: paidOn });
  },
);

it("PAY-2 pays after 7, 6, 5, 4, 3, 9 and 8 days from Monday to Sunday", () => {
  const days = Array.from({ length: 7 }, (_, day) => addDays("2026-11-16", day));
  expect(days.map((day) => daysBetween(day, payoutDatesOf(day).payOn))).toEqual([7, 6, 5, 4, 3, 9, 8]);
});

it("PAY-1, PAY-2 pays on a Monday, not before it is available, within 9 days, in any zone and year", () => {
  const anInstant = fc
    .date({ min: new Date("2020-01-01"), max: new Date("2045-01-01"), noInvalidDate: true })
    .map(Number);
  const aZone = fc.constantFrom("Europe/Paris", "America/Martinique", "Indian/Reunion", "Pacific/Noumea");
  holds(fc.tuple(anInstant, aZone), ([at, zone]) => {
    const { validatedOn, availableOn, payOn } = payoutDates(at, zone);
    expect(validatedOn).toBe(localDate(at, zone));
    expect(daysBetween(validatedOn, availableOn)).toBe(3);
    expect(weekday(payOn)).toBe("monday");
    expect(payOn >= availableOn).toBe(true);
    expect(daysBetween(availableOn, payOn)).toBeLessThan(7);
    expect(daysBetween(validatedOn, payOn)).toBeLessThanOrEqual(9);
  });
});

it.each(vectors.instants)(
  "PAY-3 $validatedAt is available on $availableOn: $why",
  ({ validatedAt, availableOn, paidOn }) => {
    expect(payoutDates(Date.parse(validatedAt), vectors.zone)).toMatchObject({ availableOn, payOn: paidOn });
  },
);
