import { expect, it } from "vitest";
import { isListed, isSeen, mayOrder, REGISTRATIONS, VISIBILITIES } from "./visibility.ts";

it("VIS-1 lists public markets only", () => {
  expect(VISIBILITIES.filter(isListed)).toEqual(["public"]);
});

it("VIS-2 shows a private market to its own people only, the others to everybody", () => {
  expect(VISIBILITIES.map((one) => [one, isSeen(one, false), isSeen(one, true)])).toEqual([
    ["public", true, true],
    ["link", true, true],
    ["private", false, true],
  ]);
});

it("VIS-3 lets anybody order where registration is open, else members only", () => {
  const may = (visibility: (typeof VISIBILITIES)[number], member: boolean) =>
    REGISTRATIONS.filter((registration) => mayOrder({ visibility, registration }, member));
  expect(may("public", false)).toEqual(["open"]);
  expect(may("public", true)).toEqual(["open", "request", "closed"]);
  expect(may("private", false)).toEqual([]);
  expect(may("private", true)).toEqual(["open", "request", "closed"]);
});
