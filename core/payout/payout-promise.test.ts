import fc from "fast-check";
import { expect, it } from "vitest";
import { holds } from "../testing/holds.ts";
import { addDays, daysBetween, weekday } from "../time/local-date.ts";
import { instantOf, localDate } from "../time/zone.ts";
import { payoutDatesOf } from "./payout-dates.ts";
import { payoutPromise } from "./payout-promise.ts";

const paris = "Europe/Paris";
const at = (day: string, time: string) => instantOf(day, time, paris);

it.each([
  ["the Saturday of the pickup", "2023-09-09", "13:00", "2023-09-18", "2023-09-15", "2023-09-25"],
  ["the Wednesday after", "2023-09-13", "09:00", "2023-09-18", "2023-09-15", "2023-09-25"],
  ["the last minute of Friday", "2023-09-15", "23:59", "2023-09-18", "2023-09-15", "2023-09-25"],
  ["the first minute of the Saturday after", "2023-09-16", "00:01", "2023-09-25", "2023-09-22", "2023-10-02"],
  ["the night in which clocks go back", "2023-10-29", "02:30", "2023-11-06", "2023-11-03", "2023-11-13"],
  ["the night in which they go forward", "2024-03-31", "03:30", "2024-04-08", "2024-04-05", "2024-04-15"],
  ["the end of a year", "2023-12-30", "12:00", "2024-01-08", "2024-01-05", "2024-01-15"],
])("PAY-4 on %s", (_, day, time, payOn, validateBy, thenPayOn) => {
  expect(payoutPromise(at(day, time), paris)).toEqual({ payOn, validateBy, thenPayOn });
});

it("PAY-4 holds on every day until the one it names, and no longer, in any zone", () => {
  const anInstant = fc
    .date({ min: new Date("2020-01-01"), max: new Date("2045-01-01"), noInvalidDate: true })
    .map(Number);
  const aZone = fc.constantFrom(paris, "America/Martinique", "Indian/Reunion", "Pacific/Noumea");
  holds(fc.tuple(anInstant, aZone), ([now, zone]) => {
    const { payOn, validateBy, thenPayOn } = payoutPromise(now, zone);
    const today = localDate(now, zone);
    expect(weekday(validateBy)).toBe("friday");
    for (let day = today; day <= validateBy; day = addDays(day, 1)) expect(payoutDatesOf(day).payOn).toBe(payOn);
    expect(payoutDatesOf(addDays(validateBy, 1)).payOn).toBe(thenPayOn);
    expect(daysBetween(payOn, thenPayOn)).toBe(7);
  });
});
