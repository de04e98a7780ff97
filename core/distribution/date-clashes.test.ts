import { expect, it } from "vitest";
import { dateClashes } from "./date-clashes.ts";

const date = { id: "a", pickupOn: "2026-05-02", pickupStartsAt: 100, pickupEndsAt: 200, placeName: "Halle" };
const other = (rest: object) => ({ ...date, id: "b", cancelled: false, ...rest });

it("DIS-10 tells of a date at the same place and time, and of another one on the same day", () => {
  expect(dateClashes(date, [other({ placeName: " halle " })])).toEqual([{ id: "b", kind: "same_place" }]);
  expect(dateClashes(date, [other({ pickupStartsAt: 200, pickupEndsAt: 300 })])).toEqual([
    { id: "b", kind: "same_day" },
  ]);
  expect(dateClashes(date, [other({ placeName: "Café" })])).toEqual([{ id: "b", kind: "same_day" }]);
});

it("DIS-10 meets neither itself, nor a cancelled date, nor another day", () => {
  const elsewhere = other({ pickupOn: "2026-05-09", pickupStartsAt: 900, pickupEndsAt: 950 });
  expect(dateClashes(date, [other({ id: "a" }), other({ cancelled: true }), elsewhere])).toEqual([]);
});
