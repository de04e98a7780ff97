import { expect, it } from "vitest";
import { addMonths, monthOf, weeksOf } from "./month.ts";

it("counts months over the ends of years", () => {
  expect([
    addMonths("2026-11", 1),
    addMonths("2026-12", 1),
    addMonths("2026-01", -1),
    addMonths("2026-03", -15),
  ]).toEqual(["2026-12", "2027-01", "2025-12", "2024-12"]);
  expect(monthOf("2026-11-21")).toBe("2026-11");
});

it("shows whole weeks from Monday to Sunday, each day of the month once", () => {
  for (const month of ["2026-06", "2026-11", "2027-02", "2028-02"]) {
    const days = weeksOf(month).flat();
    expect(days.length % 7).toBe(0);
    expect(new Set(days).size).toBe(days.length);
    expect(days.filter((day) => monthOf(day) === month).at(0)).toBe(`${month}-01`);
    expect(days.filter((day) => monthOf(day) === month)).toHaveLength(
      (Date.parse(`${addMonths(month, 1)}-01`) - Date.parse(`${month}-01`)) / 86_400_000,
    );
  }
  // June 2026 begins on a Monday, February 2027 fills four weeks exactly.
  expect(weeksOf("2026-06")[0]?.[0]).toBe("2026-06-01");
  expect(weeksOf("2027-02")).toHaveLength(4);
});
