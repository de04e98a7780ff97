import { describe, expect, it } from "vitest";
import type { ManagedDistribution } from "../../api/manage.ts";
import { aManagedDistribution } from "../../testing/manage-builders.ts";
import { byState } from "./by-state.ts";
import { phaseOf } from "./phase.ts";

const hour = 3_600_000;
const sale = aManagedDistribution();
const closed = { state: "closed" } as const;

describe("where a date stands (DIS-1)", () => {
  it.each([
    ["planned", { state: "planned" }, sale.opensAt - hour],
    ["open", {}, sale.opensAt],
    ["closed", {}, sale.closesAt],
    ["today", closed, sale.pickupStartsAt - 8 * hour],
    ["today", closed, sale.pickupEndsAt + hour],
    ["due", closed, sale.pickupEndsAt + 24 * hour],
    ["ended", { ...closed, baskets: 0 }, sale.pickupEndsAt + 24 * hour],
    ["validating", { ...closed, frozen: true }, sale.pickupEndsAt],
    ["validated", { ...closed, frozen: true, validatedAt: sale.pickupEndsAt }, sale.pickupEndsAt + hour],
    ["cancelled", { state: "cancelled" }, sale.opensAt],
  ] satisfies [string, Partial<ManagedDistribution>, number][])("%s", (phase, rest, now) => {
    expect(phaseOf(aManagedDistribution(rest), now)).toBe(phase);
  });
});

describe("the list of dates", () => {
  const week = 7 * 24 * hour;
  const later = (id: string, weeks: number, rest: Partial<ManagedDistribution> = {}) =>
    aManagedDistribution({
      id,
      opensAt: sale.opensAt + weeks * week,
      closesAt: sale.closesAt + weeks * week,
      pickupStartsAt: sale.pickupStartsAt + weeks * week,
      pickupEndsAt: sale.pickupEndsAt + weeks * week,
      pickupOn: new Date(sale.pickupStartsAt + weeks * week).toISOString().slice(0, 10),
      state: weeks > 0 ? "planned" : weeks === 0 ? "open" : "closed",
      ...rest,
    });
  const ids = (dates: readonly ManagedDistribution[]) => dates.map((date) => date.id);

  it("shows the nearest first of what is ahead, the latest first of what is over", () => {
    const groups = byState(
      [
        later("in two", 2),
        later("next", 1),
        later("open", 0),
        later("last", -1, { validatedAt: sale.opensAt }),
        later("before", -2, { validatedAt: sale.opensAt }),
        later("forgotten", -3),
      ],
      sale.closesAt - hour,
    );
    expect([ids(groups.open), ids(groups.ahead), ids(groups.past), ids(groups.due)]).toEqual([
      ["open"],
      ["next", "in two"],
      ["last", "before"],
      ["forgotten"],
    ]);
  });

  it("keeps a date that was called off in sight until it has passed", () => {
    const off = later("off", 1, { state: "cancelled" });
    expect(ids(byState([off], sale.closesAt).ahead)).toEqual(["off"]);
    expect(ids(byState([off], off.pickupEndsAt).past)).toEqual(["off"]);
  });
});
